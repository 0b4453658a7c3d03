package vn.hoso.bench;

import java.time.Duration;
import java.util.Set;
import vn.hoso.bench.wire.Ask;
import vn.hoso.bench.wire.Reply;
import vn.hoso.bench.wire.Wires;

/** Asks, and comes back later for as long as the answer is that there is too much to do. */
final class Courtesy {

  static final String TURNED_AWAY = "(came back later)";

  private static final Set<Integer> BUSY = Set.of(429, 503);
  private static final Duration LATER = Duration.ofMillis(500);
  private static final int TIMES = 240;

  private final Wires wires;
  private final Stopwatch watch;

  Courtesy(Wires wires, Stopwatch watch) {
    this.wires = wires;
    this.watch = watch;
  }

  Reply ask(Ask ask) {
    var reply = wires.ask(ask);
    for (int i = 0; i < TIMES && BUSY.contains(reply.status()); i++) {
      watch.failed(TURNED_AWAY);
      Load.rest(LATER);
      reply = wires.ask(ask);
    }
    return reply;
  }
}
