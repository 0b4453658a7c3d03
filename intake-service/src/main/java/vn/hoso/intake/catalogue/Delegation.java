package vn.hoso.intake.catalogue;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Others decide some procedures instead of the agency the catalogue names.
 *
 * @param from who would decide otherwise
 * @param to who decides; several where each does for its own place
 * @param procedures their codes
 * @param since first day
 * @param until last day; null while nobody ends it
 * @param basis the decision, with number and date
 */
public record Delegation(
    Kind kind,
    String from,
    Set<String> to,
    Set<String> procedures,
    LocalDate since,
    @Nullable LocalDate until,
    String basis) {

  private static final Pattern PROCEDURE = Pattern.compile("\\d\\.\\d{6}[.\\w]*");

  /** Law on the organisation of local government, art. 13 and 14. */
  public enum Kind {
    /** Phân cấp: the power itself passes on. */
    DECENTRALISED,
    /** Ủy quyền: both may decide. */
    AUTHORISED
  }

  public Delegation {
    to = Set.copyOf(to);
    procedures = Set.copyOf(procedures);
    require(!to.isEmpty() && !to.contains(from), "nobody to delegate to", from);
    require(!procedures.isEmpty(), "no procedures", from);
    require(
        procedures.stream().allMatch(it -> PROCEDURE.matcher(it).matches()),
        "a procedure code like 1.001193 is expected",
        from);
    require(until == null || !until.isBefore(since), "ends before it begins", from);
    require(!basis.isBlank(), "no basis", from);
  }

  boolean inForceOn(LocalDate day) {
    return !day.isBefore(since) && (until == null || !day.isAfter(until));
  }

  /** Whether on some day both would say who decides one procedure of the same agency. */
  boolean meets(Delegation other) {
    return from.equals(other.from)
        && procedures.stream().anyMatch(other.procedures::contains)
        && (until == null || !other.since.isAfter(until))
        && (other.until == null || !since.isAfter(other.until));
  }

  private static void require(boolean holds, String what, String from) {
    if (!holds) {
      throw new IllegalArgumentException("unusable delegation of " + from + ": " + what);
    }
  }
}
