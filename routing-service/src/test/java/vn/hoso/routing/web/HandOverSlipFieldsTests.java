package vn.hoso.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoso.routing.web.HandOverSlip.Task;
import vn.hoso.webkit.sheet.Sheet;
import vn.hoso.webkit.testing.PdfText;

/**
 * What goes along with papers from one agency to the next: "phiếu chuyển", with the task and the
 * time of each of them, NĐ 118/2025 art. 20(2a).
 */
class HandOverSlipFieldsTests {

  private static final Instant AT = Instant.parse("2026-11-26T02:00:00Z");
  private static final int MOST_BYTES = 150 * 1024;

  @Test
  void a_slip_names_both_agencies_and_the_task_and_time_of_each() throws IOException {
    assertThat(text(slip("Tờ khai, giấy chứng sinh", null)))
        .contains("PHIẾU CHUYỂN XỬ LÝ HỒ SƠ", "Số phiếu: 2; mã hồ sơ: H26.12-261126-0001")
        .contains("Cơ quan chuyển: UBND phường Cầu Giấy")
        .contains("Cơ quan nhận: Công an phường Cầu Giấy")
        .contains("Nội dung yêu cầu giải quyết: Đăng ký khai sinh – thường trú – cấp thẻ BHYT")
        .contains("Giấy tờ chuyển kèm: Tờ khai, giấy chứng sinh")
        .contains("Hẹn trả kết quả cho người nộp: 17 giờ 00 phút, ngày 02/12/2026")
        .contains("4 Công an phường Đăng ký thường trú 40 giờ làm việc")
        .contains("5 Bảo hiểm xã hội Cấp thẻ bảo hiểm y tế 16 giờ làm việc")
        .contains("Điều 20")
        .contains("Trần Quốc Việt", "09 giờ 00 phút, ngày 26/11/2026", "(chưa nhận)")
        .contains("NGƯỜI GIAO", "NGƯỜI NHẬN");
  }

  @Test
  void a_slip_says_who_took_the_papers_and_when() throws IOException {
    assertThat(text(slip(null, AT.plusSeconds(3600))))
        .contains("Giấy tờ chuyển kèm: (như khi nhận)")
        .contains("Lê Thị Ước Mơ", "10 giờ 00 phút, ngày 26/11/2026")
        .doesNotContain("(chưa nhận)");
  }

  @Test
  void a_slip_is_a_small_file() {
    assertThat(print(slip(null, null)).length).isLessThanOrEqualTo(MOST_BYTES);
  }

  private static HandOverSlip slip(@Nullable String papers, @Nullable Instant receivedAt) {
    return new HandOverSlip(
        2,
        "H26.12-261126-0001",
        "Đăng ký khai sinh – thường trú – cấp thẻ BHYT",
        "UBND phường Cầu Giấy",
        "Công an phường Cầu Giấy",
        "Trần Quốc Việt",
        AT,
        papers,
        Instant.parse("2026-12-02T10:00:00Z"),
        receivedAt,
        receivedAt == null ? null : "Lê Thị Ước Mơ",
        List.of(
            new Task(4, "Công an phường Cầu Giấy", "Đăng ký thường trú", "40 giờ làm việc", true),
            new Task(
                5,
                "Bảo hiểm xã hội phường Cầu Giấy",
                "Cấp thẻ bảo hiểm y tế",
                "16 giờ làm việc",
                false)));
  }

  private static byte[] print(HandOverSlip slip) {
    return PdfText.SHEETS.pdf(
        new Sheet("desk-slip", "Phiếu chuyển xử lý hồ sơ", slip.at(), Map.of("slip", slip)));
  }

  private static String text(HandOverSlip slip) throws IOException {
    return PdfText.of(print(slip)).replaceAll("\\s+", " ");
  }
}
