package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One dossier of one procedure, from the counter to its returned result, whatever it takes. */
final class WholeLife {

  private static final String COUNTER = "/api/intake/dossiers/";
  private static final String DESK = "/api/routing/dossiers/";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PAYMENT = "payment";
  private static final int MOST_ACTIONS = 40;
  private static final Map<String, Object> FIVE_DAYS =
      Map.of("limit", Map.of("value", 5, "unit", "WORKING_DAY"));

  private final Door door;
  private final String code;

  WholeLife(Hoso hoso, String code) {
    this.door = hoso.staff("lanhdaotp").door();
    this.code = code;
  }

  /** Leads it to its end; true when the agency had to say the limit. */
  boolean lead() {
    var procedure = door.get("/api/procedures/" + code).fine().json().path("content");
    var channel = channel(procedure);
    var handedIn = handIn(procedure, channel);
    var id = handedIn.word("id");
    boolean silent = accept(id, etag(handedIn), limitOf(procedure, channel));
    process(id);
    return silent;
  }

  private Answer handIn(JsonNode procedure, String channel) {
    var papers =
        procedure
            .path("papers")
            .valueStream()
            .filter(it -> it.path("required").asBoolean() && !it.path("byData").asBoolean())
            .map(it -> it.path("key").asString(""))
            .toList();
    var form = new Parts().json("dossier", json(channel, papers));
    if (channel.equals("ONLINE")) {
      papers.forEach(it -> form.file("papers." + it, it + ".pdf", Citizen.pdf(it)));
    }
    var key = UUID.randomUUID().toString();
    return patiently(() -> door.send("/api/intake/dossiers", form, Map.of("Idempotency-Key", key)));
  }

  private String json(String channel, List<String> papers) {
    var json = new LinkedHashMap<String, Object>();
    json.put("procedure", code);
    json.put("channel", channel);
    json.put("receivingAgency", Citizen.AGENCY);
    json.put(
        "applicant",
        Map.of("name", "Nguyễn Mây Ước", "phone", "0912345678", "identityNumber", "001090001234"));
    json.put("presented", channel.equals("ONLINE") ? List.of() : papers);
    return JsonMapper.shared().writeValueAsString(json);
  }

  /** Where the catalogue is silent, the refusal says clearly that a limit is needed. */
  private boolean accept(String id, String version, JsonNode limit) {
    boolean silent = limit.isMissingNode() || limit.isNull();
    if (silent) {
      var refused = post(COUNTER + id + "/accept", Map.of(), version);
      assertThat(refused.code()).as(code).isEqualTo("limit-needed");
      assertThat(refused.word("detail")).contains("Cán bộ hãy nhập thời hạn");
    }
    var accepted =
        patiently(() -> post(COUNTER + id + "/accept", silent ? FIVE_DAYS : Map.of(), version));
    assertThat(accepted.json().path("acceptance").path("promise").path("dueAt").asString(""))
        .as("promise of %s", code)
        .isNotEmpty();
    return silent;
  }

  /** Does what can be done, until the citizen has the result. */
  private void process(String id) {
    for (int done = 0; done < MOST_ACTIONS; done++) {
      var seen = awaitSomethingToDo(id);
      if (seen.json().path("status").asInt() == 10) {
        return;
      }
      var action = next(seen);
      if (action.equals(PAYMENT)) {
        pay(id, owed(seen));
        continue;
      }
      post(DESK + id + "/" + action, body(action, seen), etag(seen));
    }
    throw new AssertionError(code + " does not come to an end");
  }

  private static Map<String, Object> body(String action, Answer seen) {
    return switch (action) {
      case "result" -> Map.of("outcome", "APPROVED", "place", "Quầy 1");
      case "slip" -> Map.of("papers", "Toàn bộ hồ sơ giấy, 01 bộ");
      case "slip-receipt" -> Map.of("slip", seen.json().at("/slips/0/number").asInt());
      default -> Map.of();
    };
  }

  /** What the way waits for: a fee that comes first, or one that is collected with the result. */
  private static long owed(Answer seen) {
    boolean first = seen.json().path("status").asInt() == 6;
    return seen.json().at(first ? "/obligation/amount" : "/feeDue").asLong(0);
  }

  /** The desk hears of a payment at the counter a moment later. */
  private void pay(String id, long fee) {
    var body = Map.of("receipt", "BL-" + id, "obligation", "fee", "amount", fee, "method", "CASH");
    post(COUNTER + id + "/payments", body, etag(door.get(COUNTER + id))).fine();
    Awaitility.await("the payment of " + code)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !next(door.get(DESK + id)).equals(PAYMENT));
  }

  private Answer awaitSomethingToDo(String id) {
    var last = new AtomicReference<Answer>();
    Awaitility.await("something to do for " + code)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              var seen = door.get(DESK + id);
              last.set(seen);
              return seen.json().path("status").asInt() == 10 || !next(seen).isEmpty();
            });
    return last.get();
  }

  /** The way forward among what may be done. */
  private static String next(Answer seen) {
    if (owed(seen) > 0) {
      return PAYMENT;
    }
    var actions = seen.json().path("actions").valueStream().map(it -> it.asString("")).toList();
    return List.of("hand-over", "result", "completion", "slip", "slip-receipt", "claim").stream()
        .filter(actions::contains)
        .findFirst()
        .orElse("");
  }

  private Answer post(String path, Object body, String version) {
    return door.post(
        path, body, Map.of("If-Match", version, "Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** Comes again when told that the house is full. */
  private static Answer patiently(Supplier<Answer> request) {
    var last = new AtomicReference<Answer>();
    Awaitility.await("admission")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .pollDelay(Duration.ZERO)
        .until(
            () -> {
              last.set(request.get());
              return last.get().status() != 503 && last.get().status() != 429;
            });
    return last.get().fine();
  }

  private static String channel(JsonNode procedure) {
    var offered =
        procedure.path("ways").valueStream().map(it -> it.path("channel").asString("")).toList();
    return List.of("DIRECT", "POST", "ONLINE").stream()
        .filter(offered::contains)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode limitOf(JsonNode procedure, String channel) {
    return procedure
        .path("ways")
        .valueStream()
        .filter(it -> it.path("channel").asString("").equals(channel))
        .findFirst()
        .orElseThrow()
        .path("limit");
  }

  private static String etag(Answer answer) {
    return answer.headers().firstValue("ETag").orElse("\"0\"");
  }
}
