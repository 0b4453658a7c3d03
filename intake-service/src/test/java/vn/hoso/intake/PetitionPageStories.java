package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.IntakeUnderTest.File;
import vn.hoso.intake.petition.PetitionDesk;

/** Petitions on their pages, from both sides. */
interface PetitionPageStories extends PageStories {

  @Test
  default void an_anonymous_petition_is_asked_about_answered_judged_and_published() {
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
    var id = intake().bean(PetitionDesk.class).findByCode(code).orElseThrow().id();
    var theirs = "/petitions/" + id;
    assertThat(page("canbo1", theirs)).contains("Ẩn danh", "Tiếp nhận để xử lý");
    handle(theirs, "request", Map.of("text", "Biểu mẫu nào ạ?"));
    assertThat(page(null, mine)).contains("Biểu mẫu nào ạ?", "Chờ bổ sung");
    assertThat(petition(null, mine + "/words", versioned(mine, "text", "Mẫu số 1")).body())
        .contains("Đã nhận thông tin bổ sung", "Mẫu số 1");
    handle(theirs, "accept", Map.of());
    handle(theirs, "handling", Map.of());
    assertThat(page("canbo1", theirs))
        .contains("Tệp gửi kèm trả lời")
        .doesNotContain("muốn ẩn danh");
    handle(theirs, "answer", Map.of("text", "Đã sửa biểu mẫu.", "publish", "true"));
    assertThat(page("canbo1", "/petitions?tray=PUBLISHING")).contains("Biểu mẫu khó hiểu quá");
    assertThat(page(null, mine)).contains("Đã sửa biểu mẫu.", "có hài lòng");
    assertThat(petition(null, mine + "/rating", versioned(mine, "liked", "true")).body())
        .contains("Cảm ơn", "hài lòng");
    assertThat(page(null, "/petition/published")).doesNotContain("Đã sửa biểu mẫu.");
    handle(theirs, "publication", Map.of("text", "Hỏi: mẫu số 1. Đáp: đã sửa."));
    assertThat(page(null, mine)).contains("href=\"/petition/published\"");
    assertThat(page(null, "/petition/published?lang=en"))
        .contains("Hỏi: mẫu số 1. Đáp: đã sửa.")
        .doesNotContain("khó hiểu quá");
    var unknown = intake().page(null, "/petition/7K3M9-QXF2C-D");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("Mã tra cứu không đúng", "action=\"/petition/find\"");
  }

  @Test
  default void
      what_came_by_telephone_counts_from_the_call_and_a_denunciation_is_sent_where_it_belongs() {
    assertThat(page("tiepnhan", "/petitions/new?lang=en")).contains("Hotline", "Zalo");
    var fields = new LinkedHashMap<String, String>();
    fields.put("agency", "H26.12");
    fields.put("way", "HOTLINE");
    fields.put("kind", "CONDUCT");
    fields.put("words", "Tố cáo ông B nhận tiền");
    fields.put("sentAt", "2026-11-25T16:30");
    var entered = petition("tiepnhan", "/petitions/new", fields);
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
    assertThat(entered.body()).contains("chỉ lãnh đạo cơ quan và người được giao xem được");
    var mine = "/petition/" + found(CODE, entered.body());
    var code = found(CODE, entered.body());
    var theirs =
        "/petitions/" + intake().bean(PetitionDesk.class).findByCode(code).orElseThrow().id();
    assertThat(intake().page("tiepnhan", theirs).statusCode()).isEqualTo(403);
    assertThat(page("tiepnhan", "/petitions")).doesNotContain("Tố cáo ông B");
    assertThat(page("lanhdao", "/petitions")).contains("Tố cáo ông B");
    assertThat(page("lanhdao", theirs))
        .contains("Đường dây nóng", "25/11/2026 16:30", "Giao cho cán bộ");
    var unusable = act("lanhdao", theirs, "assignment", Map.of("users", "<b>"));
    assertThat(unusable.statusCode()).isEqualTo(422);
    assertThat(unusable.body()).contains("href=\"#users\"", "&lt;b&gt;").doesNotContain("??");
    assertThat(act("lanhdao", theirs, "assignment", Map.of("users", "canbo1")).statusCode())
        .isEqualTo(303);
    var none = act(theirs, "sending-elsewhere", Map.of("text", "Thanh tra"));
    assertThat(none.statusCode()).as(none.body()).isEqualTo(422);
    assertThat(none.body()).contains(">Thanh tra</textarea>").doesNotContain("??");
    handle(theirs, "sending-elsewhere", Map.of("destination", "DENUNCIATION", "text", "Thanh tra"));
    assertThat(page(null, mine)).contains("Luật Tố cáo", "Thanh tra", "Đã chuyển nơi khác");
    assertThat(act(theirs, "accept", Map.of()).body()).contains("Phản ánh đã được chuyển nơi khác");
    handle(theirs, "return", Map.of());
    assertThat(page("canbo1", theirs))
        .contains("Mới tiếp nhận", "26/11/2026 09:00", "Lãnh đạo cơ quan, canbo1")
        .doesNotContain("Giao cho cán bộ");
    assertThat(intake().page("khach", theirs).statusCode()).isEqualTo(403);
    assertThat(page("lanhdao", "/petitions/figures?from=2026-11-26&to=2026-11-26"))
        .contains("Đúng hạn", "100");
    assertThat(page("lanhdao", "/petitions/figures?from=2020-01-01&to=2020-01-31")).contains("—");
    assertThat(intake().page("canbo1", "/petitions/figures").statusCode()).isEqualTo(403);
    assertThat(intake().page(null, "/petitions").statusCode()).isEqualTo(401);
  }

