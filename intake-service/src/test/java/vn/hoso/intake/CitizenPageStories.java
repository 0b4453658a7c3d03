package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.LookupCode;
import vn.hoso.intake.IntakeUnderTest.File;

/** What a citizen finds, hands in and gets on paper. */
interface CitizenPageStories extends PageStories {

  @Test
  default void a_procedure_is_found_without_its_marks() {
    assertThat(page(null, "/procedures?q=dang%20ky%20khai%20sinh"))
        .contains("Đăng ký khai sinh", "1.001193", "Hộ tịch")
        .doesNotContain("Đăng ký khai tử");
    assertThat(page(null, "/procedures?q=2.000815")).contains("Chứng thực bản sao");
    assertThat(page(null, "/submit?q=chung%20thuc")).doesNotContain("2.000815");
    assertThat(page(null, "/procedures/1.000894"))
        .contains("Thông tin tham khảo", "cán bộ xác nhận khi tiếp nhận", "Cấp xã");
    assertThat(page(null, "/procedures/2.001827?lang=en"))
        .contains("700", "15 days", "Submit online");
    assertThat(intake().page(null, "/procedures/9.999999").statusCode()).isEqualTo(404);
  }

  @Test
  default void a_citizen_submits_and_sees_the_code_once() {
    assertThat(page(null, "/submit/1.001193"))
        .contains("Tờ khai đăng ký khai sinh", "UBND phường Cầu Giấy");
    var answer = submit("0912345678");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Đã nộp hồ sơ", "chỉ hiện một lần", "trả lời trước 27/11/2026 09:00")
        .doesNotContain("??");
    assertThat(LookupCode.parse(found(CODE, answer.body()))).isPresent();
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  default void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    var answer = submit("12345");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Có 1 chỗ cần sửa", "href=\"#phone\"", "Số điện thoại di động chưa đúng")
        .contains("value=\"Nguyễn Thị Ánh\"", "value=\"12345\"", "chọn lại tất cả các tệp")
        .doesNotContain("??");
    var disguised =
        form(
            null,
            "/submit/1.001193",
            applicant("0912345678"),
            List.of(
                new File("papers.to-khai", "to-khai.pdf", Samples.HTML),
                new File("papers.giay-chung-sinh", "", new byte[0])));
    assertThat(disguised.statusCode()).isEqualTo(422);
    assertThat(disguised.body())
        .contains("mang đuôi .pdf nhưng nội dung là text/html", "Thiếu giấy tờ: Giấy chứng sinh");
  }

  @Test
  default void what_is_wrong_is_listed_as_it_stands_on_the_page() {
    var empty = List.of(new File("papers.to-khai", "", new byte[0]));
    assertThat(form(null, "/submit/1.001193", Map.of("receivingAgency", "H26.12"), empty).body())
        .containsSubsequence(
            "href=\"#name\"",
            "href=\"#phone\"",
            "href=\"#identityNumber\"",
            "href=\"#papers.to-khai\"",
            "href=\"#papers.giay-chung-sinh\"");
  }

  @Test
  default void what_was_typed_stays_when_a_file_is_far_too_large() {
    var answer =
        form(
            null,
            "/submit/1.001193",
            applicant("0912345678"),
            List.of(
                new File("papers.to-khai", "to-khai.pdf", Samples.PDF),
                new File(
                    "papers.giay-chung-sinh",
                    "quet.pdf",
                    Arrays.copyOf(Samples.PDF, 26 * 1024 * 1024))));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Tệp quet.pdf lớn hơn 20 MB", "quét lại", "value=\"Nguyễn Thị Ánh\"")
        .doesNotContain("??");
  }

  @Test
  default void a_form_that_cannot_be_read_is_answered_in_words() {
    var type = "multipart/form-data; boundary=cut";
    var cut = "--cut\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nNguyễn";
    for (var path : List.of("/submit/1.001193", "/petition")) {
      var request = intake().request(null, path).header("Content-Type", type);
      var answer =
          intake()
              .send(
                  request.header("Accept", "text/html").POST(BodyPublishers.ofString(cut)).build());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("Biểu mẫu không đọc được", "bị ngắt giữa chừng")
          .doesNotContain("??");
    }
  }

  private HttpResponse<String> submit(String phone) {
    return form(
        null,
        "/submit/1.001193",
        applicant(phone),
        List.of(
            new File("papers.to-khai", "to-khai.pdf", Samples.PDF),
            new File("papers.giay-chung-sinh", "anh.png", Samples.PNG)));
  }

  @Test
  default void a_citizen_hands_in_what_the_desk_asked_for_and_withdraws() {
    var entered = enter();
    var path = "/counter/dossiers/" + found(DOSSIER, entered.body()).substring(18);
    var code = found(CODE, entered.body());
    assertThat(send("tiepnhan", path, "/supplement-request", Map.of("what", " ")).statusCode())
        .isEqualTo(422);
    assertThat(
            send("tiepnhan", path, "/supplement-request", Map.of("what", "Bản rõ hơn"))
                .statusCode())
        .isEqualTo(303);
    var open = plain("/supplement", Map.of("code", code.toLowerCase(Locale.ROOT)));
    assertThat(open.body()).contains("Bản rõ hơn", "Nộp bổ sung", "Yêu cầu bổ sung giấy tờ");
    var fields = new LinkedHashMap<String, String>();
    fields.put("code", code);
    fields.put("version", found(VERSION, open.body()).replaceAll("\\D", ""));
    var done =
        form(
            null,
            "/supplement/papers",
            fields,
            List.of(new File("papers.bo-sung", "a.png", Samples.PNG)));
    assertThat(done.body()).contains("Đã nhận giấy tờ bổ sung").doesNotContain("??");
    fields.put("version", found(VERSION, done.body()).replaceAll("\\D", ""));
    fields.put("idempotency-key", UUID.randomUUID().toString());
    assertThat(plain("/supplement/withdrawal", fields).body())
        .contains("Đã ghi nhận yêu cầu rút hồ sơ", "Không rút nữa");
    assertThat(page("tiepnhan", "/counter?tray=WITHDRAWAL")).contains("Trần Văn Ổn");
    assertThat(send("tiepnhan", path, "/withdrawal-confirmation", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(page("tiepnhan", path)).contains("Dừng xử lý");
    assertThat(plain("/supplement", Map.of("code", "7K3M9-QXF2C-D")).statusCode()).isEqualTo(404);
  }

  @Test
  default void a_citizen_gets_the_papers_with_the_lookup_code_only() {
    var entered = enter();
    var path = "/counter/dossiers/" + found(DOSSIER, entered.body()).substring(18);
    var code = found(CODE, entered.body());
    send("tiepnhan", path, "/refusal", Map.of("reason", "Không thuộc thẩm quyền"));
    assertThat(plain("/supplement", Map.of("code", code)).body())
        .contains("Giấy tờ của hồ sơ", "Phiếu từ chối", "/supplement/forms/refusal");
    assertThat(plain("/supplement/forms/refusal", Map.of("code", code)).body()).startsWith("%PDF-");
    assertThat(plain("/supplement/forms/stop", Map.of("code", code)).statusCode()).isEqualTo(404);
    assertThat(plain("/supplement/forms/refusal", Map.of("code", "7K3M9-QXF2C-D")).statusCode())
        .isEqualTo(404);
  }
}
