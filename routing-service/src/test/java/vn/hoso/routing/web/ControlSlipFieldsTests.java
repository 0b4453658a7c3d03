package vn.hoso.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoso.routing.domain.HandOver.Hand;
import vn.hoso.routing.domain.HandOver.Pace;
import vn.hoso.webkit.sheet.Sheet;
import vn.hoso.webkit.testing.PdfText;

/** What form 06 of TT 03/2025 (TT 01/2018, form 05) has to say, taken from printed forms in use. */
class ControlSlipFieldsTests {

  private static final Instant AT = Instant.parse("2026-11-26T02:00:00Z");
  private static final int MOST_BYTES = 150 * 1024;

  @Test
  void form_06_control_slip() throws IOException {
    assertThat(text(print(1)))
        .contains("Mẫu số 06", "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")
        .contains("UBND PHƯỜNG CẦU GIẤY", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .contains("Hà Nội, ngày 26 tháng 11 năm 2026")
        .contains("Mã hồ sơ: H26.12-261126-0001")
        .contains("Người nộp hồ sơ: Nguyễn Thị Ánh Tuyết; điện thoại: 0912 345 678")
        .contains("Nội dung yêu cầu giải quyết: Đăng ký khai sinh")
        .contains("hẹn trả kết quả: 17 giờ 00 phút, ngày 26/11/2026")
        .contains("TT Người Người Thời gian Kết quả Ghi chú Ký")
        .contains("giao nhận giao, nhận giải quyết nhận")
        .contains("NGƯỜI LẬP PHIẾU", "Ký và ghi rõ họ tên")
        .contains("Bộ phận", "canbo1", "09:00", "26/11/2026", "Quá hạn", "Sai ngày sinh");
  }

  @Test
  void a_long_way_is_a_small_file_too() {
    assertThat(print(40).length).isLessThanOrEqualTo(MOST_BYTES);
  }

  private static byte[] print(int lines) {
    var slip =
        new SlipView(
            "UBND phường Cầu Giấy",
            "H26.12-261126-0001",
            "Nguyễn Thị Ánh Tuyết",
            "0912 345 678",
            "Đăng ký khai sinh",
            AT,
            AT.plusSeconds(8 * 3600),
            IntStream.range(0, lines).mapToObj(ControlSlipFieldsTests::line).toList());
    return PdfText.SHEETS.pdf(
        new Sheet("desk-control-slip", "Phiếu kiểm soát", AT, Map.of("slip", slip)));
  }

  private static SlipView.Line line(int number) {
    return new SlipView.Line(
        AT.plusSeconds(3600L * number),
        new Hand(Hand.Who.DESK, null),
        new Hand(Hand.Who.OFFICER, "canbo1"),
        "Thẩm định hồ sơ hộ tịch",
        Pace.LATE,
        "Sai ngày sinh");
  }

  private static String text(byte[] pdf) throws IOException {
    return PdfText.of(pdf).replaceAll("\\s+", " ");
  }
}
