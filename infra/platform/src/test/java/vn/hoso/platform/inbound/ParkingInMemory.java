package vn.hoso.platform.inbound;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hoso.contract.Owner;

/** The fake that fast tests use; it keeps the contract of the real one. */
public final class ParkingInMemory implements Parking {

  private record Place(String dossierId, Owner owner) {}

  private record Held(String why, Instant since, TreeMap<Long, Received> records) {}

  private final Map<Place, Held> held = new LinkedHashMap<>();

  @Override
  public void hold(Collection<Stuck> stuck, Instant now) {
    for (var it : stuck) {
      var id = it.record().envelope().id();
      held.computeIfAbsent(
              new Place(id.dossierId(), id.owner()), _ -> new Held(it.why(), now, new TreeMap<>()))
          .records()
          .put(id.sequence(), it.record());
    }
  }

  @Override
  public List<Parked> list(int limit) {
    return held.entrySet().stream()
        .map(ParkingInMemory::parked)
        .sorted(Comparator.comparing(Parked::since))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Parked> find(Collection<String> dossierIds) {
    return list(Integer.MAX_VALUE).stream()
        .filter(it -> dossierIds.contains(it.dossierId()))
        .toList();
  }

  @Override
  public void release(String dossierId, Owner owner, long upTo) {
    held.computeIfPresent(
        new Place(dossierId, owner),
        (_, it) -> {
          it.records().headMap(upTo, true).clear();
          return it.records().isEmpty() ? null : it;
        });
  }

  @Override
  public long count() {
    return held.size();
  }

  private static Parked parked(Map.Entry<Place, Held> it) {
    return new Parked(
        it.getKey().dossierId(),
        it.getKey().owner(),
        it.getValue().why(),
        it.getValue().since(),
        List.copyOf(it.getValue().records().values()));
  }
}
