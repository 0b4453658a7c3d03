package vn.hoso.routing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Sealed;
import vn.hoso.contract.Step;

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
  SETTLEMENT,
  SLIP,
  SLIP_RECEIPT;

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
      case RETURN -> new Command.Return(actor, now, earliest(dossier, actor), SOMETHING);
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
      case SLIP -> new Command.SendPapers(actor, now, SOMETHING);
      case SLIP_RECEIPT -> new Command.ReceivePapers(actor, now, onTheRoad(dossier));
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
    var agencies =
        way == null
            ? Set.<String>of()
            : way.steps().stream().map(Step::agency).collect(Collectors.toUnmodifiableSet());
    return new Officer("", "", Set.of(StepRole.LEADER), agencies, List.of());
  }

  /** How far back anything could go: to the beginning, or to that of a leg. */
  private static int earliest(Dossier dossier, Actor actor) {
    if (!(dossier.own() instanceof Routing.InLegs(var way, var legs))) {
      return 1;
    }
    var path = way.path();
    return legs.of(way, actor)
        .flatMap(
            task ->
                way.steps().stream()
                    .map(Step::number)
                    .filter(it -> path.inOneLeg(it, task.step()))
                    .findFirst())
        .orElse(1);
  }

  private static int onTheRoad(Dossier dossier) {
    return dossier.own() instanceof Routing.PapersOnTheWay(_, var slip) ? slip.number() : 0;
  }
}
