package vn.hoso.platform.rebuild;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.Edition;
import vn.hoso.platform.inbound.Parking.Parked;
import vn.hoso.platform.inbound.Parking.Stuck;
import vn.hoso.platform.rebuild.BesideRebuild.Aim;
import vn.hoso.platform.rebuild.RebuildStatus.Phase;

/**
 * The end of a rebuild: while nobody writes, what was published meanwhile is read to its very end,
 * what differed is looked at again, and the pointer moves.
 */
record LastStep<S, E extends DossierEvent>(
    RebuildTools<S, E> tools,
    Companion<S, E> companion,
    Aim aim,
    int next,
    Edition<S, E> edition,
    Tail tail,
    Copy<S, E> copy,
    Difference<S, E> difference,
    Course course) {

  private static final long NEARLY_THERE = 2000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int TRIES = 30;
  private static final int POLLS = 150;

  void take() {
    difference.suspect(parked());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      waitForOthersToGo();
      while (tail.remaining() > NEARLY_THERE) {
        copy.fold(tail.next());
      }
      difference.lookAgain(copy.takeTouched());
      var handled = handled();
      if (tools.gate().closed(PATIENCE, () -> whileNobodyWrites(handled))) {
        unpark();
        return;
      }
    }
    throw new IllegalStateException("a poll in hand did not end, so nothing was switched");
  }

  /** One that waits from its first fact on is not among the live documents that were compared. */
  private List<String> parked() {
    return tools.parking().list(Integer.MAX_VALUE).stream()
        .map(Parked::dossierId)
        .distinct()
        .toList();
  }

  /** After a crash our own former life is still taken for another for some seconds. */
  private void waitForOthersToGo() {
    for (int poll = 0; aim == Aim.SWITCH && tools.instances().hasOthers(); poll++) {
      if (poll > POLLS) {
        throw new IllegalStateException("another instance would not see the switch");
      }
      copy.fold(tail.next());
    }
  }

  /** How far the live documents have surely come. */
  private Map<Owner, Map<Integer, Long>> handled() {
    var committed = new CommittedOffsets(tools.broker(), tools.group());
    var handled = new EnumMap<Owner, Map<Integer, Long>>(Owner.class);
    tools.sources().forEach(it -> handled.put(it, committed.of(it.topic())));
    return handled;
  }

  private void whileNobodyWrites(Map<Owner, Map<Integer, Long>> handled) {
    var began = System.nanoTime();
    if (tools.owner() != null) {
      tools.relay().sweep();
    }
    while (tail.remaining() > 0) {
      copy.fold(tail.next());
    }
    copy.foldWaiting();
    course.read(tail.read());
    difference.suspect(copy.readPast(handled));
    difference.settle(copy.takeTouched());
    course.settled(difference, companion.finish(next, difference.ahead()));
    switch (aim) {
      case CHECK -> tools.pointer().giveUp();
      case SWITCH -> {
        hold();
        tools.pointer().switchTo(next);
        tools.documents().become(edition);
      }
    }
    course.ended(
        aim == Aim.SWITCH ? Phase.SWITCHED : Phase.CHECKED,
        (System.nanoTime() - began) / 1_000_000);
  }

  /** What the new edition could not apply must not be lost on the way. */
  private void hold() {
    if (tools.listening() != null) {
      var stuck = copy.waiting().stream().map(it -> new Stuck(it, Stuck.UNFIT)).toList();
      tools.parking().hold(stuck, tools.clock().instant());
    }
  }

  /** Of a service that only listens, what was parked is perhaps heard now. */
  private void unpark() {
    var listening = tools.listening();
    if (aim == Aim.SWITCH && listening != null) {
      parked().forEach(listening::retry);
    }
  }
}
