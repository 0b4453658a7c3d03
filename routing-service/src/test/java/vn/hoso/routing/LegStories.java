package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.RoutingUnderTest.PATIENCE;
import static vn.hoso.routing.RoutingUnderTest.names;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;

/** One dossier in several agencies. */
interface LegStories extends RoutingStories {

  @Test
  default void leads_a_dossier_through_three_agencies_at_once() {
    var id = routing().accepted("2.000986");
    works("canbo1", id);
    works("lanhdao", id);
    var shared = routing().dossier(id);
    assertThat(shared.get("legs")).hasSize(3);
    assertThat(shared.at("/legs/0/lead").asBoolean()).isTrue();
    assertThat(onWorklist("congan1", "unclaimed")).contains(id);
    done("congan1", id, "claim");
    assertThat(onWorklist("congan1", "mine")).contains(id);
    refused(routing().command("khach", id, "claim", ""), 403, "agency-missing");
    done("congan1", id, "completion");
    works("congan2", id);
    refused(routing().command("congan2", id, "completion", ""), 409, "leg-ended");
    works("baohiem1", id);
    works("baohiem1", id);
    works("canbo1", id);
    done("canbo1", id, "claim");
    assertThat(routing().command("canbo1", id, "result", RESULT).statusCode()).isEqualTo(200);
    var names = names(facts().untilStated(id, PATIENCE, "dossier.result-ready.v1"));
    assertThat(names)
        .containsOnlyOnce("dossier.legs-opened.v1")
        .containsOnlyOnce("dossier.legs-joined.v1");
    var page = routing().request("lanhdao", "/desk/" + id).header("Accept", "text/html").GET();
    assertThat(routing().send(page.build()).body()).doesNotContain("??");
  }

  @Test
  default void lets_whoever_acts_for_all_agencies_name_the_leg() {
    var id = routing().accepted("2.000986");
    works("canbo1", id);
    works("lanhdao", id);
    assertThat(pageOf(id, ""))
        .contains("/desk/" + id + "?leg=G12.H26.12", "Làm phần này")
        .doesNotContain("name=\"leg\"", "??");
    var step = routing().dossier(id).at("/legs/2/step").asInt();
    done("lanhdaotp", id, "claim?leg=G12.H26.12");
    done("lanhdaotp", id, "completion?leg=G12.H26.12");
    assertThat(routing().dossier(id).at("/legs/2/step").asInt()).isEqualTo(step + 1);
    assertThat(pageOf(id, "?leg=G01.H26.12"))
        .contains("Bạn đang làm phần của ", "name=\"leg\" value=\"G01.H26.12\"")
        .doesNotContain("??");
    refused(routing().command("congan1", id, "claim?leg=G12.H26.12", ""), 403, "agency-missing");
  }

  private String pageOf(String id, String leg) {
    var asked = routing().request("lanhdaotp", "/desk/" + id + leg).header("Accept", "text/html");
    return routing().send(asked.GET().build()).body();
  }

  @Test
  default void sends_papers_from_agency_to_agency_with_a_slip_that_is_received_once() {
    var id = routing().accepted("2.000986", Channel.DIRECT);
    works("canbo1", id);
    works("lanhdao", id);
    done("canbo1", id, "claim");
    refused(routing().command("canbo1", id, "completion", ""), 409, "needs-slip");
    var papers = "{\"papers\":\"Tờ khai đăng ký khai sinh, 01 bản\"}";
    assertThat(routing().command("canbo1", id, "slip", papers).statusCode()).isEqualTo(200);
    assertThat(routing().dossier(id).get("stage").asString()).isEqualTo("papers-on-the-way");
    assertThat(onWorklist("congan1", "unclaimed")).contains(id);
    var received = "{\"slip\":1}";
    assertThat(routing().command("congan1", id, "slip-receipt", received).statusCode())
        .isEqualTo(200);
    refused(routing().command("congan2", id, "slip-receipt", received), 409, "already-received");
    for (var path : List.of("", "/slips/1", "/control-slip")) {
      var page =
          routing().request("congan1", "/desk/" + id + path).header("Accept", "text/html").GET();
      assertThat(routing().send(page.build()).body())
          .contains("Công an phường Cầu Giấy")
          .doesNotContain("??");
    }
    var pdf = routing().get("congan1", "/desk/" + id + "/slips/1/slip.pdf");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(routing().get("congan1", "/desk/" + id + "/slips/2").statusCode()).isEqualTo(404);
    facts().untilStated(id, PATIENCE, "dossier.papers-received.v1");
  }

  private void works(String user, String id) {
    done(user, id, "claim");
    done(user, id, "completion");
  }
}
