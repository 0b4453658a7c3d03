package vn.hoso.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.bench.wire.Ask;
import vn.hoso.bench.wire.Ask.Caller;
import vn.hoso.bench.wire.Reply;

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
  private static final String JSON = "application/json";
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

  /** Who has to pay nothing, so that the result may be handed over without a visit to the till. */
  private static final byte[] EXEMPT =
      "{\"fee\":{\"exemption\":\"ho-ngheo\"}}".getBytes(StandardCharsets.UTF_8);

  private static final byte[] RESULT =
      "{\"outcome\":\"APPROVED\",\"place\":\"Bộ phận Một cửa UBND phường Cầu Giấy\"}"
          .getBytes(StandardCharsets.UTF_8);
  private static final int STALE = 412;
  private static final int MISSING = 404;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

  private final Courtesy door;
  private final Team team;
  private final Sight sight;
  private final Stopwatch watch;
  private final Patience patience = new Patience();

  Life(Courtesy door, Team team, Sight sight, Stopwatch watch) {
    this.door = door;
    this.team = team;
    this.sight = sight;
    this.watch = watch;
  }

  /**
   * Lives it; throws {@link Failed} when it cannot go on.
   *
   * @param intended when it should have begun
   * @param watched whether somebody looks it up after acceptance and hand-over
   * @return its lookup code
   */
  String live(int number, long intended, boolean watched) {
    var receipt = handIn(number, intended);
    var id = receipt.member("id");
    var code = receipt.member("lookupCode");
    var accept = post(team.receiver(), INTAKE + "/" + id + "/accept", EXEMPT, receipt.version());
    fine("accept", timed("accept", accept));
    if (watched) {
      sight.await("accept", code, Sight.ACCEPTED);
    }
    work(id);
    long answered = System.nanoTime();
    watch.life(answered - intended);
    if (watched) {
      sight.await("hand-over", code, Sight.RETURNED);
      watch.lifeSeen(System.nanoTime() - intended);
    }
    return code;
  }

  private Reply handIn(int number, long intended) {
    var body = person(number).getBytes(StandardCharsets.UTF_8);
    var attempt = UUID.randomUUID().toString();
    var reply = door.ask(team.receiver().post(INTAKE, JSON, body, null, attempt));
    watch.request("hand in", System.nanoTime() - intended);
    return fine("hand in", reply);
  }

  private void work(String id) {
    var dossier = awaitDesk(id);
    var roles = roles(dossier);
    long version = dossier.version();
    for (int step = 1; step <= roles.size(); step++) {
      var desk = team.of(roles.get(step - 1), step);
      version = command("claim", desk, id, EMPTY, version);
      version =
          step < roles.size()
              ? command("completion", desk, id, EMPTY, version)
              : command("result", desk, id, RESULT, version);
    }
    command("hand-over", team.receiver(), id, EMPTY, version);
  }

  /** A fact from elsewhere may have come in between; then it is done to what is there now. */
  private long command(String action, Caller desk, String id, byte[] body, long version) {
    var path = ROUTING + id + "/" + action;
    var reply = timed(action, post(desk, path, body, version));
    if (reply.status() == STALE) {
      watch.failed("(repeated) " + action + ": 412");
      var now = fine("look", timed("look", desk.get(ROUTING + id)));
      reply = timed(action, post(desk, path, body, now.version()));
    }
    return fine(action, reply).version();
  }

  /** Until the acceptance has reached the desks. */
  private Reply awaitDesk(String id) {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < LONGEST) {
      patience.rest();
      var reply = timed("look", team.officer().get(ROUTING + id));
      boolean arrived = reply.isFine() && reply.member("stage").equals("at-step");
      patience.learn(arrived);
      if (arrived) {
        return reply;
      }
      if (!reply.isFine() && reply.status() != MISSING) {
        throw new Failed("look", reply);
      }
    }
    throw new Failed("it never reached the desks");
  }

  private Reply timed(String what, Ask ask) {
    long begun = System.nanoTime();
    var reply = door.ask(ask);
    watch.request(what, System.nanoTime() - begun);
    return reply;
  }

  private static Reply fine(String what, Reply reply) {
    if (!reply.isFine()) {
      throw new Failed(what, reply);
    }
    return reply;
  }

  private static Ask post(Caller caller, String path, byte[] body, long version) {
    @Nullable String attempt =
        path.endsWith("/result") || path.endsWith("/accept") ? UUID.randomUUID().toString() : null;
    return caller.post(path, JSON, body, version, attempt);
  }

  private static List<String> roles(Reply dossier) {
    return JsonMapper.shared()
        .readTree(dossier.body())
        .path("steps")
        .valueStream()
        .map(it -> it.path("role").asString())
        .toList();
  }

  private static String person(int number) {
    return """
        {"procedure":"%s","channel":"DIRECT","receivingAgency":"H26.12","presented":["giay-to-ky"],\
        "applicant":{"name":"Nguyễn Sao Mai","phone":"095%07d","email":"nguoidan%d@example.vn"}}"""
        .formatted(PROCEDURE, number % 10_000_000, number);
  }
}
