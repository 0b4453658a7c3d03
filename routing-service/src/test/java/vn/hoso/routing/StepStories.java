package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hoso.routing.RoutingUnderTest.PATIENCE;
import static vn.hoso.routing.RoutingUnderTest.json;
import static vn.hoso.routing.RoutingUnderTest.names;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From step to step, by one officer after the other. */
interface StepStories extends RoutingStories {

  @Test
  default void
      walks_an_accepted_dossier_through_three_steps_by_two_officers_to_its_returned_result() {
    var id = routing().accepted("1.001193");
    assertThat(onWorklist("canbo1", "unclaimed")).contains(id);

    done("canbo1", id, "claim");
    assertThat(onWorklist("canbo1", "mine")).contains(id);
    assertThat(onWorklist("canbo2", "unclaimed")).doesNotContain(id);
    done("canbo1", id, "completion");
    refused(routing().command("canbo1", id, "claim", ""), 403, "role-missing");
    done("lanhdao", id, "claim");
    done("lanhdao", id, "completion");
    done("canbo2", id, "claim");
    refused(routing().command("canbo2", id, "completion", ""), 409, "last-step-needs-result");
    assertThat(routing().command("canbo2", id, "result", RESULT).statusCode()).isEqualTo(200);
    assertThat(onWorklist("tiepnhan", "ready")).contains(id);
    done("tiepnhan", id, "hand-over");

    assertThat(names(facts().untilStated(id, PATIENCE, "dossier.result-returned.v1")))
        .containsExactly(
            "dossier.transferred.v1",
            "dossier.step-assigned.v1",
            "dossier.step-claimed.v1",
            "dossier.step-completed.v1",
            "dossier.step-assigned.v1",
            "dossier.step-claimed.v1",
            "dossier.step-completed.v1",
            "dossier.step-assigned.v1",
            "dossier.step-claimed.v1",
            "dossier.step-completed.v1",
            "dossier.result-ready.v1",
            "dossier.result-returned.v1");
    assertThat(onWorklist("canbo1", "all")).doesNotContain(id);
  }

  @Test
  default void lets_one_of_two_officers_win_and_tells_the_other_who() {
    var id = routing().accepted("1.001612");
    var version = routing().dossier(id).get("version").asLong();
    var answers =
        Stream.of("canbo1", "canbo2")
            .map(it -> routing().commandLater(it, id, version, "claim"))
            .toList()
            .stream()
            .map(java.util.concurrent.CompletableFuture::join)
            .toList();
    assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(200, 409);
    var holder = routing().dossier(id).at("/step/officer").asString();
    var loser = answers.stream().filter(it -> it.statusCode() == 409).findFirst().orElseThrow();
    refused(loser, 409, "held-by-another");
    assertThat(json(loser).get("holder").asString()).isEqualTo(holder);
    assertThat(json(loser).get("detail").asString()).contains(holder);
  }

  @Test
  default void asks_for_the_version_and_refuses_a_stale_one() {
    var id = routing().accepted("1.001612");
    var path = "/api/routing/dossiers/" + id + "/claim";
    var unversioned =
        routing()
            .send(
                routing()
                    .request("canbo1", path)
                    .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                    .build());
    refused(unversioned, 428, "version-missing");
    refused(routing().command("canbo1", id, 99, "claim", ""), 412, "stale-version");
    done("canbo1", id, "claim");
    var stale = routing().command("canbo1", id, 1, "completion", "");
    refused(stale, 412, "stale-version");
    assertThat(json(stale).get("holder").asString()).isEqualTo("canbo1");
  }

