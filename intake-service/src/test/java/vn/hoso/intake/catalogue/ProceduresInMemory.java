package vn.hoso.intake.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The catalogue in memory. */
public final class ProceduresInMemory implements Procedures {

  private final Map<String, ProcedureVersion> stored = new TreeMap<>();

  @Override
  public Optional<ProcedureVersion> inForce(String code, LocalDate day) {
    return inForce(day)
        .filter(it -> it.code().equals(code))
        .max(Comparator.comparingInt(ProcedureVersion::version));
  }

  @Override
  public Optional<ProcedureVersion> version(String code, int version) {
    return Optional.ofNullable(stored.get(code + "@" + version));
  }

  @Override
  public Map<String, ProcedureVersion> newest(Collection<String> codes) {
    var newest = new HashMap<String, ProcedureVersion>();
    stored.values().stream()
        .filter(it -> codes.contains(it.code()))
        .sorted(Comparator.comparingInt(ProcedureVersion::version))
        .forEach(it -> newest.put(it.code(), it));
    return newest;
  }

  @Override
  public List<ProcedureVersion> search(
      List<String> foldedWords, boolean onlineOnly, LocalDate day, int limit) {
    return inForce(day)
        .filter(it -> !onlineOnly || it.content().online())
        .filter(it -> foldedWords.stream().allMatch(Folded.text(text(it))::contains))
        .sorted(
            Comparator.comparing(ProcedureVersion::origin)
                .thenComparing(it -> Folded.text(it.content().name())))
        .limit(limit)
        .toList();
  }

  @Override
  public List<ProcedureVersion> history(String code) {
    return stored.values().stream()
        .filter(it -> it.code().equals(code))
        .sorted(Comparator.comparingInt(ProcedureVersion::version).reversed())
        .toList();
  }

  @Override
  public boolean add(ProcedureVersion it) {
    return stored.putIfAbsent(it.code() + "@" + it.version(), it) == null;
  }

  @Override
  public void saveAll(Collection<ProcedureVersion> versions) {
    versions.forEach(it -> stored.put(it.code() + "@" + it.version(), it));
  }

  @Override
  public long count() {
    return stored.size();
  }

  private Stream<ProcedureVersion> inForce(LocalDate day) {
    return stored.values().stream()
        .filter(it -> !it.validFrom().isAfter(day))
        .filter(it -> Optional.ofNullable(it.validTo()).map(to -> !to.isBefore(day)).orElse(true));
  }

  private static String text(ProcedureVersion it) {
    return it.code() + " " + it.content().name() + " " + it.content().field();
  }
}
