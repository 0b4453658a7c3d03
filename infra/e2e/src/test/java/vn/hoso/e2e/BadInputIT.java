package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.Owner;

/** Each mistake gets its own clear answer, and nothing is lost by it. */
@ExtendWith(SharedHoso.class)
class BadInputIT {

  private static final String PROCEDURE = "1.004873";
  private static final int TOO_MANY_BYTES = 21 * 1024 * 1024;

  private final Hoso hoso = SharedHoso.get();
  private final Citizen citizen = hoso.citizen();

  @Test
  void a_number_that_no_phone_has() {
    var answer = tries(citizen.called("phone", "0123"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).containsExactly("/applicant/phone phone-invalid");
  }

  @Test
  void an_identity_number_with_a_digit_too_few() {
    var answer = tries(citizen.called("identityNumber", "00109000123"));
    assertThat(answer.errors()).containsExactly("/applicant/identityNumber personal-number-length");
  }

  @Test
  void a_procedure_that_nobody_offers() {
    var answer = citizen.tries("9.999999", citizen.form("9.999999"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("procedure-unknown");
  }

  @Test
  void a_paper_that_is_missing() {
    var answer = citizen.tries(PROCEDURE, citizen.form(PROCEDURE));
    assertThat(answer.errors()).containsExactly("/papers/to-khai paper-missing");
  }

  @Test
  void a_file_that_is_too_large() {
    var form = citizen.form(PROCEDURE).file("papers.to-khai", "to-khai.pdf", large());
    var answer = citizen.tries(PROCEDURE, form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).containsExactly("/papers/to-khai paper-too-large");
  }

  @Test
  void a_page_that_calls_itself_a_pdf() {
    var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    var form = citizen.form(PROCEDURE).file("papers.to-khai", "to-khai.pdf", page);
    var answer = citizen.tries(PROCEDURE, form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).singleElement().asString().startsWith("/papers/to-khai paper-");
  }

  @Test
  void a_version_that_somebody_else_has_left_behind() {
    var dossier = citizen.submits(PROCEDURE, "to-khai");
    var door = hoso.staff("tiepnhan").door();
    var accept = "/api/intake/dossiers/" + dossier.id() + "/accept";
    assertThat(door.post(accept, Map.of(), Map.of()).status()).isEqualTo(428);
    var stale = door.post(accept, Map.of(), Map.of("If-Match", "\"99\""));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.code()).isEqualTo("stale-version");
    hoso.staff("tiepnhan").accepts(dossier);
  }

  @Test
  void a_key_that_was_used_for_something_else() {
    var key = UUID.randomUUID().toString();
    var form = citizen.form(PROCEDURE, "to-khai");
    var first = citizen.tries(form, key).fine();
    var again = citizen.tries(form, key).fine();
    assertThat(again.word("lookupCode")).isEqualTo(first.word("lookupCode"));
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");

    var other =
        citizen.called("name", "Lê Gió Xuân").tries(citizen.form(PROCEDURE, "to-khai"), key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void a_code_with_one_wrong_character_and_one_that_nobody_has() {
    var dossier = citizen.submits(PROCEDURE, "to-khai");
    citizen.sees(dossier, 1);
    var code = dossier.lookupCode();
    var wrong = code.substring(0, code.length() - 1) + (code.endsWith("7") ? "8" : "7");
    assertThat(citizen.looksUp(wrong).code()).isEqualTo("wrong-check-character");
    var nobodys = LookupCode.random(new java.security.SecureRandom()).toString();
    assertThat(citizen.looksUp(nobodys).code()).isEqualTo("unknown-code");
  }

  @Test
  void a_door_that_is_not_theirs() {
    var dossier = citizen.submits(PROCEDURE, "to-khai");
    assertThat(Door.open(hoso.door()).get("/api/routing/worklist").status()).isEqualTo(401);
    var officer = hoso.staff("canbo1").atCounter(dossier, "accept", Map.of());
    assertThat(officer.code()).isEqualTo("role-missing");
  }

  @Test
  void bytes_that_are_no_event_and_events_that_nobody_knows_stop_nobody() {
    var dossier = citizen.submits(PROCEDURE, "to-khai");
    try (var dead = hoso.topic(Owner.INTAKE.topic() + ".routing-service.dlt")) {
      long before = dead.count();
      writesNonsense();
      Awaitility.await("the unreadable record lies in the dead-letter topic")
          .atMost(Duration.ofSeconds(20))
          .until(() -> dead.count() > before);
    }
    hoso.staff("tiepnhan").accepts(dossier);
    citizen.sees(dossier, 4);
  }

  private void writesNonsense() {
    try (var writer = hoso.writer()) {
      writer.writeRaw(
          Owner.INTAKE.topic(),
          "no-dossier",
          Map.of("ce_id", "nonsense"),
          "{".getBytes(StandardCharsets.UTF_8));
      var stranger = new EventId(UUID.randomUUID().toString(), Owner.INTAKE, 1);
      var unknown =
          new Envelope(stranger, "dossier.sung-about.v1", Instant.now(), null, null, null);
      writer.write(unknown, "{\"melody\":\"unknown\"}");
    }
  }

  private Answer tries(Citizen who) {
    return who.tries(PROCEDURE, who.form(PROCEDURE, "to-khai"));
  }

  private static byte[] large() {
    var bytes = new byte[TOO_MANY_BYTES];
    System.arraycopy(Citizen.pdf("large"), 0, bytes, 0, 20);
    return bytes;
  }
}
