package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.RoutingUnderTest.PATIENCE;
import static vn.hoso.routing.RoutingUnderTest.json;
import static vn.hoso.routing.RoutingUnderTest.names;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What time does to a dossier. */
interface ClockStories extends RoutingStories {

  @Test
  default void says_what_is_late_once_when_the_clock_has_moved() {
    var id = routing().accepted("1.001612");
    routing().time(at("2026-12-02T08:00"));
    var late = facts().untilStated(id, PATIENCE, "dossier.step-overdue.v1", "dossier.overdue.v1");
    routing().time(at("2026-12-03T08:00"));
    done("canbo1", id, "claim");
    assertThat(names(facts().untilStated(id, PATIENCE, "dossier.step-claimed.v1")))
        .containsOnlyOnce("dossier.step-overdue.v1")
        .containsOnlyOnce("dossier.overdue.v1");
    assertThat(late).isNotEmpty();
  }

  @Test
  default void apologises_once_with_a_new_date_and_keeps_the_original() {
    var id = routing().accepted("1.001612");
    var body = "{\"to\":\"2026-12-03\",\"cause\":\"Phải xác minh thêm\"}";
    refused(routing().command("canbo1", id, "rescheduling", body), 403, "role-missing");
    var early = "{\"to\":\"2026-11-27\",\"cause\":\"Phải xác minh thêm\"}";
    var notLater = routing().command("lanhdao", id, "rescheduling", early);
    refused(notLater, 422, "not-later");
    assertThat(json(notLater).at("/errors/0/pointer").asString()).isEqualTo("/to");
    assertThat(routing().command("lanhdao", id, "rescheduling", body).statusCode()).isEqualTo(200);
    var now = routing().dossier(id);
    assertThat(now.at("/promise/dueAt").asString()).isEqualTo(at("2026-12-03T17:00").toString());
    assertThat(now.at("/rescheduled/originalDueAt").asString())
        .isEqualTo(at("2026-11-30T17:00").toString());
    refused(routing().command("lanhdao", id, "rescheduling", body), 409, "already-rescheduled");
    assertThat(names(facts().untilStated(id, PATIENCE, "dossier.rescheduled.v1")))
        .containsOnlyOnce("dossier.rescheduled.v1");
  }

  @Test
  default void finds_nothing_to_count_again_while_the_calendar_is_the_same() {
    routing().accepted("1.001612");
    var answer =
        routing()
            .send(
                routing()
                    .request("lanhdao", "/api/routing/calendar-change")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", "application/json")
                    .POST(
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                            "{\"reason\":\"Nghỉ bù\"}"))
                    .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("recounted").asInt()).isZero();
    assertThat(json(answer).get("unchanged").asInt()).isPositive();
  }
}
