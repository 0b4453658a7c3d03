package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.RoutingUnderTest.json;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.hoso.platform.store.Editions;

/** What the topics alone give back. */
class RebuildIT {

  private static final String REBUILD = "/api/routing/rebuild";

  @Test
  void every_dossier_is_the_same_when_it_is_folded_anew_from_the_topics() {
    var routing = RoutingUnderTest.startedAt(at("2026-11-25T09:00"));
    try {
      var waiting = routing.accepted("1.001612");
      routing.command("canbo1", waiting, "claim", "");
      routing.command("canbo1", waiting, "supplement-request", "{\"what\":\"Giấy tờ\"}");
      var open = routing.accepted("1.001193");
      routing.command("canbo1", open, "claim", "");
      routing.command("canbo1", open, "completion", "");
      var waitingBefore = withoutVersion(routing.dossier(waiting));
      var openBefore = withoutVersion(routing.dossier(open));

      routing = routing.rebuilt();
      assertThat(withoutVersion(routing.dossier(waiting))).isEqualTo(waitingBefore);
      assertThat(withoutVersion(routing.dossier(open))).isEqualTo(openBefore);
      assertThat(json(routing.get("lanhdao", "/api/routing/worklist?filter=unclaimed")).toString())
          .contains(open);
    } finally {
      routing.close();
    }
  }

  @Test
  void a_switch_beside_hinders_no_officer_and_the_worklist_is_read_from_the_new_documents() {
    try (var routing = RoutingUnderTest.startedAt(at("2026-11-25T09:00"))) {
      var dossiers = Stream.generate(() -> routing.accepted("1.001193")).limit(6).toList();
      var answers = new ArrayList<Integer>();
      assertThat(routing.post("vanhanh", REBUILD + "?aim=SWITCH", "").statusCode()).isEqualTo(202);
      for (var it : dossiers) {
        answers.add(routing.command("canbo1", it, "claim", "").statusCode());
        answers.add(routing.command("canbo1", it, "release", "").statusCode());
      }
      var status = over(routing);
      for (var it : dossiers) {
        answers.add(routing.command("canbo1", it, "claim", "").statusCode());
        assertThat(routing.dossier(it).path("version").asLong()).isGreaterThanOrEqualTo(4);
        assertThat(status.path("examples").toString()).doesNotContain(it);
      }
      assertThat(answers).containsOnly(200);
      assertThat(routing.bean(Editions.class).current()).isEqualTo(2);
      var mine = routing.get("canbo1", "/api/routing/worklist?filter=mine&limit=50").body();
      assertThat(dossiers).allMatch(mine::contains);
      assertThat(json(routing.get("vanhanh", REBUILD)).path("untouched").toString())
          .contains("officers")
          .doesNotContain("dossiers");
      assertThat(routing.post("vanhanh", REBUILD + "?family=petition", "").statusCode())
          .isEqualTo(404);
    }
  }

  private static JsonNode over(RoutingUnderTest routing) {
    var status =
        await()
            .atMost(RoutingUnderTest.PATIENCE)
            .until(
                () -> json(routing.get("vanhanh", REBUILD)).path("status"),
                it -> it.path("finishedAt").isString());
    assertThat(status.path("phase").asString()).as(status.toString()).isEqualTo("SWITCHED");
    return status;
  }

  private static JsonNode withoutVersion(JsonNode dossier) {
    return ((ObjectNode) dossier).without("version");
  }
}
