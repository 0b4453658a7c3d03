package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent;

/** What citizens say of a returned dossier, and what a leader answers. */
interface RatingStories extends DoorStories {

  @Test
  default void a_returned_dossier_is_rated_and_a_leader_answers_a_low_score() {
    var answer = intake().submitted();
    var id = answer.path("id").asString();
    var code = answer.path("lookupCode").asString();
    intake().command("tiepnhan", id, "accept", "{}");
    var rating =
        "{\"lookupCode\":\"%s\",\"scores\":[{\"subject\":\"ATTITUDE\",\"score\":1}],"
                .formatted(code)
            + "\"comment\":\"Phải chờ lâu\"}";
    refused(intake().post(null, "/api/intake/ratings", rating), 409, "dossier-not-returned");
    intake()
        .routingSays(
            id,
            new RoutingEvent.DossierTransferred(intake().now(), "H26.12", List.of(), null),
            new RoutingEvent.ResultReady(
                intake().now(), Outcome.APPROVED, "canbo1", "Quầy 2", null),
            new RoutingEvent.ResultReturned(intake().now(), "tiepnhan"));
    Awaitility.await()
        .atMost(IntakeUnderTest.PATIENCE)
        .until(() -> intake().dossier(id).path("status").asInt() == 10);
    assertThat(intake().send(form("/rating", "code=" + code)).body())
        .contains("Thái độ phục vụ", "Gửi đánh giá")
        .doesNotContain("??");
    refused(
        intake().post(null, "/api/intake/ratings", rating.replace(":1}", ":7}")),
        422,
        "invalid-request");
    assertThat(intake().post(null, "/api/intake/ratings", rating).statusCode()).isEqualTo(200);
    assertThat(intake().send(form("/rating/scores", "code=" + code + "&TIME=5&ATTITUDE=2")).body())
        .contains("Cảm ơn", "có thể sửa đến")
        .doesNotContain("??");
    refused(intake().get("tiepnhan", "/api/intake/follow-ups"), 403, "role-missing");
    assertThat(intake().page("lanhdao", "/counter/ratings").body())
        .contains(id)
        .doesNotContain("??");
    var path = "/api/intake/follow-ups/" + id;
    var version = "\"" + intake().version(id) + "\"";
    refused(
        intake().post("lanhdao", path + "/closing", "", "If-Match", version),
        409,
        "follow-up-unanswered");
    var words = "{\"answer\":\"Đã nhắc nhở và xin lỗi\"}";
    var answered = intake().post("lanhdao", path + "/answer", words, "If-Match", version);
    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
    assertThat(intake().page("lanhdao", "/counter/ratings/" + id).body())
        .contains("Đã nhắc nhở và xin lỗi", "Kết thúc")
        .doesNotContain("??");
    var closing = "\"" + intake().version(id) + "\"";
    assertThat(intake().post("lanhdao", path + "/closing", "", "If-Match", closing).statusCode())
        .isEqualTo(200);
    assertThat(intake().page("lanhdao", "/counter/ratings").body()).doesNotContain(id);
    var stated =
        facts()
            .untilStated(
                id,
                IntakeUnderTest.PATIENCE,
                "dossier.rated.v1",
                "dossier.rating-follow-up-opened.v1",
                "dossier.rating-follow-up-answered.v1",
                "dossier.rating-follow-up-closed.v1");
    assertThat(stated).noneMatch(it -> it.body().contains("chờ lâu"));
  }
}
