package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.RoutingUnderTest.json;

import org.junit.jupiter.api.Test;

/** Who may see and do what, and what is said to all others. */
interface DoorStories extends RoutingStories {

  @Test
  default void is_closed_to_other_agencies_and_other_staff() {
    var id = routing().accepted("1.001612");
    refused(routing().get("khach", "/api/routing/dossiers/" + id), 403, "agency-missing");
    refused(routing().get("vanhanh", "/api/routing/worklist"), 403, "role-missing");
    refused(routing().command("khach", id, "claim", ""), 403, "agency-missing");
    assertThat(onWorklist("khach", "all")).isEmpty();
    refused(routing().get("canbo1", "/api/routing/dossiers/nobody"), 404, "dossier-unknown");
  }

  @Test
  default void points_at_what_is_wrong_in_a_body() {
    var id = routing().accepted("1.001612");
    var answer = routing().command("canbo1", id, "supplement-request", "{\"what\":\" \"}");
    refused(answer, 400, "invalid-request");
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/what");
  }

  @Test
  default void lets_whose_token_names_an_old_code_work_for_the_agency_of_today() {
    var id = routing().accepted("1.001612");
    assertThat(onWorklist("tucu", "all")).contains(id);
    done("tucu", id, "claim");
    assertThat(routing().dossier(id).at("/step/officer").asString()).isEqualTo("tucu");
  }

  @Test
  default void shows_the_applicant_to_staff_in_scope_and_never_on_the_worklist() {
    var id = routing().accepted("1.001612");
    assertThat(routing().dossier(id).get("applicant").asString()).isEqualTo("Nguyễn Văn Ước");
    assertThat(routing().get("canbo1", "/api/routing/worklist").body()).doesNotContain("Nguyễn");
  }
}
