package vn.hoso.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.hoso.bench.wire.Ask.Caller;
import vn.hoso.bench.wire.Reply;
import vn.hoso.bench.wire.Wires;

/** Looks at dossiers as citizens do: by code, and to be told of whatever is newer. */
final class Sight {

  static final int ACCEPTED = 2;
  static final int RETURNED = 10;

  private static final int MISSING = 404;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private final Wires wires;
  private final Caller citizen;
  private final Stopwatch watch;

  Sight(Wires wires, Stopwatch watch) {
    this.wires = wires;
    this.citizen = Caller.anybody(wires.host());
    this.watch = watch;
  }

  /** Waits, from the answer of a command, until lookup shows at least that national status. */
  void await(String after, String code, int status) {
    long begun = System.nanoTime();
    long asked = begun;
    var reply = wires.ask(citizen.get(path(code)));
    watch.request("lookup", System.nanoTime() - asked);
    while (!shows(reply, status)) {
      if (System.nanoTime() - begun > LONGEST) {
        throw new Failed("lookup never showed the " + after);
      }
      reply = again(code, reply);
    }
    watch.visible(after, System.nanoTime() - begun);
  }

  /** Whether lookup shows that status now. */
  boolean shows(String code, int status) {
    return shows(wires.ask(citizen.get(path(code))), status);
  }

  private Reply again(String code, Reply reply) {
    if (reply.isFine()) {
      return wires.ask(citizen.get(path(code) + "?after=" + reply.number("version", 0)));
    }
    if (reply.status() != MISSING) {
      throw new Failed("lookup", reply);
    }
    LockSupport.parkNanos(PAUSE);
    return wires.ask(citizen.get(path(code)));
  }

  private static boolean shows(Reply reply, int status) {
    return reply.isFine() && reply.number("status", 0) >= status;
  }

  static String path(String code) {
    return "/api/t/" + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }
}
