package vn.hoso.webkit.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments as official forms write them; {@code dates} in templates of sheets. */
public final class SheetDates {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút,' 'ngày' dd/MM/yyyy").withZone(HANOI);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy").withZone(HANOI);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(HANOI);

  /** "09 giờ 00 phút, ngày 26/11/2026". */
  public String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at);
  }

  /** "ngày 26 tháng 11 năm 2026". */
  public String day(Instant at) {
    return DAY.format(at);
  }

  /** "26/11/2026". */
  public String date(LocalDate day) {
    return DATE.format(day);
  }

  /** "09:00 26/11/2026", for the cells of a table. */
  public String stamp(@Nullable Instant at) {
    return at == null ? "" : STAMP.format(at);
  }
}
