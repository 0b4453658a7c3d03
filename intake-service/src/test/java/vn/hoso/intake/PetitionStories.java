package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.forms.StaffNames;

/** Petitions as JSON, from HTTP to facts on the broker. */
interface PetitionStories extends PetitionDoorStories {

  @Test
  default void a_petition_is_a_fact_on_its_own_topic_without_anything_personal_in_the_clear() {
    var key = UUID.randomUUID().toString();
    var sent = intake().post(null, "/api/petition", Samples.petition(), "Idempotency-Key", key);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    var code = json(sent).path("lookupCode").asString();
    assertThat(json(sent).path("answerBy").asString()).isEqualTo("2026-12-16T10:00:00Z");
    intake().bean(MongoDatabase.class).getCollection("idempotency").drop();
    assertThat(
            json(intake().post(null, "/api/petition", Samples.petition(), "Idempotency-Key", key)))
        .as("an attempt whose answer was lost makes no second petition")
        .isEqualTo(json(sent));
    var id = petitionOf(code);
    var fact = facts().untilStated(id, IntakeUnderTest.PATIENCE, "petition.received.v1").getFirst();
    assertThat(fact.envelope().headers()).containsEntry("ce_source", "/hoso/intake");
    assertThat(fact.body())
        .contains("\"kind\":\"CONDUCT\"", "\"dossier\":\"H26.12-261109-0003\"")
        .doesNotContain("Ước", "912345678", "uoc@", "cau có", code, code.replace("-", ""));
  }

