package vn.hoso.standalone.office;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.standalone.login.DemoUsers;

/**
 * The software that the ward had before. It reports the dossiers of the last weeks through the door
 * for machines, some of them late, so that the first look at the numbers shows some lateness too.
 */
final class FormerSystem {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SOURCE = "urn:hoso:demo:phan-mem-cu";
  private static final String TYPE = "vn.hoso.outside.";
  private static final int DOSSIERS = 18;
  private static final List<String> DEPARTMENTS =
      List.of("Tư pháp – Hộ tịch", "Địa chính – Xây dựng", "Văn hóa – Xã hội");
  private static final List<String> WORDS = List.of("trực tiếp", "trực tuyến", "bưu chính");
  private static final Duration TIME_GIVEN = Duration.ofDays(5);

  private final URI door;

  FormerSystem(URI door) {
    this.door = door;
  }

  /** Tells everything; what was told before changes nothing. */
  boolean report(Instant now) {
    var events =
        IntStream.rangeClosed(1, DOSSIERS).boxed().flatMap(i -> told(i, now).stream()).toList();
    try (var browser = new Browser(door)) {
      var headers = Map.of("Authorization", "Bearer " + token(browser));
      var body = BodyPublishers.ofString(JSON.writeValueAsString(events));
      var type = "application/cloudevents-batch+json";
      Answers.fine("events", browser.post("/api/events", type, body, headers));
      return true;
    }
  }

  private static String token(Browser browser) {
    var form =
        "grant_type=client_credentials&scope=events%%3Awrite&client_id=%s&client_secret=%s"
            .formatted(DemoUsers.MACHINE, DemoUsers.machineSecret());
    var answer =
        browser.post(
            "/auth/oauth2/token",
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString(form),
            Map.of());
    return Answers.fine("token", answer).text("access_token");
  }

  /** Opened some days ago; most were finished in time, some late, and a few are overdue. */
  private static List<Map<String, Object>> told(int number, Instant now) {
    var opened = now.minus(Duration.ofHours(20L * number + 6));
    var deadline = opened.plus(TIME_GIVEN);
    var department = DEPARTMENTS.get(number % DEPARTMENTS.size());
    var events = new ArrayList<Map<String, Object>>();
    var data = new LinkedHashMap<String, Object>();
    data.put("channel", WORDS.get(number % WORDS.size()));
    data.put("department", department);
    data.put("deadline", deadline.toString());
    events.add(event(number, 1, "dossier-opened.v1", opened, data));
    var checked = opened.plus(Duration.ofHours(5));
    events.add(event(number, 2, "step-done.v1", checked, Map.of("step", "Thẩm định hồ sơ")));
    boolean forgotten = number % 8 == 0;
    var late = deadline.plus(TIME_GIVEN.dividedBy(10));
    var inTime = checked.plus(TIME_GIVEN.dividedBy(2));
    var last = forgotten || number % 5 == 0 ? late : inTime;
    if (last.isBefore(now)) {
      events.add(
          forgotten
              ? event(number, 3, "step-done.v1", last, Map.of("step", "Trình ký lại"))
              : event(number, 3, "dossier-closed.v1", last, Map.of()));
    }
    return events;
  }

  private static Map<String, Object> event(
      int number, int telling, String type, Instant time, Map<String, Object> data) {
    return Map.of(
        "specversion",
        "1.0",
        "id",
        "%d-%d".formatted(number, telling),
        "source",
        SOURCE,
        "subject",
        "CG-2026-%04d".formatted(number),
        "type",
        TYPE + type,
        "time",
        time.toString(),
        "data",
        data);
  }
}
