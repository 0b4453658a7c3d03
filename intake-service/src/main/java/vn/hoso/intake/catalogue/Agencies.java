package vn.hoso.intake.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoso.platform.security.AgencyAlias;

/** The agencies a centre works with, by the codes they have and those they had. */
public final class Agencies {

  private final Map<String, Agency> byCode = new LinkedHashMap<>();
  private final Map<String, String> byOldCode = new LinkedHashMap<>();

  public Agencies(List<Agency> agencies) {
    this(agencies, List.of());
  }

  /** Every code is there once, and every old one leads to an agency in one step. */
  public Agencies(List<Agency> agencies, List<AgencyAlias> aliases) {
    for (var it : agencies) {
      require(byCode.put(it.code(), it) == null, "there twice", it.code());
    }
    for (var it : aliases) {
      require(!byCode.containsKey(it.old()), "both old and in use", it.old());
      require(byCode.containsKey(it.code()), "the alias of no agency", it.old());
      require(!it.basis().isBlank(), "an alias without basis", it.old());
      require(byOldCode.put(it.old(), it.code()) == null, "an alias twice", it.old());
    }
  }

  /** The code that this one is now; one that is unknown stays as it is. */
  public String current(String code) {
    return byOldCode.getOrDefault(code, code);
  }

  /** The agency of that code, be it an old one. */
  public Optional<Agency> find(String code) {
    return Optional.ofNullable(byCode.get(current(code)));
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

  /** Those of them that are nearest to a desk; all when the place says nothing. */
  List<Agency> closest(Stream<Agency> candidates, String desk) {
    var all = candidates.toList();
    int nearest = all.stream().mapToInt(it -> it.nearness(desk)).max().orElse(0);
    return all.stream().filter(it -> it.nearness(desk) == nearest).toList();
  }

  private static void require(boolean holds, String what, String code) {
    if (!holds) {
      throw new IllegalArgumentException("unusable agencies, " + what + ": " + code);
    }
  }
}
