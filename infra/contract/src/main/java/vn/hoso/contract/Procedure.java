package vn.hoso.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which procedure a dossier asks for, as it stood when the dossier was submitted.
 *
 * @param code code of the national catalogue, such as {@code 1.001193}
 * @param version version of the record in our own catalogue, from 1
 * @param name Vietnamese name
 * @param field sector (lĩnh vực), such as Hộ tịch
 * @param sensitive the name itself tells something private, so it is not shown without the secret
 * @param results what it can end in; null in older facts
 * @param supplementDays days for a supplement where sector law sets another term than the fifteen
 *     of NĐ 118/2025 art. 19(5); null where it is silent, and in older facts
 */
public record Procedure(
    String code,
    int version,
    String name,
    String field,
    boolean sensitive,
    @Nullable List<Result> results,
    @Nullable Integer supplementDays) {

  /**
   * A paper that a procedure ends in.
   *
   * @param code of the national catalogue, such as {@code KQ.G15.000031}; null where it has none
   * @param name Vietnamese name
   */
  public record Result(@Nullable String code, String name) {}

  public Procedure {
    results = results == null ? null : List.copyOf(results);
  }

  /** What it can end in is not known, and sector law is silent. */
  public Procedure(String code, int version, String name, String field, boolean sensitive) {
    this(code, version, name, field, sensitive, null, null);
  }
}
