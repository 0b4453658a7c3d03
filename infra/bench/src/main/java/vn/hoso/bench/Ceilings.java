package vn.hoso.bench;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import vn.hoso.bench.ceiling.BrokerCeiling;
import vn.hoso.bench.ceiling.StoreCeiling;
import vn.hoso.bench.wire.Ask.Caller;
import vn.hoso.bench.wire.Wires;

/** Measures what the machine can do with nothing of ours in the way. */
final class Ceilings {

  static final String PART = "ceilings";
  static final String WRITTEN = "records by a plain producer";
  static final String SAVED = "documents in plain bulk writes";
  static final String NO_OP = "requests that do nothing";

  private static final int RECORDS = 20_000;
  private static final int BULKS = 10;
  private static final int SINGLES = 2000;

  private final Options options;
  private final Report report;

  Ceilings(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void broker(String kafka) {
    try (var broker = new BrokerCeiling(kafka)) {
      if (!broker.isEmpty()) {
        say(WRITTEN, () -> broker.written(RECORDS));
        say("records by a plain consumer", () -> broker.read(RECORDS));
      }
    }
  }

  void store(String mongodb) {
    try (var store = new StoreCeiling(mongodb)) {
      if (!store.isEmpty()) {
        say(SAVED, () -> store.writtenInBulk(BULKS));
        say("documents written one by one", () -> store.writtenOneByOne(SINGLES));
        say("documents read by id in bulk", () -> store.readInBulk(BULKS));
      }
    }
  }

  /** The liveness of the edge: its whole chain of filters and no service behind. */
  void door(Wires wires) {
    var ask = Caller.anybody(wires.host()).get("/actuator/health/liveness");
    var hammer = new Hammer(wires, options.clients());
    hammer.strike(() -> ask, options.seconds().dividedBy(3));
    var before = Processes.processor(ProcessHandle.current().pid());
    var blows = hammer.strike(() -> ask, options.seconds().dividedBy(2));
    var own = Processes.processor(ProcessHandle.current().pid()).minus(before);
    report.say(PART, NO_OP, blows.perSecond(), "/s");
    report.times(PART, "HTTP no-op at the edge", blows.times());
    report.say(
        PART,
        "client processor per request",
        own.toNanos() / 1000.0 / Math.max(1, blows.times().getTotalCount()),
        "µs");
    if (blows.failed() > 0) {
      report.count(PART, "failed no-ops", blows.failed());
    }
  }

  private void say(String name, DoubleSupplier figure) {
    var figures = new double[options.runs() + 1];
    Arrays.setAll(figures, _ -> figure.getAsDouble());
    // The first one warms up.
    report.say(PART, name, Spread.of(Arrays.copyOfRange(figures, 1, figures.length)), "/s");
  }
}
