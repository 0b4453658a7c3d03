package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.RoutingUnderTest.json;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many dossiers, and the people they are for. */
interface WorklistStories extends RoutingStories {

  @Test
  default void pages_through_the_worklist_by_working_time_left() {
    var urgent = routing().accepted("1.001612");
    routing().time(at("2026-11-25T10:00"));
    var later = routing().accepted("1.001612");
    var first = json(routing().get("canbo1", "/api/routing/worklist?filter=all&limit=1"));
    assertThat(first.get("items")).hasSize(1);
    assertThat(first.has("next")).isTrue();
    assertThat(first.has("counts")).isFalse();
    assertThat(
            json(routing().get("canbo1", "/api/routing/worklist?counts=true"))
                .at("/counts/all")
                .asLong())
        .isGreaterThanOrEqualTo(2);
    var all = onWorklist("canbo1", "all");
    assertThat(all.indexOf(urgent)).isLessThan(all.indexOf(later));
    refused(
        routing().get("canbo1", "/api/routing/worklist?cursor=nonsense"), 400, "cursor-unreadable");
    refused(routing().get("canbo1", "/api/routing/worklist?filter=yours"), 400, "filter-unknown");
  }

  @Test
  default void answers_many_line_by_line_and_one_refusal_spoils_none() {
    var mine = routing().accepted("1.001612");
    var other = routing().accepted("1.001612");
    var taken = routing().accepted("1.001612");
    done("canbo2", taken, "claim");
    var answer = routing().post("canbo1", "/api/routing/worklist/claim", items(mine, taken, other));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("done").asInt()).isEqualTo(2);
    assertThat(json(answer).at("/lines/1/problem/code").asString()).isEqualTo("held-by-another");
    assertThat(json(answer).at("/lines/1/problem/detail").asString()).contains("canbo2");
    assertThat(onWorklist("canbo1", "mine")).contains(mine, other);

    var strangers = routing().post("khach", "/api/routing/worklist/claim", items(mine));
    assertThat(json(strangers).at("/lines/0/problem/code").asString()).isEqualTo("agency-missing");
    assertThat(json(strangers).get("lines").get(0).has("code")).isFalse();

    var given = "{\"officer\":\"canbo2\"," + items(mine, other).substring(1);
    assertThat(
            json(routing().post("lanhdao", "/api/routing/worklist/reassignment", given))
                .get("done")
                .asInt())
        .isEqualTo(2);
    var released = routing().post("canbo2", "/api/routing/worklist/release", items(mine, other));
    assertThat(json(released).get("done").asInt()).isEqualTo(2);
    refused(
        routing().post("canbo1", "/api/routing/worklist/claim", "{\"items\":[]}"),
        400,
        "invalid-request");
  }

  @Test
  default void spreads_what_nobody_has_over_those_who_are_there() {
    onWorklist("canbo1", "mine");
    onWorklist("canbo2", "mine");
    var id = routing().accepted("1.001612");
    refused(
        routing().post("canbo1", "/api/routing/worklist/spreading", "{\"agency\":\"H26.12\"}"),
        403,
        "role-missing");
    var answer =
        routing().post("lanhdao", "/api/routing/worklist/spreading", "{\"agency\":\"H26.12\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains(id);
    assertThat(routing().dossier(id).get("step").has("officer")).isTrue();
    assertThat(onWorklist("canbo1", "unclaimed")).isEmpty();
  }

  @Test
  default void lets_a_substitute_see_and_do_the_steps_of_the_absent() {
    onWorklist("canbo1", "mine");
    var id = routing().accepted("1.001612");
    done("vang", id, "claim");
    var absence = "{\"from\":\"2026-11-25\",\"until\":\"2026-11-26\",\"substitute\":\"canbo1\"}";
    refused(
        routing().post("canbo2", "/api/routing/officers/vang/absences", absence),
        403,
        "role-missing");
    assertThat(
            routing().post("lanhdao", "/api/routing/officers/vang/absences", absence).statusCode())
        .isEqualTo(204);
    refused(
        routing().post("lanhdao", "/api/routing/officers/vang/absences", absence),
        422,
        "absence-overlaps");
    assertThat(onWorklist("canbo1", "mine")).contains(id);
    done("canbo1", id, "completion");
    assertThat(routing().dossier(id).at("/history/1/by").asString()).isEqualTo("canbo1");
    var officers = routing().get("canbo2", "/api/routing/officers?agency=H26.12").body();
    assertThat(officers)
        .contains("\"user\":\"vang\"", "\"away\":true", "\"substitute\":\"canbo1\"");
    assertThat(
            routing()
                .send(
                    routing()
                        .request("vang", "/api/routing/officers/vang/absences/2026-11-25")
                        .DELETE()
                        .build())
                .statusCode())
        .isEqualTo(204);
    assertThat(routing().get("canbo2", "/api/routing/officers?agency=H26.12").body())
        .doesNotContain("\"away\":true");
    refused(routing().get("khach", "/api/routing/officers?agency=H26.12"), 403, "agency-missing");
  }

  @Test
  default void keeps_a_directory_that_leaders_fill() {
    var body = "{\"name\":\"Nguyễn Văn An\",\"roles\":[\"officer\"],\"agencies\":[\"H26.12\"]}";
    assertThat(routing().put("lanhdao", "/api/routing/officers/an", body).statusCode())
        .isEqualTo(204);
    assertThat(routing().get("lanhdao", "/api/routing/officers?agency=H26.12").body())
        .contains("Nguyễn Văn An");
    refused(routing().put("canbo1", "/api/routing/officers/an", body), 403, "role-missing");
    refused(
        routing().put("lanhdao", "/api/routing/officers/an", body.replace("H26.12", "H99.1")),
        403,
        "agency-missing");
    var removed = routing().request("lanhdao", "/api/routing/officers/an").DELETE().build();
    assertThat(routing().send(removed).statusCode()).isEqualTo(204);
    refused(routing().send(removed), 404, "officer-not-found");
  }

  private String items(String... ids) {
    return Stream.of(ids)
        .map(
            it ->
                "{\"id\":\"" + it + "\",\"version\":" + routing().dossier(it).get("version") + "}")
        .collect(java.util.stream.Collectors.joining(",", "{\"items\":[", "]}"));
  }
}
