package vn.hoso.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Sealed;
import vn.hoso.routing.domain.HandOver.Hand;
import vn.hoso.routing.domain.HandOver.Pace;

/**
 * Reads the hand-overs off what happened on a dossier's way (form 06 of TT 03/2025, Phiếu kiểm soát
 * quá trình giải quyết hồ sơ).
 */
public final class ControlSlip {

  private final Way way;
  private final @Nullable Instant promised;
  private final List<HandOver> lines = new ArrayList<>();
  private final Map<Integer, Instant> due = new HashMap<>();
  private Hand holder = Hand.DESK;
  private @Nullable Pace pace;
  private @Nullable Sealed note;

  /** Given and not taken yet: one step, or one for each of several agencies. */
  private final Map<Integer, HandOver> waiting = new TreeMap<>();

  private ControlSlip(Way way, @Nullable Instant promised) {
    this.way = way;
    this.promised = promised;
  }

  /**
   * Every hand-over, oldest first.
   *
   * @param promised what the result is measured by when it is handed over; null without a promise
   */
  public static List<HandOver> of(Way way, @Nullable Instant promised) {
    var slip = new ControlSlip(way, promised);
    way.deeds().forEach(slip::read);
    slip.lines.addAll(slip.waiting.values());
    return List.copyOf(slip.lines);
  }

  private void read(Deed deed) {
    switch (deed.kind()) {
      case ASSIGNED -> assigned(deed);
      case CLAIMED -> take(deed, Hand.officer(deed.by()));
      case COMPLETED -> completed(deed);
      case RETURNED -> put(Hand.officer(deed.by()), deed, deed.words());
      case RECALLED -> {
        waiting.clear();
        takenBack(deed);
      }
      case CALLED_BACK -> {
        waiting.remove(way.path().next(deed.step()));
        takenBack(deed);
      }
      case REASSIGNED -> take(deed, Hand.officer(deed.to()));
      case PAPERS_SENT -> give(deed, Hand.agency(String.valueOf(deed.to())), 0);
      case REFUSED -> {
        waiting.clear();
        put(Hand.officer(deed.by()), deed, deed.words());
        give(deed, Hand.DESK, 0);
      }
      case SUPPLEMENT_REQUESTED, SUPPLEMENT_OVERRIDDEN, SUPPLEMENT_REQUESTED_LATE -> {
        waiting.clear();
        put(Hand.officer(deed.by()), deed, deed.words());
        give(deed, Hand.APPLICANT, 0);
      }
      case RESUMED -> resumed(deed);
      case RESULT_READY -> {
        holder = Hand.officer(deed.by());
        give(deed, Hand.DESK, 0);
      }
      case HANDED_OVER -> {
        holder = Hand.officer(deed.by());
        pace = Pace.of(deed.at(), promised);
        give(deed, Hand.APPLICANT, 0);
      }
      case TRANSFERRED,
          WINDOW_EXPIRED,
          STEP_DUE_SOON,
          STEP_OVERDUE,
          DUE_SOON,
          OVERDUE,
          STOPPED,
          WITHDRAWAL_DECLINED,
          RESCHEDULED,
          APOLOGY_DRAFTED,
          CONSULTATION_OPENED,
          CONSULTATION_ANSWERED,
          CONSULTATION_TIMED_OUT,
          CORRECTION_OPENED,
          CORRECTION_OVERDUE,
          CORRECTION_CLOSED,
          CALENDAR_CHANGED,
          OBLIGATION_RAISED,
          OBLIGATION_SETTLED,
          RESCHEDULED_LATE,
          LEGS_OPENED,
          LEGS_JOINED,
          PAPERS_RECEIVED -> {}
    }
  }

  private void assigned(Deed deed) {
    waiting.put(deed.step(), new HandOver(deed.at(), holder, null, deed.step(), pace, note));
    var until = deed.dueAt();
    if (until != null) {
      due.put(deed.step(), until);
    }
  }

  /** Whoever takes a step has it from whoever gave it, whatever others did meanwhile. */
  private void take(Deed deed, Hand to) {
    var given = waiting.remove(deed.step());
    lines.add(
        given == null
            ? new HandOver(deed.at(), holder, to, deed.step(), pace, note)
            : new HandOver(deed.at(), given.from(), to, deed.step(), given.pace(), given.note()));
    holder = to;
    pace = null;
    note = null;
  }

  /** Of several agencies at work each gives what it did to the one that leads. */
  private void completed(Deed deed) {
    put(Hand.officer(deed.by()), deed, null);
    var step = way.step(deed.step());
    int next = way.path().next(deed.step());
    if (step.leg() != null && !step.leg().onPaper() && !way.path().inOneLeg(deed.step(), next)) {
      give(deed, Hand.agency(way.path().lead(step.leg())), 0);
    }
  }

  /** Work is done; the next line tells how its time was kept. */
  private void put(Hand by, Deed deed, @Nullable Sealed words) {
    holder = by;
    pace = Pace.of(deed.at(), due.get(deed.step()));
    note = words;
  }

  /** A wrong result, or a step that nobody has taken yet: whoever took it back has it again. */
  private void takenBack(Deed deed) {
    holder = Hand.officer(deed.by());
    pace = null;
    note = deed.words();
  }

  /** Papers came; whoever asked for them has the step again. */
  private void resumed(Deed deed) {
    if (holder.equals(Hand.APPLICANT) && lines.size() > 1) {
      give(deed, lines.getLast().from(), deed.step());
    }
  }

  private void give(Deed deed, Hand to, int step) {
    lines.add(new HandOver(deed.at(), holder, to, step, pace, note));
    holder = to;
    pace = null;
    note = null;
  }
}
