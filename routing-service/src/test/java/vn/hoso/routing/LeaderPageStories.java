package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.at;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What leaders and administrators do with more than one dossier, or against the rule. */
interface LeaderPageStories extends PageStories {

  @Test
  default void let_a_leader_sign_the_apology_that_was_drafted() {
    var id = routing().accepted("1.001193");
    routing().time(at("2026-11-27T08:00"));
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
    routing().time(at("2026-11-25T09:00"));
  }

  @Test
  default void let_a_leader_refuse_and_ask_for_papers_again() {
    var id = routing().accepted("1.001193");
    sent("canbo1", id, "claim", Map.of());
    sent("canbo1", id, "supplement-request", Map.of("what", "Giấy chứng sinh"));
    routing().intakeSays(id, Facts.supplement(routing().now()));
    shows(id, "Bạn đang xử lý bước 1/3");
    assertThat(post("lanhdao", id, "second-supplement-request", version(id), Map.of()).body())
        .contains("Có 2 chỗ cần sửa", "Ghi lý do phải yêu cầu lần nữa");
    sent(
        "lanhdao",
        id,
        "second-supplement-request",
        Map.of("again", "Giấy ủy quyền", "override", "Luật mới"));
    shows(id, "Yêu cầu bổ sung lần nữa ở bước 1, ngoại lệ");

    var asking = routing().accepted("1.004873");
    sent("canbo1", asking, "claim", Map.of());
    assertThat(post("canbo1", asking, "consultation", version(asking), Map.of()).body())
        .contains("Có 3 chỗ cần sửa", "Ghi cơ quan được hỏi");
    var question = Map.of("of", "UBND xã A", "kind", "VERIFICATION", "question", "Xác minh cư trú");
    sent("canbo1", asking, "consultation", question);
    assertThat(page("canbo1", "/desk/" + asking))
        .contains("Đang chờ UBND xã A trả lời đến", "Xác minh cư trú", "Ghi nhận câu trả lời")
        .doesNotContain("??");
    sent("canbo1", asking, "consultation-answer", Map.of("answer", "Đúng"));

    var other = routing().accepted("1.001193");
    sent("lanhdao", other, "refusal", Map.of("ground", "Không thuộc thẩm quyền"));
    shows(other, "Hồ sơ đã dừng xử lý (Từ chối giải quyết)");
    assertThat(page("canbo1", "/desk/" + other))
        .contains("Không thuộc thẩm quyền", "Đã dừng", "Đã hẹn trả")
        .doesNotContain("class=\"promise\"");
  }

  @Test
  default void say_that_a_list_is_empty() {
    for (var filter : new String[] {"mine", "unclaimed", "all", "ready"}) {
      assertThat(page("khach", "/desk?filter=" + filter))
          .contains("Hồ sơ mới được tiếp nhận sẽ tự hiện ở đây.")
          .doesNotContain("??");
    }
  }

  @Test
  default void let_an_administrator_change_the_flows_and_a_dossier_under_way_keeps_its_steps() {
    var under = routing().accepted("1.001193");
    var editor = page("quantri", "/ops/routing/flows");
    assertThat(editor).contains("basedOn: 0", "Đang áp dụng").doesNotContain("??");
    var yaml =
        routing().get("quantri", "/api/routing/flows").body().replace("hộ tịch", "hộ tịch điện tử");
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
    var next = routing().accepted("1.001193");
    assertThat(page("canbo1", "/desk/" + next)).contains("Thẩm định hồ sơ hộ tịch điện tử");
    assertThat(written("/ops/routing/flows", yaml + "from: 2026-11-26\n").statusCode())
        .as("the same again changes nothing")
        .isEqualTo(303);
    assertThat(asked("canbo1", "/ops/routing/flows").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> written(String path, String yaml) {
    return routing()
        .send(
            routing()
                .request("quantri", path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=" + encoded(yaml)))
                .build());
  }

  @Test
  default void do_the_same_with_many_and_say_what_became_of_each() {
    var one = routing().accepted("1.001193");
    var other = routing().accepted("1.001193");
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
        .contains("Kết quả từng hồ sơ", "Đã thực hiện: 1 hồ sơ.", "Không thực hiện được: 1 hồ sơ.")
        .containsSubsequence("canbo2 đang xử lý bước này.", "đã xong")
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
  default void keep_the_directory_and_who_is_away() {
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
}
