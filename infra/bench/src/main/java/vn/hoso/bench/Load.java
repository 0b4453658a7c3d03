package vn.hoso.bench;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.hoso.standalone.office.CitizenDoor;
import vn.hoso.standalone.office.Refused;

/** So many clients at once, each living one life after the other. */
final class Load {

  private final URI door;
  private final Options options;
  private final Measures measures;
  private final AtomicInteger number = new AtomicInteger();
  private volatile boolean over;

  Load(URI door, Options options, Measures measures) {
    this.door = door;
    this.options = options;
    this.measures = measures;
  }

  /** Runs it; answers how long was really measured. */
  Duration run() {
    try (var team = Team.at(door);
        var citizen = CitizenDoor.of(door);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var life = new Life(team, citizen, measures);
      for (int i = 0; i < options.clients(); i++) {
        clients.execute(() -> live(life));
      }
      rest(options.warmUp());
      measures.measure(true);
      long begun = System.nanoTime();
      rest(options.measured());
      measures.measure(false);
      var measured = Duration.ofNanos(System.nanoTime() - begun);
      over = true;
      return measured;
    }
  }

  private void live(Life life) {
    while (!over) {
      try {
        life.live(number.incrementAndGet());
      } catch (Failed failed) {
        measures.failed(String.valueOf(failed.getMessage()));
      } catch (Refused refused) {
        measures.failed(refused.kind());
      } catch (UncheckedIOException broken) {
        measures.failed(String.valueOf(broken.getCause()));
      }
    }
  }

  private static void rest(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
    }
  }
}
