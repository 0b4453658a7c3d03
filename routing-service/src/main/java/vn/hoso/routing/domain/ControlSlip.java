package vn.hoso.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Sealed;
import vn.hoso.routing.domain.HandOver.Hand;
import vn.hoso.routing.domain.HandOver.Pace;

/**
 * Reads the hand-overs off what happened on a dossier's way (form 06 of TT 03/2025, Phiếu kiểm soát
 * quá trình giải quyết hồ sơ).
 */
public final class ControlSlip {

  private final @Nullable Instant promised;
  private final List<HandOver> lines = new ArrayList<>();
  private final Map<Integer, Instant> due = new HashMap<>();
  private Hand holder = Hand.DESK;
  private @Nullable Pace pace;
  private @Nullable Sealed note;
  private @Nullable Deed waiting;

  private ControlSlip(@Nullable Instant promised) {
    this.promised = promised;
  }

  /**
   * Every hand-over, oldest first.
   *
   * @param promised what the result is measured by when it is handed over; null without a promise
   */
  public static List<HandOver> of(Way way, @Nullable Instant promised) {
    var slip = new ControlSlip(promised);
    way.deeds().forEach(slip::read);
    slip.closeWith(slip.waiting);
    return List.copyOf(slip.lines);
  }

  private void read(Deed deed) {
    switch (deed.kind()) {
      case ASSIGNED -> assigned(deed);
      case CLAIMED -> give(deed, Hand.officer(deed.by()), deed.step());
      case COMPLETED -> put(Hand.officer(deed.by()), deed, null);
      case RETURNED -> put(Hand.officer(deed.by()), deed, deed.words());
      case RECALLED, CALLED_BACK -> takenBack(deed);
      case REASSIGNED -> give(deed, Hand.officer(deed.to()), deed.step());
      case REFUSED -> {
        put(Hand.officer(deed.by()), deed, deed.words());
        give(deed, Hand.DESK, 0);
      }
      case SUPPLEMENT_REQUESTED, SUPPLEMENT_OVERRIDDEN -> {
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
          RESCHEDULED_LATE -> {}
    }
  }

  private void assigned(Deed deed) {
    waiting = deed;
    var until = deed.dueAt();
    if (until != null) {
      due.put(deed.step(), until);
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
    waiting = null;
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
    waiting = null;
  }

  /** A step that nobody has taken yet is given, and not received. */
  private void closeWith(@Nullable Deed open) {
    if (open != null) {
      lines.add(new HandOver(open.at(), holder, null, open.step(), pace, note));
    }
  }
}
