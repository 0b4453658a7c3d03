package vn.hoso.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.Holidays;
import vn.hoso.contract.LookupCode;
import vn.hoso.intake.IntakeUnderTest.File;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.petition.PetitionDesk;
import vn.hoso.intake.verify.Receipts;

/** The pages of intake, without a script. */
class PagesIT {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]");
  private static final Pattern DOSSIER = Pattern.compile("/counter/dossiers/([0-9a-f-]{36})");
  private static final Pattern PETITION = Pattern.compile("/petitions/[0-9a-f-]{36}");
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
        .contains("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "H26.12-261126-")
        .contains("17 giờ 00 phút, ngày 26/11/2026", "Trần Văn Ổn", "data:image/png;base64,")
        .contains("Vì sao hẹn ngày này?", "Ngày làm việc", found(CODE, entered.body()));
    var again = send("tiepnhan", path, "/accept", Map.of());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Hồ sơ đã được tiếp nhận với mã H26.12-261126-");
  }

  @Test
  void a_receipt_is_printed_and_anybody_can_check_it() {
    var entered = enter();
    var path = "/counter/dossiers/" + found(DOSSIER, entered.body()).substring(18);
    assertThat(intake.page("tiepnhan", path + "/forms/receipt.pdf").statusCode()).isEqualTo(404);
    send("tiepnhan", path, "/accept", Map.of());
    var pdf = intake.page("tiepnhan", path + "/forms/receipt.pdf");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(pdf.body()).startsWith("%PDF-");
    assertThat(intake.page("khach", path + "/forms/receipt.pdf").statusCode()).isEqualTo(403);

    var link = "/verify?" + proof(path);
    assertThat(page(null, link)).contains("Giấy này là thật và còn hiệu lực", "H26.12-261126-");
    assertThat(page(null, link + "&lang=en")).contains("This receipt is genuine and holds");
    assertThat(page(null, link.replace("&p=1.001193", "&p=1.001194")))
        .contains("Giấy này không phải là thật")
        .doesNotContain("Đăng ký khai sinh");
    assertThat(page(null, "/verify")).contains("Địa chỉ đọc được từ mã QR");
    var keys = IntakeUnderTest.json(intake.get(null, "/.well-known/hoso-receipt-keys"));
    var kid = keys.at("/keys/0/kid").asString();
    assertThat(link).contains("&k=" + kid);
    assertThat(intake.get(null, "/.well-known/hoso-receipt-keys/" + kid + ".pem").body())
        .startsWith("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA");
  }

  @Test
  void a_citizen_gets_the_papers_with_the_lookup_code_only() {
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

  @Test
  void the_register_has_what_was_accepted_and_only_for_its_own_desk() {
    var entered = enter();
    var path = "/counter/dossiers/" + found(DOSSIER, entered.body()).substring(18);
    send("tiepnhan", path, "/accept", Map.of());
    var span = "?desk=H26.12&from=2026-11-26&to=2026-11-26";
    assertThat(page("tiepnhan", "/counter/register" + span))
        .contains("Sổ theo dõi hồ sơ", "Trần Văn Ổn", "Tải bảng tính (CSV)");
    assertThat(page("lanhdao", "/counter/register.csv" + span))
        .startsWith("\uFEFFSTT,Mã hồ sơ")
        .contains("Trần Văn Ổn", "0912 345 678", "09:00 26/11/2026");
    assertThat(page("tiepnhan", "/counter/register.pdf" + span)).startsWith("%PDF-");
    assertThat(page("tiepnhan", "/counter/register?from=2026-10-01&to=2026-10-02"))
        .contains("Không có hồ sơ nào");
    assertThat(intake.page("khach", "/counter/register.csv" + span).statusCode()).isEqualTo(403);
    assertThat(intake.page("tiepnhan", "/counter/register.csv?to=2020-01-01&from=2026-01-01"))
        .satisfies(it -> assertThat(it.statusCode()).isEqualTo(422));
  }

  /** What the QR code on the receipt holds, as the service itself signs it. */
  private static String proof(String path) {
    var id = path.substring(path.length() - 36);
    var dossier = intake.bean(Desk.class).find(id).state();
    return intake
        .bean(Receipts.class)
        .signed(requireNonNull(dossier.own().submission()), requireNonNull(dossier.acceptance()));
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
  void an_anonymous_petition_is_asked_about_answered_judged_and_published() {
    assertThat(page(null, "/petition")).contains("có thể ẩn danh", "UBND phường Cầu Giấy");
    var fields = new LinkedHashMap<String, String>();
    fields.put("agency", "H26.12");
    fields.put("words", "Biểu mẫu khó hiểu quá");
    fields.put("name", "Nguyễn Văn An");
    var wrong = petition(null, "/petition", fields);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("href=\"#kind\"", "hoặc để trống cả họ tên", "Biểu mẫu khó hiểu quá")
        .doesNotContain("??");
    fields.put("kind", "REGULATION");
    fields.put("name", "");
    var sent = petition(null, "/petition", fields);
    assertThat(sent.body()).contains("Mã chỉ hiện một lần", "17/12/2026").doesNotContain("??");
    var mine = "/petition/" + found(CODE, sent.body());
    assertThat(page(null, mine)).contains("Mới tiếp nhận", "30/11/2026 17:00");
    assertThat(page("canbo1", "/petitions")).contains("Biểu mẫu khó hiểu quá", "còn 2 ngày");

    var code = found(CODE, sent.body());
    var id = intake.bean(PetitionDesk.class).findByCode(code).orElseThrow().id();
    var theirs = "/petitions/" + id;
    assertThat(page("canbo1", theirs)).contains("Ẩn danh", "Tiếp nhận để xử lý");
    handle(theirs, "request", Map.of("text", "Biểu mẫu nào ạ?"));
    assertThat(page(null, mine)).contains("Biểu mẫu nào ạ?", "Chờ bổ sung");
    assertThat(petition(null, mine + "/words", versioned(mine, "text", "Mẫu số 1")).body())
        .contains("Đã nhận thông tin bổ sung", "Mẫu số 1");
    handle(theirs, "accept", Map.of());
    handle(theirs, "handling", Map.of());
    handle(theirs, "answer", Map.of("text", "Đã sửa biểu mẫu.", "publish", "true"));
    assertThat(page("canbo1", "/petitions?tray=PUBLISHING")).contains("Biểu mẫu khó hiểu quá");
    assertThat(page(null, mine)).contains("Đã sửa biểu mẫu.", "có hài lòng");
    assertThat(petition(null, mine + "/rating", versioned(mine, "liked", "true")).body())
        .contains("Cảm ơn", "hài lòng");
    assertThat(page(null, "/petition/published")).doesNotContain("Đã sửa biểu mẫu.");
    handle(theirs, "publication", Map.of("text", "Hỏi: mẫu số 1. Đáp: đã sửa."));
    assertThat(page(null, "/petition/published?lang=en"))
        .contains("Hỏi: mẫu số 1. Đáp: đã sửa.")
        .doesNotContain("khó hiểu quá");
    assertThat(intake.page(null, "/petition/7K3M9-QXF2C-D").statusCode()).isEqualTo(404);
  }

  @Test
  void what_came_by_telephone_counts_from_the_call_and_a_denunciation_is_sent_where_it_belongs() {
    assertThat(page("tiepnhan", "/petitions/new?lang=en")).contains("Hotline", "Zalo");
    var fields = new LinkedHashMap<String, String>();
    fields.put("agency", "H26.12");
    fields.put("way", "HOTLINE");
    fields.put("kind", "CONDUCT");
    fields.put("words", "Tố cáo ông B nhận tiền");
    fields.put("sentAt", "2026-11-25T16:30");
    var entered = petition("tiepnhan", "/petitions/new", fields);
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
    var mine = "/petition/" + found(CODE, entered.body());
    var theirs = found(PETITION, entered.body());
    assertThat(page("tiepnhan", theirs)).contains("Đường dây nóng", "25/11/2026 16:30");
    var none = act(theirs, "sending-elsewhere", Map.of("text", "Thanh tra"));
    assertThat(none.statusCode()).as(none.body()).isEqualTo(422);
    assertThat(none.body()).contains(">Thanh tra</textarea>").doesNotContain("??");
    handle(theirs, "sending-elsewhere", Map.of("destination", "DENUNCIATION", "text", "Thanh tra"));
    assertThat(page(null, mine)).contains("Luật Tố cáo", "Thanh tra", "Đã chuyển nơi khác");
    assertThat(act(theirs, "accept", Map.of()).body()).contains("Phản ánh đã được chuyển nơi khác");
    handle(theirs, "return", Map.of());
    assertThat(page("tiepnhan", theirs)).contains("Mới tiếp nhận", "26/11/2026 09:00");
    assertThat(intake.page("khach", theirs).statusCode()).isEqualTo(403);
    assertThat(page("lanhdao", "/petitions/figures?from=2026-11-26&to=2026-11-26"))
        .contains("Đúng hạn", "100");
    assertThat(page("lanhdao", "/petitions/figures?from=2020-01-01&to=2020-01-31")).contains("—");
    assertThat(intake.page("canbo1", "/petitions/figures").statusCode()).isEqualTo(403);
    assertThat(intake.page(null, "/petitions").statusCode()).isEqualTo(401);
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

  private static HttpResponse<String> petition(
      @Nullable String user, String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("idempotency-key", UUID.randomUUID().toString());
    return post(user, path, all);
  }

  /** A field and the version that the page at this address shows. */
  private static Map<String, String> versioned(String path, String field, String value) {
    var fields = new LinkedHashMap<String, String>();
    fields.put(field, value);
    fields.put("version", found(VERSION, page(null, path)).replaceAll("\\D", ""));
    return fields;
  }

  private static void handle(String path, String command, Map<String, String> fields) {
    var answer = act(path, command, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static HttpResponse<String> act(String path, String command, Map<String, String> fields) {
    var id = path.substring(path.length() - 36);
    var all = new LinkedHashMap<>(fields);
    all.put("version", Long.toString(intake.bean(PetitionDesk.class).find(id).version()));
    return post("canbo1", path + "/" + command, all);
  }

  @Test
  void an_administrator_writes_a_procedure_with_cases_and_a_citizen_chooses_one() {
    var yaml = Samples.WITH_CASES;
    var look = administrates("/imports/procedures/look", yaml);
    assertThat(look.statusCode()).as(look.body()).isEqualTo(200);
    assertThat(look.body())
        .contains("1 thủ tục sẽ thay đổi", "cases/lam-thay/papers/uy-quyen/name")
        .doesNotContain("??");
    assertThat(intake.page(null, "/procedures/9.000001").statusCode()).isEqualTo(404);
    var put = administrates("/imports/procedures", yaml);
    assertThat(put.statusCode()).as(put.body()).isEqualTo(303);
    assertThat(page("quantri", "/imports/procedures/9.000001?done=1"))
        .contains("Đã ghi phiên bản mới", "quantri · 26/11/2026", "basedOn: 1");
    assertThat(page("quantri", "/imports/procedures?q=thu%20nghiem")).contains("9.000001");
    assertThat(page("quantri", "/imports/procedures/9.000001/versions/1")).contains("Tự làm");

    assertThat(page(null, "/procedures/9.000001")).contains("Trường hợp", "Văn bản ủy quyền");
    assertThat(page(null, "/submit/9.000001"))
        .contains("thuộc trường hợp nào", "Làm thay")
        .doesNotContain("papers.uy-quyen");
    assertThat(page(null, "/submit/9.000001?caseKey=tu-lam")).doesNotContain("papers.uy-quyen");
    assertThat(page(null, "/submit/9.000001?caseKey=lam-thay")).contains("papers.uy-quyen");
    var fields = new LinkedHashMap<>(applicant("0912345678"));
    fields.put("caseKey", "lam-thay");
    assertThat(form(null, "/submit/9.000001", fields, List.of()).body())
        .contains("Thiếu giấy tờ: Văn bản ủy quyền");
    fields.put("caseKey", "tu-lam");
    assertThat(form(null, "/submit/9.000001", fields, List.of()).body()).contains("Đã nộp hồ sơ");
  }

  @Test
  void what_is_wrong_in_a_document_is_named_and_the_text_stays() {
    var wrong = Samples.WITH_CASES.replace("decides: COMMUNE", "decides: KING");
    for (var path : List.of("/imports/procedures/look", "/imports/procedures")) {
      var answer = administrates(path, wrong);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("Dòng 4, cột 10: “KING” không dùng được", "decides: KING")
          .doesNotContain("??");
    }
    assertThat(intake.page("tiepnhan", "/imports/procedures").statusCode()).isEqualTo(403);
    assertThat(page("quantri", "/imports/procedures/new?lang=en")).contains("Write a new version");
  }

  @Test
  void an_administrator_puts_a_holiday_in_force_for_everybody() {
    var day = LocalDate.of(2027, 6, 1);
    var calendars = intake.bean(Calendars.class);
    assertThat(calendars.of("H26.12").isWorkingDay(day)).isTrue();
    var holidays =
        Holidays.vietnamText().replace("# version: vn-2026.1", "# version: vn-2026.2")
            + "2027-06-01,off,Ngày hội phường,planned,\n";
    var impossible = holidays + "2027-02-30,off,X,official,\n2027-01-01,off,X,official,\n";
    var refused = calendar("/imports/calendar/look", impossible);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Dòng 49, cột 1: không có ngày “2027-02-30”")
        .contains("Dòng 50, cột 1: ngày 2027-01-01 đã có ở dòng ", "Ngày hội phường")
        .doesNotContain("??");
    assertThat(calendar("/imports/calendar/look", holidays).body())
        .contains("days/2027-06-01/name", "Chưa có kế hoạch nghỉ chính thức của năm 2027")
        .doesNotContain("??");
    assertThat(calendar("/imports/calendar", holidays).statusCode()).isEqualTo(303);
    assertThat(calendars.of("H26.12").isWorkingDay(day)).isFalse();
    assertThat(calendars.of("H26.12").version()).isEqualTo("2026.1/vn-2026.2");
    assertThat(page("quantri", "/imports/calendar?done=put")).contains("quantri · 26/11/2026");
    var late = calendar("/imports/calendar", holidays.replace("vn-2026.2", "vn-2026.3"));
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("Có người vừa cập nhật trước bạn", "vn-2026.3");
  }

  private static HttpResponse<String> calendar(String path, String holidays) {
    var fields = Map.of("version", "0", "holidays", holidays, "weeks", Calendars.vietnamWeeks());
    return intake.form("quantri", path, fields, List.of(), "Accept", "text/html");
  }

  private static HttpResponse<String> administrates(String path, String yaml) {
    return intake.form("quantri", path, Map.of("text", yaml), List.of(), "Accept", "text/html");
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
