package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.LookupCode;
import vn.hoso.intake.IntakeUnderTest.File;

/** The pages of intake, without a script. */
class PagesIT {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]");
  private static final Pattern DOSSIER = Pattern.compile("/counter/dossiers/([0-9a-f-]{36})");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private static IntakeUnderTest intake;

  @BeforeAll
  static void start() {
    intake = IntakeUnderTest.startedAt(MovableClock.at("2026-11-26T09:00:00"));
  }

  @AfterAll
  static void stop() {
    intake.close();
    intake.store().close();
  }

  @Test
  void a_procedure_is_found_without_its_marks() {
    assertThat(page(null, "/procedures?q=dang%20ky%20khai%20sinh"))
        .contains("Đăng ký khai sinh", "1.001193", "Hộ tịch")
        .doesNotContain("Đăng ký khai tử");
    assertThat(page(null, "/procedures?q=2.000815")).contains("Chứng thực bản sao");
    assertThat(page(null, "/submit?q=chung%20thuc")).doesNotContain("2.000815");
    assertThat(page(null, "/procedures/1.000894"))
        .contains("Thông tin tham khảo", "cán bộ xác nhận khi tiếp nhận", "Cấp xã");
    assertThat(page(null, "/procedures/2.001827?lang=en"))
        .contains("700", "15 days", "Submit online");
    assertThat(intake.page(null, "/procedures/9.999999").statusCode()).isEqualTo(404);
  }

  @Test
  void a_citizen_submits_and_sees_the_code_once() {
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
  void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    var answer = submit("12345");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Có 1 chỗ cần sửa", "href=\"#phone\"", "Số điện thoại di động chưa đúng")
        .contains("value=\"Nguyễn Thị Ánh\"", "value=\"12345\"")
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
  void a_receiver_takes_a_dossier_from_the_counter_to_its_receipt() {
    var entered = enter();
    var path = "/counter/dossiers/" + found(DOSSIER, entered.body()).substring(18);
    assertThat(page("tiepnhan", "/counter")).contains("Trần Văn Ổn", "còn 1 ngày làm việc");
    assertThat(page("tiepnhan", path)).contains("+84912345678", "Tiếp nhận hồ sơ", "Mới đăng ký");
    var accepted = send("tiepnhan", path, "/accept", Map.of());
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(303);
    assertThat(accepted.headers().firstValue("Location").orElse("")).endsWith(path + "/receipt");
    assertThat(page("tiepnhan", path + "/receipt"))
        .contains("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "H26.12-261126-", "26/11/2026 17:00")
        .contains("Vì sao hẹn ngày này?", "Ngày làm việc", found(CODE, entered.body()));
    var again = send("tiepnhan", path, "/accept", Map.of());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Hồ sơ đã được tiếp nhận với mã H26.12-261126-");
  }

  @Test
  void a_citizen_hands_in_what_the_desk_asked_for_and_withdraws() {
    var entered = enter();
    var path = "/counter/dossiers/" + found(DOSSIER, entered.body()).substring(18);
    var code = found(CODE, entered.body());
    assertThat(send("tiepnhan", path, "/supplement-request", Map.of("what", " ")).statusCode())
        .isEqualTo(422);
    assertThat(
            send("tiepnhan", path, "/supplement-request", Map.of("what", "Bản rõ hơn"))
                .statusCode())
        .isEqualTo(303);
    var open = plain("/supplement", Map.of("code", code.toLowerCase(java.util.Locale.ROOT)));
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
  void staff_pages_are_closed_to_strangers() {
    assertThat(intake.page(null, "/counter").statusCode()).isEqualTo(401);
    assertThat(intake.page("canbo1", "/counter").statusCode()).isEqualTo(403);
    assertThat(intake.page("tiepnhan", "/imports").statusCode()).isEqualTo(403);
    assertThat(page("quantri", "/counter?lang=en"))
        .contains("Counter", "Imports")
        .doesNotContain("??");
    assertThat(page("vanhanh", "/imports"))
        .contains("Nhật ký hồ sơ")
        .doesNotContain("Danh mục thủ tục quốc gia<");
  }

  private static HttpResponse<String> submit(String phone) {
    return form(
        null,
        "/submit/1.001193",
        applicant(phone),
        List.of(
            new File("papers.to-khai", "to-khai.pdf", Samples.PDF),
            new File("papers.giay-chung-sinh", "anh.png", Samples.PNG)));
  }

  private static HttpResponse<String> enter() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("channel", "DIRECT");
    fields.put("receivingAgency", "H26.12");
    fields.put("name", "Trần Văn Ổn");
    fields.put("phone", "0912345678");
    fields.put("presented", "to-khai,giay-chung-sinh");
    var answer = form("tiepnhan", "/counter/new/1.001193", fields, List.of());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static Map<String, String> applicant(String phone) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("receivingAgency", "H26.12");
    fields.put("name", "Nguyễn Thị Ánh");
    fields.put("phone", phone);
    fields.put("identityNumber", "001190012345");
    return fields;
  }

  private static HttpResponse<String> form(
      @Nullable String user, String path, Map<String, String> fields, List<File> files) {
    var all = new LinkedHashMap<>(fields);
    all.put("idempotency-key", UUID.randomUUID().toString());
    return intake.form(user, path, all, files, "Accept", "text/html");
  }

  private static HttpResponse<String> send(
      String user, String path, String command, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("version", Long.toString(intake.version(path.substring(path.length() - 36))));
    return post(user, path + command, all);
  }

  private static HttpResponse<String> plain(String path, Map<String, String> fields) {
    return post(null, path, fields);
  }

  private static HttpResponse<String> post(
      @Nullable String user, String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return intake.send(
        intake
            .request(user, path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String page(@Nullable String user, String path) {
    var answer = intake.page(user, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("??");
    return answer.body();
  }

  private static String found(Pattern pattern, String body) {
    var matcher = pattern.matcher(body);
    assertThat(matcher.find()).as(body).isTrue();
    return matcher.group();
  }
}