  @Test
  default void a_petition_is_moved_by_who_read_it_last_and_may_touch_it() {
    var key = UUID.randomUUID().toString();
    var sent = intake().post(null, "/api/petition", Samples.petition(), "Idempotency-Key", key);
    var code = json(sent).path("lookupCode").asString();
    var id = petitionOf(code);
    assertThat(intake().post("lanhdao", petition(id, "accept"), "{}").statusCode()).isEqualTo(428);
    assertThat(act("khach", id, 1, "accept", "{}").statusCode()).isEqualTo(403);
    assertThat(act("lanhdao", id, 1, "answer", "{\"text\":\"Xin lỗi\"}").statusCode())
        .isEqualTo(409);
    var accepted = act("lanhdao", id, 1, "accept", "{}");
    assertThat(accepted.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(json(accepted).path("name").asString()).isEqualTo("Nguyễn Văn Ước");
    assertThat(act("lanhdao", id, 1, "handling", "{}").statusCode()).isEqualTo(412);
    assertThat(json(act("lanhdao", id, 2, "answer", "{\"text\":\" \"}")).at("/errors/0/pointer"))
        .hasToString("\"/text\"");
    var answered = act("lanhdao", id, 2, "answer", "{\"text\":\"Đã nhắc nhở\",\"publish\":false}");
    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
    assertThat(intake().get(null, "/api/petition/" + code).body())
        .contains("Đã nhắc nhở", "ANSWERED")
        .doesNotContain("lanhdao", "0912345678");
    var rating = "/api/petition/" + code + "/rating";
    assertThat(intake().post(null, rating, "{\"liked\":false}", "If-Match", "\"3\"").body())
        .contains("\"liked\":false");
    assertThat(
            json(intake().post(null, rating, "{\"liked\":true}", "If-Match", "\"4\"")).path("code"))
        .hasToString("\"petition-already-rated\"");
    facts()
        .untilStated(
            id,
            IntakeUnderTest.PATIENCE,
            "petition.received.v1",
            "petition.accepted.v1",
            "petition.answered.v1",
            "petition.rated.v1");
  }

  @Test
  default void a_petition_to_an_old_code_of_an_agency_is_one_to_the_agency_of_now() {
    var old = about("Biển báo trước cổng đã cũ", "").replace("H26.12", "000.00.12.H26");
    var id = petitionOf(json(sends(old)).path("lookupCode").asString());
    var received =
        facts().untilStated(id, IntakeUnderTest.PATIENCE, "petition.received.v1").getFirst();
    assertThat(received.body()).contains("\"agency\":\"H26.12\"").doesNotContain("000.00.12");
  }

  @Test
  default void a_petition_about_officials_is_for_leaders_and_whom_they_assign() {
    var id = petitionOf(json(sends(Samples.petition())).path("lookupCode").asString());
    var path = "/api/petitions/" + id;
    for (var officer : List.of("tiepnhan", "canbo1")) {
      refused(intake().get(officer, path), 403, "petition-confidential");
      refused(act(officer, id, 1, "accept", "{}"), 403, "petition-confidential");
      refused(
          act(officer, id, 1, "assignment", "{\"users\":\"canbo1\"}"),
          403,
          "petition-confidential");
      assertThat(intake().get(officer, "/api/petitions?limit=200").body()).doesNotContain(id);
      assertThat(intake().page(officer, "/petitions/" + id).statusCode()).isEqualTo(403);
    }
    refused(intake().get("khach", path), 403, "agency-missing");
    assertThat(intake().get("quantri", "/api/petitions?limit=200").body()).doesNotContain(id);
    assertThat(intake().get("lanhdao", "/api/petitions?limit=200").body()).contains(id);

    refused(act("lanhdao", id, 1, "assignment", "{\"users\":\"<x>\"}"), 422, "invalid-request");
    var assigned = act("lanhdao", id, 1, "assignment", "{\"users\":\"canbo1\"}");
    assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(200);
    refused(
        act("lanhdao", id, 2, "assignment", "{\"users\":\"canbo1\"}"),
        409,
        "petition-already-assigned");
    assertThat(intake().get("canbo1", "/api/petitions?limit=200").body()).contains(id);
    assertThat(act("canbo1", id, 2, "accept", "{}").statusCode()).isEqualTo(200);
    refused(act("canbo1", id, 3, "assignment", "{\"users\":\"tiepnhan\"}"), 403, "role-missing");
    refused(intake().get("tiepnhan", path), 403, "petition-confidential");
    assertThat(act("lanhdao", id, 3, "assignment", "{}").statusCode()).isEqualTo(200);
    refused(intake().get("canbo1", path), 403, "petition-confidential");
  }

  @Test
  default void who_handles_a_petition_is_named_to_whoever_comes_second() {
    var id = petitionOf(json(sends(about("Bảng phí đã cũ", ""))).path("lookupCode").asString());
    assertThat(act("canbo1", id, 1, "accept", "{}").statusCode()).isEqualTo(200);
    assertThat(act("canbo1", id, 2, "handling", "{}").statusCode()).isEqualTo(200);
    intake().bean(StaffNames.class).met("canbo1", "Trần Quốc Việt");
    var second = json(act("tiepnhan", id, 3, "handling", "{}"));
    assertThat(second.path("code").asString()).isEqualTo("petition-already-taken-up");
    assertThat(second.path("detail").asString()).startsWith("Trần Quốc Việt");
    assertThat(second.path("by").asString()).isEqualTo("canbo1");
  }

  @Test
  default void a_petition_sent_on_as_a_denunciation_is_for_leaders_and_who_sent_it() {
    var id =
        petitionOf(
            json(sends(about("Có người nhận tiền ở quầy 3", ""))).path("lookupCode").asString());
    var path = "/api/petitions/" + id;
    assertThat(intake().get("tiepnhan", path).statusCode()).isEqualTo(200);

    var denunciation = "{\"destination\":\"DENUNCIATION\",\"text\":\"Thanh tra thành phố\"}";
    var sent = act("canbo1", id, 1, "sending-elsewhere", denunciation);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);

    refused(intake().get("tiepnhan", path), 403, "petition-confidential");
    assertThat(intake().get("tiepnhan", "/api/petitions?tray=DONE&limit=200").body())
        .doesNotContain(id);
    for (var somebody : List.of("canbo1", "lanhdao")) {
      assertThat(intake().get(somebody, path).statusCode()).isEqualTo(200);
      assertThat(intake().get(somebody, "/api/petitions?tray=DONE&limit=200").body()).contains(id);
    }
  }
}
