package vn.hoso.intake.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.webkit.sheet.Roll;
import vn.hoso.webkit.sheet.Roll.Column;
import vn.hoso.webkit.sheet.SheetDates;

/** The register (form 07, sổ theo dõi hồ sơ) as a table: TT 03/2025, annex I. */
public final class RegisterRoll {

  private static final SheetDates DATES = new SheetDates();

  /** Every result lies at the desk until its applicant comes. */
  private static final String COLLECTED = "Tại nơi tiếp nhận";

  private static final List<Column> COLUMNS =
      List.of(
          new Column("TT", 3, true),
          new Column("Mã hồ sơ", 12, false),
          new Column("Thủ tục; số giấy tờ", 15, false),
          new Column("Người nộp, địa chỉ, điện thoại", 21, false),
          new Column("Cơ quan giải quyết", 10, false),
          new Column("Tiếp nhận", 7, true),
          new Column("Hẹn trả", 7, true),
          new Column("Trả kết quả", 7, true),
          new Column("Cách nhận kết quả", 6, false),
          new Column("Ký nhận", 6, false),
          new Column("Ghi chú", 6, false));

  private RegisterRoll() {}

  /** What a desk accepted from one day to another, both included, as it stands at a moment. */
  public static Roll of(
      String issuer, LocalDate from, LocalDate to, Instant at, List<RegisterLine> lines) {
    return new Roll(
        "Mẫu số 07",
        issuer,
        "Sổ theo dõi hồ sơ",
        "Từ ngày " + DATES.date(from) + " đến ngày " + DATES.date(to),
        at,
        COLUMNS,
        lines.stream().map(RegisterRoll::cells).toList());
  }

  private static List<String> cells(RegisterLine line) {
    return List.of(
        String.valueOf(line.number()),
        line.code(),
        line.procedure() + "\n" + line.papers() + " giấy tờ",
        applicant(line.party()),
        line.competent(),
        moment(line.receivedAt()),
        moment(line.promisedAt()),
        moment(line.returnedAt()),
        COLLECTED,
        "",
        line.ending() == null ? "" : line.ending());
  }

  private static String applicant(@Nullable Party party) {
    return party == null
        ? "(đã xóa)"
        : Stream.of(party.name(), party.address(), party.phone().replace(' ', '\u00a0'))
            .filter(it -> it != null && !it.isBlank())
            .collect(Collectors.joining(", "));
  }

  private static String moment(@Nullable Instant at) {
    return DATES.stamp(at).replace(' ', '\n');
  }
}
