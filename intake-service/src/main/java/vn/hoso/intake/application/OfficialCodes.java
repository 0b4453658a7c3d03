package vn.hoso.intake.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Mints official dossier codes: the identifier of the competent agency, the day of receipt and the
 * number in that day (NĐ 118/2025 art. 28(2)). A number is never used twice; gaps are allowed.
 */
public interface OfficialCodes {

  Pattern FORM = Pattern.compile("(.+-\\d{6})-(\\d{4,})");

  /** The next code of the agency for the day in Hà Nội. */
  String mint(String competentAgency, LocalDate day);

  /** What numbers are counted under: {@code H26.12-261123}. */
  static String series(String agency, LocalDate day) {
    return agency + "-" + DateTimeFormatter.ofPattern("yyMMdd").format(day);
  }

  /** Four digits at least; the tail grows after 9,999. */
  static String code(String series, int number) {
    return "%s-%04d".formatted(series, number);
  }
}