  @Test
  default void refuses_during_processing_and_takes_a_wrong_result_back() {
    var refused = routing().accepted("1.001193");
    var reason = "{\"reason\":\"Không thuộc thẩm quyền\"}";
    assertThat(routing().command("lanhdao", refused, "refusal", reason).statusCode())
        .isEqualTo(200);
    assertThat(routing().dossier(refused).get("status").asInt()).isEqualTo(8);
    assertThat(routing().dossier(refused).at("/result/outcome").asString()).isEqualTo("REFUSED");

    var id = routing().accepted("1.001193");
    for (var user : List.of("canbo1", "lanhdao")) {
      done(user, id, "claim");
      done(user, id, "completion");
    }
    done("canbo2", id, "claim");
    assertThat(routing().command("canbo2", id, "result", RESULT).statusCode()).isEqualTo(200);
    var flaw = "{\"to\":3,\"reason\":\"Sai tên mẹ\"}";
    assertThat(routing().command("lanhdao", id, "recall", flaw).statusCode()).isEqualTo(200);
    assertThat(routing().dossier(id).at("/step/number").asInt()).isEqualTo(3);
    done("canbo2", id, "claim");
    assertThat(routing().command("canbo2", id, "result", RESULT).statusCode()).isEqualTo(200);
    done("tiepnhan", id, "hand-over");
    assertThat(names(facts().untilStated(id, PATIENCE, "dossier.result-returned.v1")))
        .containsSubsequence(
            "dossier.result-ready.v1", "dossier.result-recalled.v1", "dossier.result-ready.v1");

    var error = "{\"error\":\"Sai năm sinh\"}";
    assertThat(routing().command("tiepnhan", id, "correction", error).statusCode()).isEqualTo(200);
    assertThat(onWorklist("canbo1", "unclaimed")).contains(id);
    var outcome = "{\"outcome\":\"Đã in lại\"}";
    assertThat(routing().command("canbo1", id, "correction-closing", outcome).statusCode())
        .isEqualTo(200);
    assertThat(onWorklist("canbo1", "unclaimed")).doesNotContain(id);
  }

  @Test
  default void hears_everything_twice_and_too_early_without_harm() {
    var id = UUID.randomUUID().toString();
    var submitted = Facts.submitted(routing().now());
    var accepted = Facts.accepted(routing().now());
    routing().say(id, 2, accepted);
    routing().say(id, 1, submitted);
    routing().say(id, 1, submitted);
    routing().say(id, 2, accepted);
    facts().untilStated(id, PATIENCE, "dossier.step-assigned.v1");
    var other = routing().accepted("1.001612");
    facts().untilStated(other, PATIENCE, "dossier.step-assigned.v1");
    await().atMost(PATIENCE).until(() -> routing().dossier(id).has("step"));
    assertThat(names(facts().untilStated(id, PATIENCE, "dossier.step-assigned.v1")))
        .containsExactly("dossier.transferred.v1", "dossier.step-assigned.v1");
  }

  @Test
  default void gives_a_step_to_another_officer_of_the_directory() {
    var id = routing().accepted("1.001612");
    onWorklist("canbo2", "mine");
    done("canbo1", id, "claim");
    refused(
        routing().command("canbo1", id, "reassignment", "{\"officer\":\"canbo2\"}"),
        403,
        "role-missing");
    refused(
        routing().command("lanhdao", id, "reassignment", "{\"officer\":\"ai-do\"}"),
        422,
        "officer-unknown");
    var before = routing().dossier(id).get("version").asLong();
    var given = routing().command("lanhdao", id, "reassignment", "{\"officer\":\"canbo2\"}");
    assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
    assertThat(onWorklist("canbo2", "mine")).contains(id);
    var late = routing().command("canbo1", id, before, "completion", "");
    refused(late, 409, "held-by-another");
    assertThat(json(late).at("/happened/kind").asString()).isEqualTo("reassigned");
    assertThat(json(late).at("/happened/by").asString()).isEqualTo("lanhdao");
    assertThat(json(late).get("what").asString()).contains("Giao bước 1 cho canbo2 (lanhdao");
  }

  @Test
  default void lets_a_recall_or_the_next_claim_win_and_never_both() {
    var id = routing().accepted("1.001612");
    done("canbo1", id, "claim");
    done("canbo1", id, "completion");
    var version = routing().dossier(id).get("version").asLong();
    var claim = routing().commandLater("lanhdao", id, version, "claim");
    var callBack =
        routing().commandLater("canbo1", id, version, "call-back", "{\"reason\":\"Thiếu giấy\"}");
    var answers = List.of(claim.join(), callBack.join());
    assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnlyOnce(200);
    var loser = answers.stream().filter(it -> it.statusCode() != 200).findFirst().orElseThrow();
    assertThat(json(loser).get("code").asString())
        .isIn("taken-on", "held-by-another", "role-missing", "stale-version");
    assertThat(json(loser).get("what").asString()).contains("Vừa có thay đổi");
    assertThat(routing().dossier(id).at("/step/number").asInt())
        .isEqualTo(claim.join().statusCode() == 200 ? 2 : 1);
  }
}
