package vn.hoso.routing.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import vn.hoso.routing.domain.Officer;

/** A directory that is gone when the test is. */
public final class OfficersInMemory implements Officers {

  private final Map<String, Officer> byUser = new ConcurrentSkipListMap<>();

  @Override
  public Optional<Officer> find(String user) {
    return Optional.ofNullable(byUser.get(user));
  }

  @Override
  public List<Officer> of(String agency) {
    return byUser.values().stream().filter(it -> it.worksFor(agency)).toList();
  }

  @Override
  public List<Officer> replacedBy(String substitute) {
    return byUser.values().stream()
        .filter(it -> it.absences().stream().anyMatch(away -> substitute.equals(away.substitute())))
        .toList();
  }

  @Override
  public boolean add(Officer officer) {
    return byUser.putIfAbsent(officer.user(), officer) == null;
  }

  @Override
  public synchronized Optional<Officer> change(String user, UnaryOperator<Officer> change) {
    return Optional.ofNullable(byUser.computeIfPresent(user, (_, it) -> change.apply(it)));
  }

  @Override
  public boolean remove(String user) {
    return byUser.remove(user) != null;
  }
}
