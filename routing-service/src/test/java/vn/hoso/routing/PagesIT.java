package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hoso.routing.Facts.at;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;

/** The pages of the desk, without a script. */
class PagesIT {

  private static RoutingUnderTest routing;

  @BeforeAll
  static void start() {
    routing = RoutingUnderTest.startedAt(at("2026-11-25T09:00"));
  }

  @AfterAll
  static void stop() {
    routing.close();
  }

  @Test
  void walk_a_dossier_from_the_worklist_to_its_returned_result() {
    var id = routing.accepted("1.001193");
    assertThat(page("canbo1", "/desk?filter=unclaimed"))
        .contains("Chưa ai nhận", "còn 3 giờ làm việc", "Thẩm định hồ sơ hộ tịch", "/desk/" + id);
    assertThat(page("canbo1", "/desk/" + id))
        .contains("Nhận bước này", "Nguyễn Văn Ước", "đang chờ người nhận")
        .doesNotContain("Hoàn thành bước<", "??");

    sent("canbo1", id, "claim", Map.of());
    assertThat(page("canbo1", "/desk/" + id)).contains("Bạn đang xử lý bước 1/3");
    assertThat(page("canbo2", "/desk/" + id)).contains("canbo1 đang xử lý bước 1/3");
    sent("canbo1", id, "completion", Map.of());
    sent("lanhdao", id, "claim", Map.of());
    assertThat(page("lanhdao", "/desk/" + id)).contains("Trả lại bước trước", "Lãnh đạo lanhdao");
    sent("lanhdao", id, "return", Map.of("to", "1", "reason", "Sai ngày sinh"));
    assertThat(page("canbo1", "/desk/" + id)).contains("Trả lại từ bước 2", "Sai ngày sinh");
    sent("canbo1", id, "claim", Map.of());
    sent("canbo1", id, "completion", Map.of());
    sent("lanhdao", id, "claim", Map.of());
    sent("lanhdao", id, "completion", Map.of());
    sent("canbo2", id, "claim", Map.of());
    assertThat(page("canbo2", "/desk/" + id))
        .contains("Ghi nhận kết quả", "UBND phường Cầu Giấy", "Từ chối giải quyết")
        .doesNotContain("??");
    assertThat(post("canbo2", id, "result", version(id), Map.of("outcome", "REFUSED")).body())
        .contains("Có 2 chỗ cần sửa", "Nêu rõ lý do từ chối");
    sent("canbo2", id, "result", Map.of("outcome", "APPROVED", "place", "Quầy số 2"));
    sent("lanhdao", id, "recall", Map.of("back", "3", "flaw", "Sai tên mẹ"));
    assertThat(page("canbo2", "/desk/" + id))
        .contains("Thu hồi kết quả, làm lại từ bước 3", "Sai tên mẹ")
        .doesNotContain("??");
    sent("canbo2", id, "claim", Map.of());
    sent("canbo2", id, "result", Map.of("outcome", "APPROVED", "place", "Quầy số 2"));
    assertThat(page("tiepnhan", "/desk?filter=ready")).contains(id);
    assertThat(page("tiepnhan", "/desk/" + id)).contains("Quầy số 2", "Trả kết quả cho công dân");
    sent("tiepnhan", id, "hand-over", Map.of());
    sent("tiepnhan", id, "correction", Map.of("mistake", "Sai năm sinh"));
    assertThat(page("canbo1", "/desk/" + id))
        .contains("Đang đính chính kết quả, hạn", "Sai năm sinh")
        .doesNotContain("??");
    sent("canbo1", id, "correction-closing", Map.of("remedy", "Đã in lại"));
    assertThat(page("canbo1", "/desk/" + id)).contains("Đã đính chính kết quả lúc");
    assertThat(page("canbo1", "/desk/" + id)).contains("Đã trả kết quả lúc").doesNotContain("??");
    assertThat(page("canbo1", "/desk/" + id + "/control-slip"))
        .contains("Phiếu kiểm soát quá trình giải quyết hồ sơ", "Nguyễn Văn Ước", "Sai ngày sinh")
        .contains("Bộ phận Một cửa", "Trước hạn", "/desk/" + id + "/control-slip.pdf");
    assertThat(page("canbo1", "/desk/" + id + "/control-slip.pdf")).startsWith("%PDF-");
  }

