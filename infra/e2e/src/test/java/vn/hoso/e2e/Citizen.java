package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Somebody who wants something of the centre, with a number and a mailbox of their own. */
final class Citizen {

  static final String AGENCY = "H26.12";

  private static final Map<String, String> AS_PAGE = Map.of("Accept", "text/html");

  /** Enough for a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final AtomicInteger NUMBER =
      new AtomicInteger((int) (System.nanoTime() / 1000 % 5_000_000));

  private final Door door;
  private final Map<String, Object> applicant = new LinkedHashMap<>();

  Citizen(URI door) {
    this.door = Door.open(door);
    applicant.put("name", "Nguyễn Mây Ước");
    applicant.put("phone", "091%07d".formatted(NUMBER.incrementAndGet()));
    applicant.put("identityNumber", "001090001234");
  }

  String phone() {
    return String.valueOf(applicant.get("phone"));
  }

  String email() {
    return String.valueOf(applicant.get("email"));
  }

  Citizen withEmail() {
    return called("email", "may.uoc.%d@example.vn".formatted(NUMBER.incrementAndGet()));
  }

  /** Says something else about themselves. */
  Citizen called(String field, String value) {
    applicant.put(field, value);
    return this;
  }

  /** Hands in online, with a PDF for each of these papers. */
  Dossier submits(String procedure, String... papers) {
    var answer = tries(procedure, form(procedure, papers)).fine();
    return new Dossier(answer.word("id"), answer.word("lookupCode"));
  }

  /** Hands in what may be refused. */
  Answer tries(String procedure, Parts form) {
    return tries(form, UUID.randomUUID().toString());
  }

  /** The same, naming the attempt. */
  Answer tries(Parts form, String key) {
    return door.send("/api/intake/dossiers", form, Map.of("Idempotency-Key", key));
  }

  /** The form as it is sent, with a PDF for each of these papers. */
  Parts form(String procedure, String... papers) {
    var parts = new Parts().json("dossier", json(procedure));
    for (var paper : papers) {
      parts.file("papers." + paper, paper + ".pdf", pdf(paper));
    }
    return parts;
  }

  /** Hands in what was asked for, on the page that the lookup code opens. */
  Answer handsInPapers(Dossier dossier, String... papers) {
    return tellsTheDesk(dossier, "papers", papers);
  }

  /** Asks for the dossier back, on the same page. */
  Answer asksToWithdraw(Dossier dossier) {
    var seen = door.form("/supplement", Map.of("code", dossier.lookupCode()), AS_PAGE);
    return door.form(
        "/supplement/withdrawal",
        Map.of(
            "code", dossier.lookupCode(),
            "version", hidden(seen, "version"),
            "idempotency-key", UUID.randomUUID().toString(),
            "reason", "Tôi đã làm ở nơi khác"),
        AS_PAGE);
  }

  private Answer tellsTheDesk(Dossier dossier, String what, String... papers) {
    var seen = door.form("/supplement", Map.of("code", dossier.lookupCode()), AS_PAGE);
    var form =
        new Parts()
            .field("code", dossier.lookupCode())
            .field("version", hidden(seen, "version"))
            .field("idempotency-key", UUID.randomUUID().toString());
    for (var paper : papers) {
      form.file("papers.bo-sung", paper + ".pdf", pdf(paper));
    }
    return door.send("/supplement/" + what, form, AS_PAGE);
  }

  private static String hidden(Answer page, String name) {
    var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
    return found.find() ? found.group(1) : "0";
  }

  /** What the lookup code shows now. */
  Answer looksUp(Dossier dossier) {
    return looksUp(dossier.lookupCode());
  }

  Answer looksUp(String code) {
    return door.get("/api/t/" + code);
  }

  /** Waits until the lookup shows what is expected. */
  Answer sees(Dossier dossier, String what, Predicate<Answer> expected) {
    var last = new Answer[] {looksUp(dossier)};
    Awaitility.await("the lookup shows " + what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(150))
        .untilAsserted(
            () -> {
              last[0] = looksUp(dossier);
              assertThat(last[0]).matches(expected, what);
            });
    return last[0];
  }

  /** Waits for one of the ten national statuses. */
  Answer sees(Dossier dossier, int status) {
    return sees(dossier, "status " + status, it -> it.json().path("status").asInt(0) == status);
  }

  private String json(String procedure) {
    var json = new LinkedHashMap<String, Object>();
    json.put("procedure", procedure);
    json.put("receivingAgency", AGENCY);
    json.put("applicant", applicant);
    return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(json);
  }

  /** The smallest that readers of PDF take for one. */
  static byte[] pdf(String about) {
    return """
        %%PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
        %% %s
        trailer<</Root 1 0 R>>
        %%%%EOF
        """
        .formatted(about)
        .getBytes(StandardCharsets.UTF_8);
  }
}
