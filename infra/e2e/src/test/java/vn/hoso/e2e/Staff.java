package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Somebody who works at the centre: looks at a dossier, then does something with it. */
final class Staff {

  private static final String COUNTER = "/api/intake/dossiers/";
  private static final String DESK = "/api/routing/dossiers/";

  /** Enough for a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final int STALE = 412;

  private final String user;
  private final Door door;

  private Staff(String user, Door door) {
    this.user = user;
    this.door = door;
  }

  static Staff loggedIn(URI address, String user) {
    return new Staff(user, Door.loggedIn(address, user));
  }

  Door door() {
    return door;
  }

  /** Accepts at the counter, and says the official code. */
  String accepts(Dossier it) {
    return atCounter(it, "accept", Map.of())
        .fine()
        .json()
        .path("acceptance")
        .path("code")
        .asString("");
  }

  void asksForPapersAtTheCounter(Dossier it, String what) {
    atCounter(it, "supplement-request", Map.of("what", what)).fine();
  }

  void takesPapersAtTheCounter(Dossier it, int papers) {
    atCounter(it, "supplement", Map.of("papers", papers)).fine();
  }

  void refusesAtTheCounter(Dossier it, String reason) {
    atCounter(it, "refusal", Map.of("reason", reason)).fine();
  }

  void notesTheWishToWithdraw(Dossier it, String reason) {
    atCounter(it, "withdrawal", Map.of("reason", reason)).fine();
  }

  /** Looks, then asks for a change of what was seen. */
  Answer atCounter(Dossier it, String action, Map<String, ?> body) {
    return changes(COUNTER + it.id(), action, body);
  }

  /** Claims the open step and completes it. */
  void doesTheStep(Dossier it) {
    claims(it);
    atDesk(it, "completion", Map.of()).fine();
  }

  void claims(Dossier it) {
    mayDo(it, "claim");
    atDesk(it, "claim", Map.of()).fine();
  }

  void presentsTheResult(Dossier it, String place) {
    atDesk(it, "result", Map.of("outcome", "APPROVED", "place", place)).fine();
  }

  void handsOver(Dossier it) {
    mayDo(it, "hand-over");
    atDesk(it, "hand-over", Map.of()).fine();
  }

  void asksForPapers(Dossier it, String what) {
    atDesk(it, "supplement-request", Map.of("what", what)).fine();
  }

  /** Looks, then asks for a change of what was seen. */
  Answer atDesk(Dossier it, String action, Map<String, ?> body) {
    return changes(DESK + it.id(), action, body);
  }

  /** The dossier as the desk shows it. */
  Answer looksAt(Dossier it) {
    return door.get(DESK + it.id());
  }

  Answer looksAtCounter(Dossier it) {
    return door.get(COUNTER + it.id());
  }

  /** Waits until the dossier has come so far that this can be done. */
  void mayDo(Dossier it, String action) {
    Awaitility.await("%s may %s %s".formatted(user, action, it.id()))
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(150))
        .untilAsserted(
            () ->
                assertThat(
                        looksAt(it).json().path("actions").valueStream().map(a -> a.asString("")))
                    .contains(action));
  }

  /** Whoever was overtaken by news about the dossier looks again, as people do. */
  private Answer changes(String dossier, String action, Map<String, ?> body) {
    var answer = change(dossier, action, body);
    for (int again = 0; again < 5 && answer.status() == STALE; again++) {
      answer = change(dossier, action, body);
    }
    return answer;
  }

  private Answer change(String dossier, String action, Map<String, ?> body) {
    var seen = door.get(dossier);
    var version = seen.headers().firstValue("ETag").orElse("\"0\"");
    return door.post(
        dossier + "/" + action,
        body,
        Map.of("If-Match", version, "Idempotency-Key", UUID.randomUUID().toString()));
  }
}
