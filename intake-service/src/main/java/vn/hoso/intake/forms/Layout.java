package vn.hoso.intake.forms;

import java.util.Map;
import vn.hoso.webkit.sheet.Sheet;

/** Which template draws a form, and what the form is called: TT 03/2025, annex I. */
public final class Layout {

  private Layout() {}

  public static Sheet of(FilledForm form) {
    return switch (form) {
      case FilledForm.Receipt it -> sheet(it, "receipt", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả");
      case FilledForm.Supplement it ->
          sheet(it, "supplement", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ");
      case FilledForm.Refusal it ->
          sheet(
              it,
              "refusal",
              it.received() ? "Phiếu từ chối giải quyết hồ sơ" : "Phiếu từ chối tiếp nhận hồ sơ");
      case FilledForm.Apology it ->
          sheet(it, "apology", "Phiếu xin lỗi và hẹn lại ngày trả kết quả");
      case FilledForm.Stop it -> sheet(it, "stop", "Thông báo dừng giải quyết hồ sơ");
    };
  }

  private static Sheet sheet(FilledForm form, String template, String title) {
    return new Sheet("intake/form-" + template, title, form.head().at(), Map.of("form", form));
  }
}
