package vn.hoso.intake.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agencies a centre works with. */
public final class Agencies {

  private final Map<String, Agency> byCode = new LinkedHashMap<>();

  public Agencies(List<Agency> agencies) {
    agencies.forEach(it -> byCode.put(it.code(), it));
  }

  public Optional<Agency> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Its name, or the code of one that is unknown. */
  public String name(String code) {
    return find(code).map(Agency::name).orElse(code);
  }

  /** Wherever dossiers are handed in: any desk of the province, NĐ 118/2025 art. 14(2). */
  public List<Agency> receiving() {
    return byCode.values().stream().filter(Agency::receives).toList();
  }

  public List<Agency> deciding(Decider decider) {
    return byCode.values().stream().filter(it -> it.decides().contains(decider)).toList();
  }

  /** Who decides what is handed in there: itself, or the one whose code shares its last part. */
  public Optional<Agency> deciding(Decider decider, String receivingAgency) {
    return deciding(decider).stream()
        .max(
            Comparator.comparingInt(
                it ->
                    it.code().equals(receivingAgency)
                        ? 2
                        : tail(it.code()).equals(tail(receivingAgency)) ? 1 : 0));
  }

  private static String tail(String code) {
    return code.substring(code.lastIndexOf('.') + 1);
  }
}
