package vn.hoso.intake.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.hoso.webkit.sheet.SheetDates;

/** The register for a spreadsheet: UTF-8 with a mark that Excel needs, RFC 4180. */
public final class RegisterCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String[] HEADER = {
    "STT",
    "Mã hồ sơ",
    "Thủ tục",
    "Số giấy tờ",
    "Người nộp",
    "Địa chỉ",
    "Điện thoại",
    "Cơ quan giải quyết",
    "Tiếp nhận",
    "Hẹn trả",
    "Trả kết quả",
    "Người tiếp nhận",
    "Ghi chú"
  };

  private final SheetDates dates = new SheetDates();
  private final CSVPrinter printer;

  public RegisterCsv(Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    printer = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(HEADER).get());
  }

  public void print(RegisterLine line) {
    var party = line.party();
    try {
      printer.printRecord(
          line.number(),
          safe(line.code()),
          safe(line.procedure()),
          line.papers(),
          safe(party == null ? null : party.name()),
          safe(party == null ? null : party.address()),
          safe(party == null ? null : party.phone()),
          safe(line.competent()),
          dates.stamp(line.receivedAt()),
          dates.stamp(line.promisedAt()),
          dates.stamp(line.returnedAt()),
          safe(line.receivedBy()),
          safe(line.ending()));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** What a spreadsheet would take for a formula is text, whoever typed it as a name. */
  private static String safe(@Nullable String text) {
    var words = text == null ? "" : text;
    return words.isEmpty() || "=+-@\t\r".indexOf(words.charAt(0)) < 0 ? words : "'" + words;
  }
}
