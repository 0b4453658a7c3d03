package vn.hoso.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import vn.hoso.bench.wire.Ask;
import vn.hoso.bench.wire.Ask.Caller;
import vn.hoso.bench.wire.Wires;

/** Fills an installation step by step and says at each step what looking up and adding cost. */
final class Growth {

  private static final int SAMPLE = 2000;

  private final Wires wires;
  private final Bulk bulk;
  private final List<String> lived;
  private final Options options;
  private final Report report;

  /**
   * A growth.
   *
   * @param lived codes of dossiers that went through the whole of their life
   */
  Growth(Wires wires, Bulk bulk, List<String> lived, Options options, Report report) {
    this.wires = wires;
    this.bulk = bulk;
    this.lived = List.copyOf(lived);
    this.options = options;
    this.report = report;
  }

  /** Fills up to that many dossiers, the last ones measured by the caller's own means. */
  void reach(int size, Supplier<Usage> usage, Runnable drain, Supplier<Long> heap) {
    var part = "at %,d dossiers".formatted(size);
    long missing = size - bulk.told() - lived.size();
    int sample = (int) Math.min(SAMPLE, Math.max(missing, 0));
    if (missing > sample) {
      bulk.tell(missing - sample);
      drain.run();
    }
    if (sample > 0) {
      var before = usage.get();
      bulk.tell(sample);
      drain.run();
      var used = usage.get().since(before).lessQuiet(Session.QUIET);
      added(part, new BulkRun(sample, used, used));
    }
    long live = heap.get();
    if (live > 0) {
      report.say(part, "live heap", live / (1024.0 * 1024), "MiB");
    }
    if (bulk.told() > 0) {
      look(part, "of other systems", () -> bulk.code(any(bulk.told())));
    }
    if (!lived.isEmpty()) {
      look(part, "with a whole life", () -> lived.get((int) any(lived.size())));
    }
  }

  private void added(String part, BulkRun run) {
    report.say(part, "lives through the machine door", run.livesPerSecond(), "/s");
    report.say(part, "server processor per fact", run.serverMicrosPerFact(), "µs");
    report.say(part, "allocated per fact", run.bytesPerFact() / 1024, "KiB");
  }

  private void look(String part, String whose, Supplier<String> codes) {
    var citizen = Caller.anybody(wires.host());
    Supplier<Ask> lookup = () -> citizen.get(Sight.path(codes.get()));
    var hammer = new Hammer(wires, options.clients());
    hammer.strike(lookup, options.warmUp());
    var most = hammer.strike(lookup, options.seconds());
    report.say(part, "lookups, dossiers " + whose, most.perSecond(), "/s");
    timed(part, "lookup, dossiers " + whose, most);
    var half = hammer.strikeEvenly(lookup, most.perSecond() / 2, options.seconds());
    timed(part, "lookup at half of that, dossiers " + whose, half);
  }

  private void timed(String part, String name, Hammer.Blows blows) {
    report.times(part, name, blows.times());
    if (blows.failed() > 0) {
      report.count(part, "failed, " + name, blows.failed());
    }
  }

  private static long any(long bound) {
    return ThreadLocalRandom.current().nextLong(bound);
  }
}
