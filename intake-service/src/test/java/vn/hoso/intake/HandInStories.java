package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.Sealed;
import vn.hoso.platform.vault.Vault;
import vn.hoso.testkit.Fact;

/** Handing in as JSON: what becomes a fact, and what is refused with all its mistakes. */
interface HandInStories extends DoorStories {

  @Test
  default void an_online_dossier_is_a_fact_without_anything_personal_in_the_clear() {
    var answer = intake().handIn(null, Samples.online("2.000908"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var receipt = json(answer);
    var id = receipt.path("id").asString();
    var code = receipt.path("lookupCode").asString();
    assertThat(LookupCode.parse(code)).isPresent();
    assertThat(receipt.path("answerBy").asString()).isEqualTo("2026-11-26T02:00:00Z");
    assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(UUID.fromString(id).version()).isEqualTo(8);
    var fact = facts().untilStated(id, IntakeUnderTest.PATIENCE, "dossier.submitted.v1").getFirst();
    assertThat(fact.body())
        .contains("\"code\":\"2.000908\"", "\"receivingAgency\":\"H26.12\"")
        .doesNotContain("Nguyễn", "912345678", "001190012345", "uoc@", code, code.replace("-", ""));
    var person =
        intake().bean(Vault.class).openPerson(id, new Sealed(text(fact, "box"))).orElseThrow();
    assertThat(person.phone()).isEqualTo("+84912345678");
    assertThat(person.lookupCode()).isEqualTo(code);
  }

  private static String text(Fact fact, String field) {
    return fact.body().replaceAll("(?s).*\"" + field + "\":\"([^\"]*)\".*", "$1");
  }

  @Test
  default void everything_wrong_is_said_at_once() {
    var answer =
        intake()
            .handIn(
                null, Samples.handIn("1.001193", "ONLINE", "024 3333 4444", "999190012345", ""));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("/applicant/phone", "phone-invalid", "Số điện thoại di động")
        .contains("/applicant/identityNumber", "personal-number-province")
        .contains("/papers/to-khai", "paper-missing", "Tờ khai đăng ký khai sinh");
    refused(intake().handIn(null, Samples.online("9.999999")), 404, "procedure-unknown");
    refused(intake().handIn(null, Samples.online("2.000815")), 422, "invalid-request");
    refused(intake().handIn(null, "{}"), 404, "procedure-unknown");
    refused(intake().handIn(null, "{nonsense"), 400, "unreadable-json");
  }

  @Test
  default void handing_in_twice_under_one_key_is_handing_in_once() {
    var key = UUID.randomUUID().toString();
    var body = Samples.online("2.000908");
    var first = intake().post(null, "/api/intake/dossiers", body, "Idempotency-Key", key);
    var again = intake().post(null, "/api/intake/dossiers", body, "Idempotency-Key", key);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    refused(
        intake()
            .post(null, "/api/intake/dossiers", Samples.online("1.001193"), "Idempotency-Key", key),
        422,
        "idempotency-key-reused");
    refused(intake().post(null, "/api/intake/dossiers", body), 400, "idempotency-key-missing");
  }

  @Test
  default void an_attempt_whose_answer_was_lost_in_a_crash_finds_the_dossier_it_made() {
    var key = UUID.randomUUID().toString();
    var first = json(intake().handIn(null, Samples.online("2.000908"), key));
    intake().bean(MongoDatabase.class).getCollection("idempotency").drop();
    var again = intake().handIn(null, Samples.online("2.000908"), key);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    assertThat(json(again)).isEqualTo(first);
    var other = json(intake().handIn("tiepnhan", Samples.online("2.000908"), key));
    assertThat(other.path("id")).isNotEqualTo(first.path("id"));
  }

  @Test
  default void an_attempt_whose_process_died_is_taken_over_by_the_next() {
    var key = UUID.randomUUID().toString();
    var first = json(intake().handIn("tiepnhan", Samples.online("2.000908"), key));
    intake()
        .bean(MongoDatabase.class)
        .getCollection("idempotency")
        .updateMany(
            new Document(),
            new Document("$unset", new Document("answer", ""))
                .append("$set", new Document("since", Date.from(Instant.EPOCH))));
    var again = intake().handIn("tiepnhan", Samples.online("2.000908"), key);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    assertThat(json(again)).isEqualTo(first);
  }

  @Test
  default void an_old_code_of_an_agency_is_taken_as_the_one_it_has_now() {
    var old = Samples.online("2.000908").replace("H26.12", "000.00.12.H26");
    var receipt = intake().handIn(null, old);
    assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
    var id = json(receipt).get("id").asString();
    var dossier = json(intake().get("tiepnhan", "/api/intake/dossiers/" + id));
    assertThat(dossier.get("receivingAgency").asString()).isEqualTo("H26.12");
    assertThat(dossier.get("competentAgency").asString()).isEqualTo("H26.12");
  }

  @Test
  default void a_desk_that_helped_is_neither_the_one_that_receives_nor_the_one_that_decides() {
    var helped =
        Samples.online("2.000908")
            .replace("\"receivingAgency\"", "\"helpingAgency\":\"H26.90.01\",\"receivingAgency\"");
    var id = json(intake().handIn(null, helped)).get("id").asString();
    var dossier = json(intake().get("tiepnhan", "/api/intake/dossiers/" + id));
    assertThat(dossier.get("helpingAgency").asString()).isEqualTo("H26.90.01");
    assertThat(dossier.get("receivingAgency").asString()).isEqualTo("H26.12");
    var nowhere = intake().handIn(null, helped.replace("H26.90.01", "H99.1"));
    refused(nowhere, 422, "invalid-request");
    assertThat(json(nowhere).at("/errors/0/code").asString()).isEqualTo("helping-agency-unknown");
  }

  @Test
  default void a_desk_of_no_ward_does_not_guess_which_ward_decides() {
    var branch = Samples.online("2.000908").replace("H26.12", "H26.90.01");
    var answer = intake().handIn(null, branch);
    refused(answer, 422, "invalid-request");
    assertThat(json(answer).at("/errors/0/code").asString()).isEqualTo("agency-unclear");
    assertThat(json(answer).at("/errors/0/detail").asString()).contains("UBND phường Nghĩa Đô");
  }
}
