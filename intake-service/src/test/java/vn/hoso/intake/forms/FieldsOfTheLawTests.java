package vn.hoso.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.hoso.webkit.sheet.Roll;
import vn.hoso.webkit.testing.PdfText;

/**
 * What the forms of TT 03/2025 (annex I) and TT 01/2018 have to say, taken from the printed forms
 * in use and not from ours. Form 06, the control slip, is printed by routing-service.
 */
class FieldsOfTheLawTests {

  private static final String[] APPLICANT = {
    "Nguyễn Thị Ánh Tuyết",
    "Số định danh cá nhân/mã số thuế: 001190012345",
    "Địa chỉ: Số 12, ngõ 165, phố Dịch Vọng Hậu, phường Cầu Giấy, thành phố Hà Nội",
    "Số điện thoại: 0912 345 678",
    "thư điện tử: anh.tuyet@example.vn"
  };

  private static final String[] HEAD = {
    "ỦY BAN NHÂN DÂN PHƯỜNG CẦU GIẤY",
    "BỘ PHẬN MỘT CỬA",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập – Tự do – Hạnh phúc",
    "Hà Nội, ngày"
  };

  @Test
  void form_01_receipt() throws IOException {
    assertThat(printed(SampleForms.paidReceipt()))
        .contains(HEAD)
        .contains(APPLICANT)
        .contains("Mẫu số 01", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
        .contains("Mã hồ sơ: H26.12-261126-0001")
        .contains("Nội dung yêu cầu giải quyết: Đăng ký khai sinh")
        .contains("TT Tên giấy tờ Bản Bản Bản chính sao điện tử")
        .contains("2 Giấy chứng sinh do cơ sở y tế nơi trẻ em sinh ra cấp 1 1")
        .contains("Số giấy tờ đã nhận: 3", "Số lượng hồ sơ: 01 bộ")
        .contains("Thời hạn giải quyết theo quy định: 3 ngày làm việc")
        .contains("Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 26/11/2026")
        .contains("Hẹn trả kết quả: 17 giờ 00 phút, ngày 01/12/2026")
        .contains("Nơi nhận và trả kết quả: Bộ phận Một cửa UBND phường Cầu Giấy")
        .contains("Cách nhận kết quả:")
        .contains("Phí, lệ phí: 8.000 đ – đã nộp")
        .contains("Vào Sổ theo dõi hồ sơ, số thứ tự: H26.12-261126-0001")
        .contains("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Ký và ghi rõ họ tên")
        .contains("Tổng đài hỗ trợ: 1022")
        .contains("xin mang theo giấy này và giấy tờ tùy thân", "giấy ủy quyền")
        .contains("Trang 1/1");
  }

  @Test
  void form_02_supplement() throws IOException {
    assertThat(printed(SampleForms.supplement()))
        .contains(HEAD)
        .contains(APPLICANT)
        .contains("Mẫu số 02", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ")
        .contains("Số: H26.12-261126-0001/PYCBS")
        .contains("Nội dung yêu cầu giải quyết: Đăng ký khai sinh")
        .contains("Giấy tờ, nội dung cần bổ sung, hoàn thiện và lý do:")
        .contains("1. Giấy chứng sinh: bản chụp mờ, đề nghị nộp bản rõ hơn (01 bản chính).")
        .contains("17 giờ 00 phút, ngày 01/12/2026")
        .contains("liên hệ cán bộ canbo1, điện thoại 1022")
        .contains("NGƯỜI HƯỚNG DẪN", "Ký và ghi rõ họ tên");
  }

  @Test
  void form_03_refusal() throws IOException {
    var form = SampleForms.refusal();
    assertThat(printed(form))
        .contains(HEAD)
        .contains(APPLICANT)
        .contains("Mẫu số 03", "PHIẾU TỪ CHỐI TIẾP NHẬN HỒ SƠ", "Số: 261126-4F0A2C/PTC")
        .contains("Nội dung yêu cầu giải quyết: Đăng ký khai sinh")
        .contains("Lý do: Thủ tục này không thuộc thẩm quyền")
        .contains("quyền khiếu nại")
        .contains("Mã tra cứu (xin giữ kín): 7K3M9-QXF2C-D")
        .contains("NGƯỜI TIẾP NHẬN HỒ SƠ", "tiepnhan");
    assertThat(form.status()).as("the QR code").isNotNull();
  }

  @Test
  void form_04_apology_and_another_day() throws IOException {
    assertThat(printed(SampleForms.apology()))
        .contains(HEAD)
        .contains("Mẫu số 04", "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ")
        .contains("Số: H26.12-261126-0001/PXL")
        .contains("Kính gửi ông/bà, tổ chức: Nguyễn Thị Ánh Tuyết")
        .contains("Lúc 09 giờ 00 phút, ngày 26/11/2026")
        .contains("mã hồ sơ H26.12-261126-0001")
        .contains("hẹn trả kết quả lúc 17 giờ 00 phút, ngày 01/12/2026")
        .contains("UBND phường Cầu Giấy chưa giải quyết xong hồ sơ")
        .contains("Lý do: Cần xác minh nơi cư trú")
        .contains("Trả kết quả: 17 giờ 00 phút, ngày 04/12/2026")
        .contains("Tại: Bộ phận Một cửa UBND phường Cầu Giấy")
        .contains("THỦ TRƯỞNG CƠ QUAN", "lanhdao");
  }

  @Test
  void form_05_stop() throws IOException {
    assertThat(printed(SampleForms.stop()))
        .contains(HEAD)
        .contains(APPLICANT)
        .contains("Mẫu số 05", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ")
        .contains("Số: H26.12-261126-0001/TBD", "Mã hồ sơ: H26.12-261126-0001")
        .contains("dừng giải quyết từ 17 giờ 00 phút, ngày 01/12/2026")
        .contains("Lý do: hết thời hạn bổ sung")
        .contains("NGƯỜI RA THÔNG BÁO");
  }

  @Test
  void form_07_register() throws IOException {
    var roll = SampleForms.register();
    assertThat(roll.columns())
        .extracting(Roll.Column::name)
        .containsExactly(
            "TT",
            "Mã hồ sơ",
            "Thủ tục; số giấy tờ",
            "Người nộp, địa chỉ, điện thoại",
            "Cơ quan giải quyết",
            "Tiếp nhận",
            "Hẹn trả",
            "Trả kết quả",
            "Cách nhận kết quả",
            "Ký nhận",
            "Ghi chú");
    assertThat(roll.columns().stream().mapToInt(Roll.Column::share).sum()).isEqualTo(100);
    assertThat(line(PdfText.of(PdfText.SHEETS.pdf(roll))))
        .contains("Mẫu số 07", "SỔ THEO DÕI HỒ SƠ", "BỘ PHẬN MỘT CỬA UBND PHƯỜNG CẦU GIẤY")
        .contains("Từ ngày 01/11/2026 đến ngày 26/11/2026")
        .contains("H26.12-261126-0001", "Nguyễn Thị Ánh Tuyết", "0912\u00a0345\u00a0678");
  }

  private static String printed(FilledForm form) throws IOException {
    return line(PdfText.of(PdfText.SHEETS.pdf(Layout.of(form))));
  }

  /** All in one line: where lines break is not the law's business. */
  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
