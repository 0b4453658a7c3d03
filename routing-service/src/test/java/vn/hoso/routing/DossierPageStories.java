package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.at;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;

/** The page of one dossier, as those see it who work on it. */
interface DossierPageStories extends PageStories {

  @Test
  default void walk_a_dossier_from_the_worklist_to_its_returned_result() {
    var id = routing().accepted("1.001193");
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
    var why = "<p class=\"notice-title\">Trả lại từ bước 2</p><p>Sai ngày sinh</p>";
    assertThat(page("canbo1", "/desk/" + id)).contains(why);
    sent("canbo1", id, "claim", Map.of());
    sent("canbo1", id, "completion", Map.of());
    assertThat(page("lanhdao", "/desk/" + id)).contains("Sai ngày sinh").doesNotContain(why);
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
  default void say_who_was_faster() {
    var id = routing().accepted("1.001193");
    var version = version(id);
    sent("canbo1", id, "claim", Map.of());
    var late = post("canbo2", id, "claim", version, Map.of());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Bước này đã có người nhận", "canbo1 đang xử lý bước này.", "role=\"alert\"");
  }

  @Test
  default void keep_what_was_typed_when_something_is_missing() {
    var id = routing().accepted("1.001193");
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
  default void speak_english_too() {
    var id = routing().accepted("1.001193");
    assertThat(page("canbo1", "/desk?lang=en")).contains("Unclaimed", "Time left");
    assertThat(page("canbo1", "/desk/" + id + "?lang=en"))
        .contains("waits for somebody", "Claim this step")
        .doesNotContain("??");
  }

  @Test
  default void show_a_dossier_in_every_other_state() {
    var submitted = UUID.randomUUID().toString();
    routing().intakeSays(submitted, Facts.submitted(routing().now()));
    shows(submitted, "chưa tiếp nhận hồ sơ này");

    var id = routing().accepted("1.001193");
    routing().intakeSays(id, new WithdrawalRequested(routing().now(), null));
    shows(id, "Công dân yêu cầu rút hồ sơ lúc 25/11/2026 09:00");
    routing().intakeSays(id, new WithdrawalCancelled(routing().now()));
    shows(id, "đang chờ người nhận");
    routing()
        .intakeSays(
            id,
            new WithdrawalRequested(routing().now(), null),
            new WithdrawalConfirmed(routing().now(), "tiepnhan"));
    shows(id, "Hồ sơ đã dừng xử lý (công dân rút hồ sơ)");
  }

  @Test
  default void offer_to_close_what_lapsed() {
    var id = routing().accepted("1.001193");
    sent("canbo1", id, "claim", Map.of());
    sent("canbo1", id, "supplement-request", Map.of("what", "Giấy chứng sinh"));
    routing().time(at("2026-12-14T09:00"));
    shows(id, "Đã hết hạn bổ sung từ 10/12/2026 17:00");
    assertThat(page("canbo1", "/desk?filter=mine")).contains(id);
    sent("canbo1", id, "closing", Map.of());
    shows(id, "Hồ sơ đã dừng xử lý (quá hạn bổ sung)");
    routing().time(at("2026-11-25T09:00"));
  }

  @Test
  default void are_closed_to_strangers() {
    var id = routing().accepted("1.001193");
    assertThat(asked("khach", "/desk/" + id).statusCode()).isEqualTo(403);
    assertThat(asked("vanhanh", "/desk").statusCode()).isEqualTo(403);
    assertThat(asked("canbo1", "/desk/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  @Test
  default void keep_what_was_typed_when_somebody_else_was_faster() {
    var id = routing().accepted("1.001193");
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
  default void call_back_what_was_just_passed_on() {
    var id = routing().accepted("1.001193");
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
}
