package vn.hoso.bench;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import vn.hoso.bench.wire.Ask;
import vn.hoso.bench.wire.Wires;

/** The same kind of request again and again: by so many at a time, or so many each second. */
final class Hammer {

  private final Wires wires;
  private final int clients;

  Hammer(Wires wires, int clients) {
    this.wires = wires;
    this.clients = clients;
  }

  /** What came of it; refused and broken ones are not timed. */
  record Blows(Histogram times, double seconds, long failed) {

    double perSecond() {
      return times.getTotalCount() / seconds;
    }
  }

  /** Closed model: each client asks again once it is answered. */
  Blows strike(Supplier<Ask> what, Duration time) {
    var times = Measures.histogram();
    var failed = new LongAdder();
    var over = new AtomicBoolean();
    long begun = System.nanoTime();
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      for (int i = 0; i < clients; i++) {
        threads.execute(
            () -> {
              while (!over.get()) {
                once(what.get(), System.nanoTime(), times, failed);
              }
            });
      }
      Load.rest(time);
      over.set(true);
    }
    return new Blows(times, (System.nanoTime() - begun) / 1e9, failed.sum());
  }

  /** Open model: clients come at even intervals; more of them at a time where answers are slow. */
  Blows strikeEvenly(Supplier<Ask> what, double perSecond, Duration time) {
    var times = Measures.histogram();
    var failed = new LongAdder();
    long begun = System.nanoTime();
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      Arrivals.evenly(
          perSecond,
          () -> System.nanoTime() - begun >= time.toNanos(),
          intended -> threads.execute(() -> once(what.get(), intended, times, failed)));
    }
    return new Blows(times, (System.nanoTime() - begun) / 1e9, failed.sum());
  }

  private void once(Ask ask, long begun, Histogram times, LongAdder failed) {
    if (wires.ask(ask).isFine()) {
      times.recordValue(Measures.micros(System.nanoTime() - begun));
    } else {
      failed.increment();
    }
  }
}
