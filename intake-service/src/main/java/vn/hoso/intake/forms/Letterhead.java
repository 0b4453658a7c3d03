package vn.hoso.intake.forms;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.catalogue.Agency;

/**
 * Head of a form.
 *
 * @param issuer the authority, such as Ủy ban nhân dân phường Cầu Giấy
 * @param desk its one-stop desk; null when the authority's name says it all
 * @param number null on a receipt, which has the dossier's code instead
 */
public record Letterhead(
    String issuer, @Nullable String desk, @Nullable String number, Instant at) {

  /** As the agency calls itself and its desk, each without repeating the other. */
  static Letterhead of(Agency agency, @Nullable String number, Instant at) {
    var issuer = without(agency.place(), agency.name());
    var desk = without(agency.name(), agency.place());
    return new Letterhead(
        written(issuer.isEmpty() ? agency.name() : issuer),
        desk.isEmpty() ? null : desk,
        number,
        at);
  }

  /** What stands before the other one. */
  private static String without(String tail, String whole) {
    return whole.endsWith(tail)
        ? whole.substring(0, whole.length() - tail.length()).replaceFirst("[\\s–-]+$", "")
        : whole;
  }

  private static String written(String name) {
    return name.toUpperCase(Locale.of("vi")).startsWith("UBND ")
        ? "Ủy ban nhân dân" + name.substring(4)
        : name;
  }
}
