package vn.hoso.tracking.application;

import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;
import vn.hoso.tracking.domain.Standing;
import vn.hoso.tracking.domain.View;

/** Counts all views from scratch after they were rebuilt, before the first poll comes in. */
public final class Recount implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Recount.class);

  /** After the engine, which rebuilds the views, and long before the bindings. */
  private static final int AFTER_ENGINE = 1;

  private final TrackingBehaviour behaviour;
  private final Views views;
  private final Counters counters;
  private final boolean rebuilt;
  private volatile boolean running;

  public Recount(TrackingBehaviour behaviour, Views views, Counters counters, boolean rebuilt) {
    this.behaviour = behaviour;
    this.views = views;
    this.counters = counters;
    this.rebuilt = rebuilt;
  }

  /** What the counters ought to say. */
  public Map<String, Map<String, Long>> sums() {
    var sums = new TreeMap<String, Map<String, Long>>();
    views.forEach(it -> add(sums, it));
    return sums;
  }

  static void add(Map<String, Map<String, Long>> sums, View view) {
    Standing.of(view)
        .ifPresent(
            it -> {
              var counts = sums.computeIfAbsent(it.agency(), _ -> new TreeMap<>());
              it.headings().forEach(heading -> counts.merge(heading, 1L, Long::sum));
            });
  }

  @Override
  public void start() {
    running = true;
    behaviour.rebuilt();
    if (rebuilt) {
      var sums = sums();
      counters.startFrom(sums);
      log.atLevel(sums.isEmpty() ? Level.DEBUG : Level.INFO)
          .addKeyValue("agencies", sums.size())
          .log("counters counted anew");
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return AFTER_ENGINE;
  }
}
