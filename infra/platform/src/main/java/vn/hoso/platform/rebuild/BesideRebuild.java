package vn.hoso.platform.rebuild;

import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.rebuild.RebuildStatus.Phase;

/**
 * Folds a service's documents anew beside the live ones, which go on serving and folding; compares
 * the two; and makes the new ones the live ones between two writes. See ADR 0008.
 */
public final class BesideRebuild<S, E extends DossierEvent> {

  /** What to do with the new edition. */
  public enum Aim {
    /** Compare it with the live one and forget it. */
    CHECK,
    /** Compare it and make it the live one. */
    SWITCH
  }

  private static final Logger log = LoggerFactory.getLogger(BesideRebuild.class);

  private final RebuildTools<S, E> tools;
  private Companion<S, E> companion = Companion.none();
  private volatile @Nullable Course course;
  private volatile @Nullable Thread thread;
  private volatile boolean stopping;

  public BesideRebuild(RebuildTools<S, E> tools) {
    this.tools = tools;
  }

  /** Says what is rebuilt and switched along. */
  public void with(Companion<S, E> other) {
    companion = other;
  }

  public RebuildStatus status() {
    var now = course;
    return now == null ? RebuildStatus.NONE : now.now();
  }

  /** Whether another instance is alive; it would go on writing the old edition. */
  public boolean hasOthers() {
    return tools.instances().hasOthers();
  }

  /** Begins in the background; false when one is running. */
  public synchronized boolean start(Aim aim) {
    if (status().phase().isRunning()) {
      return false;
    }
    var begun = new Course(tools.clock());
    course = begun;
    thread = Thread.ofPlatform().name("rebuild").daemon().start(() -> run(aim, begun));
    return true;
  }

  /** After a restart: a switch that was begun and not finished begins again from nothing. */
  public void resume() {
    tools.instances().start();
    if (tools.pointer().isUnfinished()) {
      log.atInfo().log("a rebuild that a restart cut short begins again");
      start(Aim.SWITCH);
    }
  }

  /** The process ends; a rebuild that runs is left to {@link #resume}. */
  public void stop() {
    stopping = true;
    tools.instances().close();
    var running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  private void run(Aim aim, Course course) {
    var topics = new LinkedHashSet<String>();
    tools.sources().forEach(it -> topics.add(it.topic()));
    var owner = tools.owner();
    if (owner != null) {
      topics.add(owner.topic());
    }
    try (var tail = new Tail(tools.broker(), tools.reader(), topics)) {
      var next = tools.pointer().begin(aim == Aim.SWITCH);
      companion.begin();
      var edition = tools.editions().apply(next);
      var copy = new Copy<>(tools.behaviour(), owner, tools.documents(), edition, companion);
      read(tail, copy, course);
      copy.watch();
      course.isAt(Phase.COMPARING);
      var difference =
          new Difference<>(
              tools.documents().now(), edition, companion, tools.mapping(), owner != null);
      difference.compareAll(course::compared);
      course.isAt(Phase.SWITCHING);
      new LastStep<>(tools, companion, aim, next, edition, tail, copy, difference, course).take();
      report(course.now());
    } catch (RuntimeException failure) {
      log.atWarn().addKeyValue("cause", failure.toString()).log("a rebuild ended early");
      course.failed(failure);
      if (!stopping) {
        tools.pointer().giveUp();
      }
    }
  }

  private static void read(Tail tail, Copy<?, ?> copy, Course course) {
    var total = tail.remaining();
    course.expects(total);
    while (tail.read() < total && tail.remaining() > 0) {
      copy.fold(tail.next());
      course.read(tail.read());
    }
  }

  private static void report(RebuildStatus it) {
    log.atInfo()
        .addKeyValue("records", it.read())
        .addKeyValue("perSecond", it.perSecond())
        .addKeyValue("dossiers", it.compared())
        .addKeyValue("differing", it.differing())
        .addKeyValue("closedMs", it.closedMs())
        .addKeyValue("end", it.phase())
        .log("a rebuild ended");
  }
}
