package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.RoutingUnderTest.json;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the topics alone give back. */
class RebuildIT {

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

  private static JsonNode withoutVersion(JsonNode dossier) {
    return ((ObjectNode) dossier).without("version");
  }
}
