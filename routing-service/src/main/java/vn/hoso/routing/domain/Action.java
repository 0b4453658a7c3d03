package vn.hoso.routing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Sealed;

/** What can be done next, asked of the same rules that decide. */
public enum Action {
  CLAIM,
  RELEASE,
  COMPLETION,
  RETURN,
  SUPPLEMENT_REQUEST,
  RESULT,
  HAND_OVER,
  CLOSING,
  RESCHEDULING,
  SECOND_SUPPLEMENT_REQUEST,
  REFUSAL,
  RECALL,
  CONSULTATION,
  CONSULTATION_ANSWER,
  CORRECTION,
  CORRECTION_CLOSING,
  CALENDAR_CHANGE,
  REASSIGNMENT,
  CALL_BACK,
  OBLIGATION,
  SETTLEMENT;

  private static final Sealed SOMETHING = new Sealed("");

  /** As in addresses: {@code supplement-request}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Everything that would be accepted of this actor now. */
  public static Set<Action> open(Desk desk, Dossier dossier, Actor actor, Instant now) {
    var open = EnumSet.noneOf(Action.class);
    for (var action : values()) {
      if (desk.decide(dossier, action.tried(dossier, actor, now))
              instanceof Decision.Accepted(var facts)
          && !facts.isEmpty()) {
        open.add(action);
      }
    }
    return open;
  }

  private Command tried(Dossier dossier, Actor actor, Instant now) {
    return switch (this) {
      case CLAIM -> new Command.Claim(actor, now);
      case RELEASE -> new Command.Release(actor, now);
      case COMPLETION -> new Command.Complete(actor, now);
      case RETURN -> new Command.Return(actor, now, 1, SOMETHING);
      case SUPPLEMENT_REQUEST -> new Command.RequestSupplement(actor, now, SOMETHING);
      case RESULT -> new Command.PresentResult(actor, now, Outcome.APPROVED, "", null);
      case HAND_OVER -> new Command.HandOver(actor, now);
      case CLOSING -> new Command.CloseLapsed(actor, now);
      case RESCHEDULING -> new Command.Reschedule(actor, now, anyLaterDay(dossier, now), SOMETHING);
      case SECOND_SUPPLEMENT_REQUEST ->
          new Command.RequestSupplementAgain(actor, now, SOMETHING, SOMETHING);
      case REFUSAL -> new Command.RefuseResolution(actor, now, SOMETHING);
      case RECALL -> new Command.Recall(actor, now, 1, SOMETHING);
      case CONSULTATION ->
          new Command.OpenConsultation(actor, now, "", Inquiry.VERIFICATION, SOMETHING, null);
      case CONSULTATION_ANSWER -> new Command.AnswerConsultation(actor, now, SOMETHING);
      case CORRECTION -> new Command.OpenCorrection(actor, now, SOMETHING);
      case CORRECTION_CLOSING -> new Command.CloseCorrection(actor, now, SOMETHING);
      case CALENDAR_CHANGE -> new Command.AdoptCalendar(actor, now, SOMETHING);
      case REASSIGNMENT -> new Command.Reassign(actor, now, somebody(dossier));
      case CALL_BACK -> new Command.CallBack(actor, now, SOMETHING);
      case OBLIGATION -> new Command.RaiseObligation(actor, now, SOMETHING, 1);
      case SETTLEMENT -> new Command.SettleObligation(actor, now, SOMETHING);
    };
  }

  private static LocalDate anyLaterDay(Dossier dossier, Instant now) {
    var way = dossier.own().onTheWay();
    var due = way == null ? null : way.clock().dueAt();
    var last = due == null || due.isBefore(now) ? now : due;
    return LocalDate.ofInstant(last, WorkingCalendar.ZONE).plusDays(1);
  }

  /** Somebody who could have the step; who really can is asked when it is given. */
  private static Officer somebody(Dossier dossier) {
    var way = dossier.own().onTheWay();
    var agencies = way == null ? Set.<String>of() : Set.of(way.agency());
    return new Officer("", "", Set.of(StepRole.LEADER), agencies, List.of());
  }
}
