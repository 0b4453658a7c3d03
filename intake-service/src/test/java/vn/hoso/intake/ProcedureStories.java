package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The catalogue as documents. */
interface ProcedureStories extends DoorStories {

  @Test
  default void a_program_puts_a_document_for_the_version_it_knows() {
    var yaml = Samples.WITH_CASES.replace("9.000001", "9.000002");
    assertThat(put("9.000002", yaml).statusCode()).isEqualTo(428);
    var other = put("9.000003", yaml, "If-Match", "\"0\"");
    assertThat(json(other).at("/errors/0/code").asString()).isEqualTo("procedure-other");
    var first = put("9.000002", yaml, "If-Match", "\"0\"");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(json(first).at("/0/outcome").asString()).isEqualTo("NEW");
    assertThat(put("9.000002", yaml, "If-Match", "\"0\"").statusCode()).isEqualTo(412);

    var next = yaml.replace("Tự làm", "Tự đi làm") + "basedOn: 1\n";
    var looked = yaml("quantri", "/api/procedures/revisions?dryRun=true", next).body();
    assertThat(looked).contains("Tự đi làm", "cases/tu-lam/name");
    assertThat(put("9.000002", next, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
    assertThat(intake().get("quantri", "/api/procedures/9.000002/versions/2/changes").body())
        .isEqualTo("~ cases/tu-lam/name: Tự làm → Tự đi làm\n");
    assertThat(intake().get("quantri", "/api/procedures/export?code=9.000002").body())
        .contains("basedOn: 2", "key: lam-thay");
    assertThat(yaml("tiepnhan", "/api/procedures/revisions", next).statusCode()).isEqualTo(403);
    assertThat(intake().get(null, "/api/procedures/9.000002").body())
        .contains("Tự đi làm")
        .doesNotContain("quantri");

    var without = intake().handIn("tiepnhan", Samples.counter("9.000002", "uy-quyen"));
    assertThat(without.body()).contains("case-required");
    var handIn =
        Samples.handIn(
            "9.000002",
            "DIRECT",
            "0912345678",
            "001190012345",
            ",\"presented\":[\"uy-quyen\"],\"caseKey\":\"lam-thay\"");
    var id = json(intake().handIn("tiepnhan", handIn)).path("id").asString();
    assertThat(intake().dossier(id).path("caseKey").asString()).isEqualTo("lam-thay");
    assertThat(
            facts()
                .untilStated(id, IntakeUnderTest.PATIENCE, "dossier.submitted.v1")
                .getFirst()
                .body())
        .contains("\"caseKey\":\"lam-thay\"");
  }

  private HttpResponse<String> put(String code, String yaml, String... headers) {
    var request =
        intake()
            .request("quantri", "/api/procedures/" + code)
            .header("Content-Type", "application/yaml")
            .PUT(BodyPublishers.ofString(yaml));
    return intake().send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private HttpResponse<String> yaml(String user, String path, String yaml) {
    return intake()
        .send(
            intake()
                .request(user, path)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(yaml))
                .build());
  }
}