  @Test
  default void a_petition_with_a_picture_keeps_what_was_typed_and_a_repeated_one_is_closed() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("agency", "H26.12");
    fields.put("kind", "REGULATION");
    fields.put("words", "Máy lấy số hỏng cả tuần nay");
    fields.put("name", "Trần Văn Ổn");
    fields.put("phone", "0977 111 222");
    var bad = form(null, "/petition", fields, attached("may.png", Samples.EXE));
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body())
        .contains("href=\"#papers.dinh-kem\"", "Máy lấy số hỏng", "0977 111 222", "phải chọn lại")
        .doesNotContain("??");
    var sent = form(null, "/petition", fields, attached("may.png", Samples.PNG));
    var first = desk().findByCode(found(CODE, sent.body())).orElseThrow().id();
    var again = "/petition/" + found(CODE, petition(null, "/petition", fields).body());
    var second = desk().findByCode(again.substring(10)).orElseThrow().id();
    assertThat(page("canbo1", "/petitions/" + first))
        .contains("/petitions/" + first + "/files/", "may.png");
    assertThat(page("canbo1", "/petitions/" + second))
        .contains("Có thể trùng với phản ánh trước", "Cùng người gửi", "Cùng nội dung", first);
    var wordless = act("canbo1", "/petitions/" + second, "repetition", Map.of("earlier", first));
    assertThat(wordless.body()).contains("href=\"#text-repetition\"").doesNotContain("??");
    var repetition = Map.of("earlier", first, "text", "Đã có phản ánh ngày 26/11");
    handle("/petitions/" + second, "repetition", repetition);
    assertThat(page("canbo1", "/petitions/" + second))
        .contains("Kết thúc vì trùng", "Mở phản ánh trước", first)
        .doesNotContain("Có thể trùng");
    assertThat(page(null, again))
        .contains("trùng với một phản ánh đã gửi trước", "nhận ngày 26/11/2026", "Đã có phản ánh")
        .contains("href=\"/petition\"")
        .doesNotContain(first);
  }

  private List<File> attached(String name, byte[] bytes) {
    return List.of(new File("papers.dinh-kem", name, bytes));
  }

  private PetitionDesk desk() {
    return intake().bean(PetitionDesk.class);
  }

  private HttpResponse<String> petition(
      @Nullable String user, String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("idempotency-key", UUID.randomUUID().toString());
    return post(user, path, all);
  }

  /** A field and the version that the page at this address shows. */
  private Map<String, String> versioned(String path, String field, String value) {
    var fields = new LinkedHashMap<String, String>();
    fields.put(field, value);
    fields.put("version", found(VERSION, page(null, path)).replaceAll("\\D", ""));
    return fields;
  }

  private void handle(String path, String command, Map<String, String> fields) {
    var answer = act(path, command, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private HttpResponse<String> act(String path, String command, Map<String, String> fields) {
    return act("canbo1", path, command, fields);
  }

  private HttpResponse<String> act(
      String user, String path, String command, Map<String, String> fields) {
    var id = path.substring(path.length() - 36);
    var all = new LinkedHashMap<>(fields);
    all.put("version", Long.toString(intake().bean(PetitionDesk.class).find(id).version()));
    return post(user, path + "/" + command, all);
  }
}
