package vn.hoso.standalone.office;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Takes steps from the worklist and does them, one after the other. */
final class Officer implements Player {

  private static final String DOSSIER = "/api/routing/dossiers/";
  private static final int MOST_AT_ONCE = 4;

  private static final Duration NOTICE_FROM = Duration.ofSeconds(5);
  private static final Duration NOTICE_TO = Duration.ofSeconds(40);
  private static final Duration WORK_FROM = Duration.ofSeconds(20);
  private static final Duration WORK_TO = Duration.ofSeconds(100);

  private static final List<String> MISSING =
      List.of(
          "Bản chụp giấy tờ bị mờ, đề nghị nộp lại bản rõ.",
          "Tờ khai thiếu chữ ký của người yêu cầu.",
          "Đề nghị bổ sung giấy tờ chứng minh nơi cư trú.");
  private static final String NOT_ELIGIBLE =
      "Qua thẩm định, hồ sơ không đủ điều kiện giải quyết theo quy định.";
  private static final String CHECK_AGAIN = "Đề nghị kiểm tra lại thông tin ngày sinh.";
  private static final String PLACE = "Bộ phận Một cửa UBND phường Cầu Giấy";

  private final StaffDoor door;
  private final Pace pace;
  private final String role;
  private final int atOnce;

  /**
   * Does only steps of that role, although a leader might do others' too.
   *
   * @param tireless whether their desk is never full
   */
  Officer(StaffDoor door, Pace pace, String role, boolean tireless) {
    this.door = door;
    this.pace = pace;
    this.role = role;
    this.atOnce = tireless ? Integer.MAX_VALUE : MOST_AT_ONCE;
  }

  @Override
  public boolean turn() {
    var mine = worklist("mine");
    boolean did = false;
    for (var row : mine.path("items")) {
      did |= isOpen(row) && work(row);
    }
    int free = atOnce - mine.path("items").size();
    for (var row : worklist("unclaimed").path("items")) {
      if (free > 0 && role.equals(row.path("role").asString("")) && claim(row)) {
        free--;
        did = true;
      }
    }
    return did;
  }

  private static boolean isOpen(JsonNode row) {
    return row.path("stage").asString("").equals("at-step");
  }

  private boolean claim(JsonNode row) {
    return pace.isTime("claim" + key(row), NOTICE_FROM, NOTICE_TO) && done("claim", row, Map.of());
  }

  private boolean work(JsonNode row) {
    if (!pace.isTime("work" + key(row), WORK_FROM, WORK_TO)) {
      return false;
    }
    int step = row.path("step").asInt();
    var id = row.path("id").asString();
    if (step == row.path("steps").asInt()) {
      return finish(row, id);
    }
    if (step == 1 && Pace.chance("supplement" + id, 7) && ask(row, id)) {
      return true;
    }
    if (step == 2 && Pace.chance("return" + id + pass(row), 5)) {
      return done("return", row, Map.of("to", 1, "reason", CHECK_AGAIN));
    }
    return done("completion", row, Map.of());
  }

  /** Who asked once may not ask again, and goes on. */
  private boolean ask(JsonNode row, String id) {
    var what = MISSING.get(Math.floorMod(id.hashCode(), MISSING.size()));
    return done("supplement-request", row, Map.of("what", what));
  }

  private boolean finish(JsonNode row, String id) {
    return Pace.chance("refusal" + id, 4)
        ? done("result", row, Map.of("outcome", "REFUSED", "place", PLACE, "note", NOT_ELIGIBLE))
        : done("result", row, Map.of("outcome", "APPROVED", "place", PLACE));
  }

  /** False when somebody or something was faster; the next turn sees it as it is then. */
  private boolean done(String action, JsonNode row, Map<String, ?> body) {
    var path = DOSSIER + row.path("id").asString() + "/" + action;
    return Answers.fineOrLater(
        "routing " + action, door.change(path, body, row.path("version").asLong()));
  }

  private JsonNode worklist(String filter) {
    var answer = door.get("/api/routing/worklist?limit=200&filter=" + filter);
    return Answers.fine("routing worklist", answer).json();
  }

  /** A step that came back is another piece of work. */
  private static String key(JsonNode row) {
    return "/" + row.path("id").asString() + "/" + row.path("step").asInt() + "/" + pass(row);
  }

  private static long pass(JsonNode row) {
    return row.path("version").asLong();
  }
}
