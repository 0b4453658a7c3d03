package vn.hoso.tracking.application;

import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.hoso.tracking.domain.Standing;
import vn.hoso.tracking.domain.View;

/** Counts all views from scratch after they were rebuilt, before the first poll comes in. */
public final class Recount implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Recount.class);

  /** After the engine, which rebuilds the views, and long before the bindings. */
  private static final int AFTER_ENGINE = 1;

  private final Views views;
  private final Counters counters;
  private final boolean rebuilt;
  private volatile boolean running;

  public Recount(Views views, Counters counters, boolean rebuilt) {
    this.views = views;
    this.counters = counters;
    this.rebuilt = rebuilt;
  }

  /** What the counters ought to say. */
  static java.util.Map<String, java.util.Map<String, Long>> sums(Iterable<View> views) {
    var sums = new TreeMap<String, java.util.Map<String, Long>>();
    views.forEach(it -> add(sums, it));
    return sums;
  }

  private static void add(java.util.Map<String, java.util.Map<String, Long>> sums, View view) {
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
    if (rebuilt) {
      var sums = new TreeMap<String, java.util.Map<String, Long>>();
      views.forEach(it -> add(sums, it));
      counters.startFrom(sums);
      log.atInfo().addKeyValue("agencies", sums.size()).log("counters counted anew");
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
