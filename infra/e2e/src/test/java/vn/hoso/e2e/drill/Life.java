package vn.hoso.e2e.drill;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hoso.e2e.Answer;

/**
 * The whole road of a dossier, walked by people who look where it stands and do what is next: so a
 * lost answer does no harm, whatever became of the request.
 */
final class Life {

  /** Certifying a signature: papers on the desk, three steps, nothing to upload. */
  private static final String PROCEDURE = "2.000884";

  private static final String COUNTER = "/api/intake/dossiers";
  private static final String DESK = "/api/routing/dossiers/";
  private static final int RETURNED = 10;

  /** Whoever has to pay nothing has the result without a visit to the till. */
  private static final Map<String, ?> EXEMPT = Map.of("fee", Map.of("exemption", "ho-ngheo"));

  private final Desk receiver;
  private final Desk officer;
  private final Desk otherOfficer;
  private final Desk leader;
  private final Desk citizen;

  Life(URI door) {
    receiver = new Desk(door, "tiepnhan");
    officer = new Desk(door, "canbo1");
    otherOfficer = new Desk(door, "canbo2");
    leader = new Desk(door, "lanhdao");
    citizen = new Desk(door, null);
  }

  /** Hands in, under one key however often it takes. */
  Subject handIn(int number) {
    var phone = "095%07d".formatted(number);
    var email = "nguoidan%d@example.vn".formatted(number);
    var receipt = receiver.insists(COUNTER, form(phone, email), UUID.randomUUID().toString());
    return new Subject(receipt.word("id"), receipt.word("lookupCode"), phone, email);
  }

  void accept(Subject it) {
    var path = COUNTER + "/" + it.id();
    while (true) {
      var seen = receiver.looks(path);
      if (seen.isPresent() && !seen.get().word("stage").equals("Submitted")) {
        return;
      }
      seen.ifPresentOrElse(
          now -> receiver.asks(path + "/accept", EXEMPT, ifMatch(now)), Desk::rest);
    }
  }

  /** From the first step to the hand-over. */
  void work(Subject it) {
    var path = DESK + it.id();
    while (true) {
      var seen = officer.looks(path);
      int status = seen.map(now -> now.json().path("status").asInt()).orElse(0);
      if (status == RETURNED) {
        return;
      }
      if (seen.isEmpty() || !(status == 9 ? handOver(path) : step(path, seen.get()))) {
        Desk.rest();
      }
    }
  }

  /** Whether the lookup shows this status or a later one. */
  boolean shows(Subject it, int status) {
    return lookup(it).json().path("status").asInt() >= status;
  }

  Answer lookup(Subject it) {
    while (true) {
      var seen = citizen.looks("/api/t/" + it.lookupCode());
      if (seen.isPresent()) {
        return seen.get();
      }
      Desk.rest();
    }
  }

  private boolean handOver(String path) {
    return does(receiver, path, List.of("hand-over"), Map.of());
  }

  private boolean step(String path, Answer seen) {
    var step = seen.json().path("step");
    if (!step.isObject()) {
      return false;
    }
    int number = step.path("number").asInt();
    var last = number >= seen.json().path("steps").size();
    var desk = deskOf(step.path("role").asString(""), number);
    return last
        ? does(desk, path, List.of("claim", "result"), result())
        : does(desk, path, List.of("claim", "completion"), Map.of());
  }

  /** Does the first of these that this desk may do now. */
  private static boolean does(Desk desk, String path, List<String> actions, Map<String, ?> body) {
    var seen = desk.looks(path);
    var may =
        seen.stream()
            .flatMap(it -> it.json().path("actions").valueStream())
            .map(it -> it.asString(""))
            .toList();
    var next = actions.stream().filter(may::contains).findFirst();
    if (seen.isEmpty() || next.isEmpty()) {
      return false;
    }
    var says = next.get().equals("claim") ? Map.<String, String>of() : body;
    desk.asks(path + "/" + next.get(), says, ifMatch(seen.get()));
    return true;
  }

  private Desk deskOf(String role, int step) {
    if (role.equals("leader")) {
      return leader;
    }
    return step == 1 ? officer : otherOfficer;
  }

  private static Map<String, String> ifMatch(Answer seen) {
    return Map.of(
        "If-Match",
        seen.headers().firstValue("ETag").orElse("\"0\""),
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  private static Map<String, ?> result() {
    return Map.of("outcome", "APPROVED", "place", "Bộ phận Một cửa UBND phường Cầu Giấy");
  }

  private static Map<String, ?> form(String phone, String email) {
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
        Map.of("name", "Nguyễn Sao Mai", "phone", phone, "email", email));
  }
}
