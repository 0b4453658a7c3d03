package vn.hoso.e2e.drill;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A fault in the middle of a load, and the account of it. */
final class Drill implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int CLIENTS = 6;
  private static final int BEFORE = 6;
  private static final int AFTER = 6;

  private final Centre centre;
  private final Life life;
  private final Postbox postbox;
  private final Audit audit;

  Drill(Centre centre) {
    this.centre = centre;
    var hoso = centre.hoso();
    this.life = new Life(hoso.door());
    this.postbox = new Postbox(hoso.inboxAddress());
    this.audit = new Audit(hoso, life, postbox, quietDay());
  }

  Outcome of(Fault fault) {
    audit.begin();
    try (var load = new Clients(life).come(CLIENTS)) {
      load.awaitEnds(BEFORE);
      long begun = System.nanoTime();
      fault.strikes().on(centre, load);
      rest(fault.lasts().minusNanos(System.nanoTime() - begun));
      fault.ends().on(centre, load);
      long over = System.nanoTime();
      var before = load.begun();
      boolean recovered = load.awaitEndOf(before, PATIENCE);
      if (recovered) {
        load.awaitEnds(1);
      }
      var recovery = Duration.ofNanos(System.nanoTime() - over);
      if (recovered) {
        load.awaitEnds(AFTER);
      }
      load.closeTheDoor();
      load.allEnd(PATIENCE);
      var findings = audit.of(load);
      var memory = centre.running().stream().map(Node::memory).toList();
      return new Outcome(
          fault.name(),
          Duration.ofNanos(over - begun),
          load.begun().size(),
          load.stalest(),
          recovery,
          findings,
          memory.stream().mapToLong(Memory::heapKib).sum(),
          memory.stream().mapToLong(Memory::residentKib).sum());
    }
  }

  /** One dossier that nothing happens to. */
  private Subject quietDay() {
    try (var load = new Clients(life).come(1)) {
      load.awaitEnds(1);
      load.closeTheDoor();
      load.allEnd(PATIENCE);
      return load.ended().getFirst();
    }
  }

  private static void rest(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
    }
  }

  @Override
  public void close() {
    audit.close();
    postbox.close();
  }
}
