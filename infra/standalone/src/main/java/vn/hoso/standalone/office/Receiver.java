package vn.hoso.standalone.office;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** At the one-stop desk: accepts, asks for what is missing, turns away, hands results over. */
final class Receiver implements Player {

  private static final String INTAKE = "/api/intake/dossiers/";
  private static final String ROUTING = "/api/routing/dossiers/";
  private static final Duration LOOK_FROM = Duration.ofSeconds(15);
  private static final Duration LOOK_TO = Duration.ofMinutes(1);
  private static final Duration CALL_FROM = Duration.ofMinutes(1);
  private static final Duration CALL_TO = Duration.ofMinutes(4);
  private static final Duration BRING = Duration.ofSeconds(90);
  private static final Duration BRING_ONLINE = Duration.ofSeconds(400);

  private static final String UNCLEAR =
      "Ảnh chụp giấy tờ bị mờ ở trang 2, đề nghị nộp lại bản rõ nét.";
  private static final String NOT_OURS =
      "Hồ sơ không thuộc thẩm quyền tiếp nhận của Ủy ban nhân dân phường.";
  private static final Map<String, ?> THREE_DAYS =
      Map.of("limit", Map.of("value", 3, "unit", "WORKING_DAY"));

  private final StaffDoor door;
  private final Pace pace;

  Receiver(StaffDoor door, Pace pace) {
    this.door = door;
    this.pace = pace;
  }

  @Override
  public boolean turn() {
    boolean did = false;
    var waiting = tray("answer");
    for (var row : waiting.path("items")) {
      did |= isTime("look", row, LOOK_FROM, LOOK_TO) && answer(row);
    }
    for (var row : tray("supplement", waiting)) {
      did |=
          isTime("bring", row, bring(row), bring(row).multipliedBy(3))
              && done("supplement", row, Map.of("papers", 1));
    }
    for (var row : tray("withdrawal", waiting)) {
      did |=
          isTime("let go", row, LOOK_FROM, LOOK_TO)
              && done("withdrawal-confirmation", row, Map.of());
    }
    for (var row : ready()) {
      did |= isTime("call", row, CALL_FROM, CALL_TO) && handOver(row);
    }
    return did;
  }

  /** Who handed in online comes only when the forms at home did not help. */
  private static Duration bring(JsonNode row) {
    return row.path("channel").asString().equals("ONLINE") ? BRING_ONLINE : BRING;
  }

  /** Whether nobody has ever handed anything in. */
  boolean hasNothing() {
    var counts = tray("answer").path("counts");
    return StreamSupport.stream(counts.spliterator(), false).allMatch(it -> it.asLong() == 0);
  }

  private boolean answer(JsonNode row) {
    var id = row.path("id").asString();
    if (Pace.chance("turn away" + id, 4)) {
      return done("refusal", row, Map.of("reason", NOT_OURS));
    }
    if (Pace.chance("unclear" + id, 8)
        && done("supplement-request", row, Map.of("what", UNCLEAR))) {
      return true;
    }
    return accept(row);
  }

  /** Where the catalogue says no limit, the desk does. */
  private boolean accept(JsonNode row) {
    var answer = change("accept", row, Map.of());
    if (answer.problem().equals("limit-needed")) {
      answer = change("accept", row, THREE_DAYS);
    }
    return Answers.fineOrLater("intake accept", answer);
  }

  /** A fee that is collected with the result comes first. */
  private boolean handOver(JsonNode row) {
    long fee = row.path("feeDue").asLong(0);
    if (fee > 0) {
      return take(row.path("id").asString(), fee);
    }
    var path = ROUTING + row.path("id").asString() + "/hand-over";
    return Answers.fineOrLater(
        "routing hand-over", door.change(path, Map.of(), row.path("version").asLong()));
  }

  private boolean take(String id, long fee) {
    var dossier = Answers.fine("intake look", door.get(INTAKE + id));
    var body = Map.of("receipt", "BL-" + id, "obligation", "fee", "amount", fee, "method", "CASH");
    return Answers.fineOrLater(
        "intake payment", door.change(INTAKE + id + "/payments", body, dossier.version()));
  }

  private boolean done(String action, JsonNode row, Map<String, ?> body) {
    return Answers.fineOrLater("intake " + action, change(action, row, body));
  }

  private Answer change(String action, JsonNode row, Map<String, ?> body) {
    var path = INTAKE + row.path("id").asString() + "/" + action;
    return door.change(path, body, row.path("version").asLong());
  }

  private boolean isTime(String what, JsonNode row, Duration shortest, Duration longest) {
    var which = "/" + row.path("id").asString() + "/" + row.path("version").asLong();
    return pace.isTime(what + which, shortest, longest);
  }

  private JsonNode tray(String tray) {
    var answer = door.get("/api/intake/dossiers?limit=100&tray=" + tray);
    return Answers.fine("intake tray", answer).json();
  }

  /** Nobody looks into a tray that is known to be empty. */
  private Iterable<JsonNode> tray(String tray, JsonNode other) {
    return other.path("counts").path(tray).asLong(0) == 0 ? List.of() : tray(tray).path("items");
  }

  private Iterable<JsonNode> ready() {
    var answer = door.get("/api/routing/worklist?limit=200&filter=ready");
    return Answers.fine("routing worklist", answer).json().path("items");
  }
}