  @Test
  void say_who_was_faster() {
    var id = routing.accepted("1.001193");
    var version = version(id);
    sent("canbo1", id, "claim", Map.of());
    var late = post("canbo2", id, "claim", version, Map.of());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Bước này đã có người nhận", "canbo1 đang xử lý bước này.", "role=\"alert\"");
  }

  @Test
  void keep_what_was_typed_when_something_is_missing() {
    var id = routing.accepted("1.001193");
    sent("canbo1", id, "claim", Map.of());
    var answer = post("canbo1", id, "supplement-request", version(id), Map.of("what", " "));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Có 1 chỗ cần sửa", "href=\"#what\"", "Ghi rõ giấy tờ cần bổ sung");
    sent("canbo1", id, "supplement-request", Map.of("what", "Giấy chứng sinh"));
    assertThat(page("canbo1", "/desk/" + id))
        .contains("Đang chờ công dân bổ sung", "Giấy chứng sinh", "Thời gian đang tạm dừng")
        .doesNotContain("??");
  }

  @Test
  void speak_english_too() {
    var id = routing.accepted("1.001193");
    assertThat(page("canbo1", "/desk?lang=en")).contains("Unclaimed", "Time left");
    assertThat(page("canbo1", "/desk/" + id + "?lang=en"))
        .contains("waits for somebody", "Claim this step")
        .doesNotContain("??");
  }

  @Test
  void show_a_dossier_in_every_other_state() {
    var submitted = UUID.randomUUID().toString();
    routing.intakeSays(submitted, Facts.submitted(routing.now()));
    shows(submitted, "chưa tiếp nhận hồ sơ này");

    var id = routing.accepted("1.001193");
    routing.intakeSays(id, new WithdrawalRequested(routing.now(), null));
    shows(id, "Công dân yêu cầu rút hồ sơ lúc 25/11/2026 09:00");
    routing.intakeSays(id, new WithdrawalCancelled(routing.now()));
    shows(id, "đang chờ người nhận");
    routing.intakeSays(
        id,
        new WithdrawalRequested(routing.now(), null),
        new WithdrawalConfirmed(routing.now(), "tiepnhan"));
    shows(id, "Hồ sơ đã dừng xử lý (công dân rút hồ sơ)");
  }

  @Test
  void let_a_leader_sign_the_apology_that_was_drafted() {
    var id = routing.accepted("1.001193");
    routing.time(at("2026-11-27T08:00"));
    shows(id, "Thư xin lỗi chờ lãnh đạo ký");
    assertThat(page("lanhdao", "/desk?filter=all")).contains("chờ ký lời xin lỗi");
    assertThat(page("canbo1", "/desk/" + id)).doesNotContain("Ký và gửi lời xin lỗi");
    assertThat(page("lanhdao", "/desk/" + id))
        .contains("Ký và gửi lời xin lỗi", "2026-12-01")
        .containsPattern("Bước “Thẩm định hồ sơ hộ tịch[^”]*” cần thêm thời gian so với dự kiến\\.")
        .doesNotContain("??");
    var wrong = Map.of("day", "hôm sau", "cause", " ");
    assertThat(post("lanhdao", id, "rescheduling", version(id), wrong).body())
        .contains("Có 2 chỗ cần sửa", "Chọn ngày hẹn mới", "Ghi lý do chậm");
    sent("lanhdao", id, "rescheduling", Map.of("day", "2026-12-01", "cause", "Phải xác minh"));
    assertThat(page("lanhdao", "/desk/" + id))
        .contains("Ngày hẹn ban đầu 30/11/2026 17:00", "Phải xác minh", "xin lỗi, hẹn lại")
        .doesNotContain("Thư xin lỗi chờ lãnh đạo ký", "??");
    routing.time(at("2026-11-25T09:00"));
  }

  @Test
  void let_a_leader_refuse_and_ask_for_papers_again() {
    var id = routing.accepted("1.001193");
    sent("canbo1", id, "claim", Map.of());
    sent("canbo1", id, "supplement-request", Map.of("what", "Giấy chứng sinh"));
    routing.intakeSays(id, Facts.supplement(routing.now()));
    shows(id, "Bạn đang xử lý bước 1/3");
    assertThat(post("lanhdao", id, "second-supplement-request", version(id), Map.of()).body())
        .contains("Có 2 chỗ cần sửa", "Ghi lý do phải yêu cầu lần nữa");
    sent(
        "lanhdao",
        id,
        "second-supplement-request",
        Map.of("again", "Giấy ủy quyền", "override", "Luật mới"));
    shows(id, "Yêu cầu bổ sung lần nữa ở bước 1, ngoại lệ");

    var asking = routing.accepted("1.004873");
    sent("canbo1", asking, "claim", Map.of());
    assertThat(post("canbo1", asking, "consultation", version(asking), Map.of()).body())
        .contains("Có 3 chỗ cần sửa", "Ghi cơ quan được hỏi");
    var question = Map.of("of", "UBND xã A", "kind", "VERIFICATION", "question", "Xác minh cư trú");
    sent("canbo1", asking, "consultation", question);
    assertThat(page("canbo1", "/desk/" + asking))
        .contains("Đang chờ UBND xã A trả lời đến", "Xác minh cư trú", "Ghi nhận câu trả lời")
        .doesNotContain("??");
    sent("canbo1", asking, "consultation-answer", Map.of("answer", "Đúng"));

    var other = routing.accepted("1.001193");
    sent("lanhdao", other, "refusal", Map.of("ground", "Không thuộc thẩm quyền"));
    shows(other, "Hồ sơ đã dừng xử lý (Từ chối giải quyết)");
    assertThat(page("canbo1", "/desk/" + other)).contains("Không thuộc thẩm quyền");
  }

  @Test
  void offer_to_close_what_lapsed() {
    var id = routing.accepted("1.001193");
    sent("canbo1", id, "claim", Map.of());
    sent("canbo1", id, "supplement-request", Map.of("what", "Giấy chứng sinh"));
    routing.time(at("2026-12-14T09:00"));
    shows(id, "Đã hết hạn bổ sung từ 10/12/2026 17:00");
    assertThat(page("canbo1", "/desk?filter=mine")).contains(id);
    sent("canbo1", id, "closing", Map.of());
    shows(id, "Hồ sơ đã dừng xử lý (quá hạn bổ sung)");
    routing.time(at("2026-11-25T09:00"));
  }

  @Test
  void say_that_a_list_is_empty() {
    for (var filter : new String[] {"mine", "unclaimed", "all", "ready"}) {
      assertThat(page("khach", "/desk?filter=" + filter))
          .contains("Hồ sơ mới được tiếp nhận sẽ tự hiện ở đây.")
          .doesNotContain("??");
    }
  }

  @Test
  void let_an_administrator_change_the_flows_and_a_dossier_under_way_keeps_its_steps() {
    var under = routing.accepted("1.001193");
    var editor = page("quantri", "/ops/routing/flows");
    assertThat(editor).contains("basedOn: 0", "Đang áp dụng").doesNotContain("??");
    var yaml =
        routing.get("quantri", "/api/routing/flows").body().replace("hộ tịch", "hộ tịch điện tử");
    var wrong = written("/ops/routing/flows/look", yaml.replace("role: leader", "role: king"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("không ai có vai trò “king”", "role: king")
        .doesNotContain("??");
    var look = written("/ops/routing/flows/look", yaml);
    assertThat(look.statusCode()).as(look.body()).isEqualTo(200);
    assertThat(look.body()).contains("Phiên bản 1 áp dụng từ 25/11/2026").doesNotContain("??");
    assertThat(written("/ops/routing/flows", yaml).statusCode()).isEqualTo(303);
    assertThat(page("quantri", "/ops/routing/flows?done=put&lang=en"))
        .contains("Version 1", "basedOn: 1")
        .doesNotContain("??");

    assertThat(page("canbo1", "/desk/" + under)).contains("Thẩm định hồ sơ hộ tịch<");
    var next = routing.accepted("1.001193");
    assertThat(page("canbo1", "/desk/" + next)).contains("Thẩm định hồ sơ hộ tịch điện tử");
    assertThat(written("/ops/routing/flows", yaml + "from: 2026-11-26\n").statusCode())
        .as("the same again changes nothing")
        .isEqualTo(303);
    assertThat(asked("canbo1", "/ops/routing/flows").statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> written(String path, String yaml) {
    return routing.send(
        routing
            .request("quantri", path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("text=" + encoded(yaml)))
            .build());
  }

  @Test
  void are_closed_to_strangers() {
    var id = routing.accepted("1.001193");
    assertThat(asked("khach", "/desk/" + id).statusCode()).isEqualTo(403);
    assertThat(asked("vanhanh", "/desk").statusCode()).isEqualTo(403);
    assertThat(asked("canbo1", "/desk/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  @Test
  void keep_what_was_typed_when_somebody_else_was_faster() {
    var id = routing.accepted("1.001193");
    sent("canbo1", id, "claim", Map.of());
    page("canbo2", "/desk");
    var version = version(id);
    sent("lanhdao", id, "reassignment", Map.of("officer", "canbo2"));
    var late =
        post(
            "canbo1", id, "supplement-request", version, Map.of("what", "Giấy chứng sinh bản gốc"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains(
            "canbo2 đang xử lý bước này.",
            "Giao bước 1 cho canbo2 (lanhdao",
            "Nội dung bạn đã nhập",
            "Giấy chứng sinh bản gốc")
        .doesNotContain("??");
  }

  @Test
  void call_back_what_was_just_passed_on() {
    var id = routing.accepted("1.001193");
    sent("canbo1", id, "claim", Map.of());
    sent("canbo1", id, "completion", Map.of());
    assertThat(page("canbo1", "/desk/" + id)).contains("Thu hồi bước vừa chuyển");
    assertThat(page("canbo2", "/desk/" + id)).doesNotContain("Thu hồi bước vừa chuyển");
    assertThat(post("canbo1", id, "call-back", version(id), Map.of()).body())
        .contains("Nêu lý do thu hồi");
    sent("canbo1", id, "call-back", Map.of("callBackReason", "Quên đính kèm"));
    assertThat(page("canbo1", "/desk/" + id))
        .contains("Bạn đang xử lý bước 1/3", "Thu hồi bước 1", "Quên đính kèm")
        .doesNotContain("??");
  }

  @Test
  void do_the_same_with_many_and_say_what_became_of_each() {
    var one = routing.accepted("1.001193");
    var other = routing.accepted("1.001193");
    var stale = version(other);
    sent("canbo2", other, "claim", Map.of());
    assertThat(page("canbo1", "/desk?filter=unclaimed")).contains("Nhận các bước đã chọn");
    var claimed =
        form(
            "canbo1",
            "/desk/bulk",
            "filter=all&action=claim&item="
                + one
                + "@"
                + version(one)
                + "&item="
                + other
                + "@"
                + stale);
    assertThat(claimed.statusCode()).isEqualTo(200);
    assertThat(claimed.body())
        .contains("Kết quả từng hồ sơ", "đã xong", "canbo2 đang xử lý bước này.")
        .doesNotContain("??");
    assertThat(form("canbo1", "/desk/bulk", "filter=all&action=claim").body())
        .contains("Chưa chọn hồ sơ nào");
    var unnamed =
        form(
            "lanhdao",
            "/desk/bulk",
            "filter=all&action=reassignment&item=" + one + "@" + version(one));
    assertThat(unnamed.body()).contains("Chọn người nhận bước", "checked");
    var given =
        form(
            "lanhdao",
            "/desk/bulk",
            "filter=all&action=reassignment&officer=canbo2&item=" + one + "@" + version(one));
    assertThat(given.body()).contains("đã giao cho canbo2");
    assertThat(form("lanhdao", "/desk/spreading", "agency=H26.12").body())
        .contains("Kết quả từng hồ sơ")
        .doesNotContain("??");
  }

  @Test
  void keep_the_directory_and_who_is_away() {
    page("canbo1", "/desk");
    page("canbo2", "/desk");
    assertThat(page("lanhdao", "/desk/officers"))
        .contains("canbo1", "Ghi vắng mặt", "Thêm hoặc sửa");
    assertThat(page("canbo1", "/desk/officers")).doesNotContain("Thêm hoặc sửa cán bộ");
    var wrong = form("canbo1", "/desk/officers/absence", "agency=H26.12&user=canbo1&from=mai");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Có 2 chỗ cần sửa", "Ghi ngày bắt đầu");
    var entered =
        form(
            "canbo1",
            "/desk/officers/absence",
            "agency=H26.12&user=canbo1&from=2026-12-28&until=2026-12-29&substitute=canbo2");
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
    assertThat(page("canbo2", "/desk/officers?agency=H26.12&done=absence"))
        .contains("28/12/2026 – 29/12/2026 · thay: canbo2", "Đã ghi vắng mặt")
        .doesNotContain("??");
    assertThat(
            form("lanhdao", "/desk/officers/return", "agency=H26.12&user=canbo1&from=2026-12-28")
                .statusCode())
        .isEqualTo(303);
    var saved =
        form(
            "lanhdao",
            "/desk/officers/entry",
            "agency=H26.12&user=moi&role=officer&name=" + encoded("Nguyễn Văn An"));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(page("lanhdao", "/desk/officers?lang=en"))
        .contains("Nguyễn Văn An")
        .doesNotContain("??");
    assertThat(form("lanhdao", "/desk/officers/removal", "agency=H26.12&user=moi").statusCode())
        .isEqualTo(303);
  }

  private static HttpResponse<String> form(String user, String path, String fields) {
    return routing.send(
        routing
            .request(user, path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields))
            .build());
  }

  private static void shows(String id, String words) {
    await()
        .atMost(RoutingUnderTest.PATIENCE)
        .untilAsserted(
            () -> assertThat(page("canbo1", "/desk/" + id)).contains(words).doesNotContain("??"));
  }

  private static String page(String user, String path) {
    var answer = asked(user, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> asked(String user, String path) {
    return routing.send(routing.request(user, path).header("Accept", "text/html").GET().build());
  }

  private static void sent(String user, String id, String action, Map<String, String> fields) {
    var answer = post(user, id, action, version(id), fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/desk/" + id + "?done=" + action);
  }

  private static HttpResponse<String> post(
      String user, String id, String action, long version, Map<String, String> fields) {
    var form =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return routing.send(
        routing
            .request(user, "/desk/" + id + "/" + action)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "version=" + version + "&idempotency-key=" + UUID.randomUUID() + "&" + form))
            .build());
  }

  private static long version(String id) {
    return routing.dossier(id).get("version").asLong();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
