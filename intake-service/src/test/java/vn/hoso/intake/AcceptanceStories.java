package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From the desk to the promise. */
interface AcceptanceStories extends DoorStories {

  @Test
  default void a_counter_dossier_walks_from_the_desk_to_its_promise() {
    var answer =
        intake().handIn("tiepnhan", Samples.counter("1.001193", "to-khai", "giay-chung-sinh"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var id = json(answer).path("id").asString();
    var accepted = intake().command("tiepnhan", id, "accept", "{}");
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
    var acceptance = json(accepted).path("acceptance");
    assertThat(acceptance.path("code").asString()).matches("H26\\.12-261125-\\d{4}");
    assertThat(acceptance.at("/promise/dueAt").asString()).isEqualTo("2026-11-25T10:00:00Z");
    assertThat(acceptance.at("/promise/ledger").size()).isPositive();
    assertThat(accepted.headers().firstValue("ETag")).contains("\"2\"");
    facts().untilStated(id, IntakeUnderTest.PATIENCE, "dossier.accepted.v1");
    refused(intake().command("tiepnhan", id, "accept", "{}"), 409, "dossier-already-accepted");
    refused(
        intake().command("tiepnhan", id, "refusal", "{\"reason\":\"x\"}"),
        409,
        "dossier-already-accepted");
  }

  @Test
  default void codes_are_never_given_twice_even_at_the_same_moment() {
    var ids =
        IntStream.range(0, 12).mapToObj(_ -> intake().submitted().path("id").asString()).toList();
    var codes =
        ids.parallelStream()
            .map(it -> json(intake().command("tiepnhan", it, "accept", "{}")))
            .map(it -> it.at("/acceptance/code").asString())
            .toList();
    assertThat(codes).doesNotHaveDuplicates().allMatch(it -> it.startsWith("H26.12-261125-"));
  }

  @Test
  default void the_catalogue_being_silent_the_officer_says_the_limit() {
    var id =
        json(intake().handIn("tiepnhan", Samples.counter("1.000894", "to-khai")))
            .path("id")
            .asString();
    refused(intake().command("tiepnhan", id, "accept", "{}"), 422, "limit-needed");
    refused(
        intake()
            .command(
                "tiepnhan", id, "accept", "{\"limit\":{\"value\":0,\"unit\":\"WORKING_DAY\"}}"),
        422,
        "invalid-request");
    var accepted =
        intake()
            .command(
                "tiepnhan", id, "accept", "{\"limit\":{\"value\":5,\"unit\":\"WORKING_DAY\"}}");
    assertThat(json(accepted).at("/acceptance/promise/dueAt").asString())
        .isEqualTo("2026-12-02T10:00:00Z");
    var firm = intake().submitted().path("id").asString();
    refused(
        intake()
            .command(
                "tiepnhan", firm, "accept", "{\"limit\":{\"value\":5,\"unit\":\"WORKING_DAY\"}}"),
        422,
        "limit-fixed");
  }

  @Test
  default void a_command_needs_the_version_it_is_meant_for() {
    var id = intake().submitted().path("id").asString();
    refused(
        intake().post("tiepnhan", "/api/intake/dossiers/" + id + "/accept", "{}"),
        428,
        "version-missing");
    refused(intake().command("tiepnhan", id, 7, "accept", "{}"), 412, "stale-version");
    refused(intake().command("tiepnhan", id, 7, "withdrawal", "{}"), 412, "stale-version");
    assertThat(intake().command("tiepnhan", id, 1, "accept", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  default void only_the_receivers_of_the_desk_may() {
    var id = intake().submitted().path("id").asString();
    refused(intake().get(null, "/api/intake/dossiers/" + id), 401, "unauthorized");
    refused(intake().get("khach", "/api/intake/dossiers/" + id), 403, "agency-missing");
    refused(intake().get("canbo1", "/api/intake/dossiers/" + id), 403, "role-missing");
    refused(intake().command("khach", id, 1, "accept", "{}"), 403, "agency-missing");
    refused(
        intake().get("tiepnhan", "/api/intake/dossiers/" + UUID.randomUUID()),
        404,
        "dossier-unknown");
    refused(
        intake().handIn(null, Samples.counter("1.001193", "to-khai", "giay-chung-sinh")),
        401,
        "unauthorized");
    refused(
        intake().handIn("khach", Samples.counter("1.001193", "to-khai", "giay-chung-sinh")),
        403,
        "agency-missing");
  }
}
