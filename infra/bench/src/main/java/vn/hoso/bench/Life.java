package vn.hoso.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import vn.hoso.standalone.office.Answer;
import vn.hoso.standalone.office.CitizenDoor;
import vn.hoso.standalone.office.StaffDoor;

/**
 * One whole life of a dossier, as people would live it, without the pauses people make: handed in
 * at the counter, accepted, worked on in three steps by an officer, the leader and another officer,
 * result, handed over. Each command waits for the answer of the one before.
 */
final class Life {

  /** Certifying a signature: papers on the desk, three steps, nothing to upload. */
  private static final String PROCEDURE = "2.000884";

  private static final String INTAKE = "/api/intake/dossiers";
  private static final String ROUTING = "/api/routing/dossiers/";
  private static final int ACCEPTED = 2;
  private static final int RETURNED = 10;
  private static final int STALE = 412;
  private static final int MISSING = 404;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private final Team team;
  private final CitizenDoor citizen;
  private final Measures measures;

  Life(Team team, CitizenDoor citizen, Measures measures) {
    this.team = team;
    this.citizen = citizen;
    this.measures = measures;
  }

  /** Lives it until lookup shows the hand-over; throws {@link Failed} when it cannot go on. */
  void live(int number) {
    long begun = System.nanoTime();
    var receipt = fine("hand in", () -> team.receiver().create(INTAKE, handIn(number)));
    var id = receipt.text("id");
    var code = receipt.text("lookupCode");
    fine(
        "accept",
        () -> team.receiver().change(INTAKE + "/" + id + "/accept", Map.of(), receipt.version()));
    awaitLookup("accept", code, status -> status >= ACCEPTED);
    var dossier = awaitDesk(id);
    int steps = dossier.json().path("steps").size();
    for (int step = 1; step <= steps; step++) {
      var desk = team.of(dossier.json().path("step").path("role").asString(), step);
      var claimed = command("claim", desk, Map.of(), dossier);
      dossier =
          step < steps
              ? command("completion", desk, Map.of(), claimed)
              : command("result", desk, result(), claimed);
    }
    command("hand-over", team.receiver(), Map.of(), dossier);
    awaitLookup("hand-over", code, status -> status == RETURNED);
    measures.life(System.nanoTime() - begun);
  }

  /** A fact from elsewhere may have come in between; then it is done to what is there now. */
  private Answer command(String action, StaffDoor desk, Map<String, ?> body, Answer dossier) {
    var path = ROUTING + dossier.text("id");
    var answer = timed(action, () -> desk.change(path + "/" + action, body, dossier.version()));
    if (answer.status() != STALE) {
      return answer.isFine() ? answer : failed(action, answer);
    }
    measures.failed("(repeated) " + action + ": 412");
    var now = fine("look", () -> desk.get(path));
    return fine(action, () -> desk.change(path + "/" + action, body, now.version()));
  }

  /** Until the acceptance has reached the desks. */
  private Answer awaitDesk(String id) {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < LONGEST) {
      var answer = timed("look", () -> team.officer().get(ROUTING + id));
      if (answer.text("stage").equals("at-step") && answer.json().path("step").isObject()) {
        return answer;
      }
      if (!answer.isFine() && answer.status() != MISSING) {
        return failed("look", answer);
      }
      LockSupport.parkNanos(PAUSE);
    }
    throw new Failed("it never reached the desks");
  }

  /** Asks as a status page does: now, and then to be told of whatever is newer. */
  private void awaitLookup(String after, String code, IntPredicate shown) {
    long begun = System.nanoTime();
    var answer = timed("lookup", () -> citizen.lookup(code));
    while (!shown.test(status(answer.json()))) {
      if (System.nanoTime() - begun > LONGEST) {
        throw new Failed("lookup never showed the " + after);
      }
      if (answer.isFine()) {
        long version = answer.json().path("version").asLong();
        answer = citizen.lookup(code, version);
      } else if (answer.status() == MISSING) {
        LockSupport.parkNanos(PAUSE);
        answer = citizen.lookup(code);
      } else {
        failed("lookup", answer);
      }
    }
    measures.visible(after, System.nanoTime() - begun);
  }

  private Answer fine(String what, Supplier<Answer> asking) {
    var answer = timed(what, asking);
    return answer.isFine() ? answer : failed(what, answer);
  }

  private Answer timed(String what, Supplier<Answer> asking) {
    long begun = System.nanoTime();
    var answer = asking.get();
    measures.request(what, System.nanoTime() - begun);
    return answer;
  }

  private static Answer failed(String what, Answer answer) {
    throw new Failed(what, answer);
  }

  private static int status(JsonNode dossier) {
    return dossier.path("status").asInt(0);
  }

  private static Map<String, ?> result() {
    return Map.of("outcome", "APPROVED", "place", "Bộ phận Một cửa UBND phường Cầu Giấy");
  }

  private static Map<String, ?> handIn(int number) {
    return Map.of(
        "procedure",
        PROCEDURE,
        "channel",
        "DIRECT",
        "receivingAgency",
        "H26.12",
        "presented",
        List.of("giay-to-ky"),
        "applicant",
        Map.of(
            "name", "Nguyễn Sao Mai",
            "phone", "095%07d".formatted(number % 10_000_000),
            "email", "nguoidan%d@example.vn".formatted(number)));
  }
}
