package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.routing.domain.Command.AdoptCalendar;
import vn.hoso.routing.domain.Command.AnswerConsultation;
import vn.hoso.routing.domain.Command.CallBack;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.CloseCorrection;
import vn.hoso.routing.domain.Command.CloseLapsed;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.HandOver;
import vn.hoso.routing.domain.Command.OpenConsultation;
import vn.hoso.routing.domain.Command.OpenCorrection;
import vn.hoso.routing.domain.Command.PresentResult;
import vn.hoso.routing.domain.Command.RaiseObligation;
import vn.hoso.routing.domain.Command.Reassign;
import vn.hoso.routing.domain.Command.Recall;
import vn.hoso.routing.domain.Command.RefuseResolution;
import vn.hoso.routing.domain.Command.Release;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.RequestSupplementAgain;
import vn.hoso.routing.domain.Command.Reschedule;
import vn.hoso.routing.domain.Command.Return;
import vn.hoso.routing.domain.Command.SettleObligation;
import vn.hoso.routing.domain.Rejection.AlreadyHandedOver;
import vn.hoso.routing.domain.Rejection.AlreadyStopped;
import vn.hoso.routing.domain.Rejection.HeldByAnother;
import vn.hoso.routing.domain.Rejection.LastStepNeedsResult;
import vn.hoso.routing.domain.Rejection.NoEarlierStep;
import vn.hoso.routing.domain.Rejection.NoStepOpen;
import vn.hoso.routing.domain.Rejection.NotAResult;
import vn.hoso.routing.domain.Rejection.NotAccepted;
import vn.hoso.routing.domain.Rejection.NotClaimed;
import vn.hoso.routing.domain.Rejection.NothingAsked;
import vn.hoso.routing.domain.Rejection.NothingToClose;
import vn.hoso.routing.domain.Rejection.NothingToCorrect;
import vn.hoso.routing.domain.Rejection.NothingToSettle;
import vn.hoso.routing.domain.Rejection.OutsideAgency;
import vn.hoso.routing.domain.Rejection.RefusalNeedsReason;
import vn.hoso.routing.domain.Rejection.ResultIsReady;
import vn.hoso.routing.domain.Rejection.ResultNotReady;
import vn.hoso.routing.domain.Rejection.RoleMissing;
import vn.hoso.routing.domain.Rejection.StepsLeft;
import vn.hoso.routing.domain.Rejection.SupplementAlreadyAsked;
import vn.hoso.routing.domain.Rejection.SupplementWindowOpen;
import vn.hoso.routing.domain.Rejection.WaitingForAnswer;
import vn.hoso.routing.domain.Rejection.WaitingForPayment;
import vn.hoso.routing.domain.Rejection.WaitingForSupplement;
import vn.hoso.routing.domain.Rejection.WithdrawalPending;

/**
 * Decides what the staff asks for; the calendars tell what a budget or a window comes to, the rules
 * what stands between one decree and the next.
 */
public record Desk(Calendars calendars, RuleSets rules) {

  /** Facts, or the reason why not. */
  public Decision decide(Dossier dossier, Command command) {
    var way = dossier.own().onTheWay();
    if (way == null) {
      return Decision.reject(new NotAccepted());
    }
    if (!actsFor(dossier, way, command)) {
      return Decision.reject(new OutsideAgency(way.agency()));
    }
    var pending = dossier.heard().withdrawalPending();
    return switch (dossier.own()) {
      case Routing.Unstarted _ -> Decision.reject(new NotAccepted());
      case Routing.BetweenSteps _ -> Decision.reject(new NoStepOpen());
      case Routing.AtStep it -> pending ? whilePending() : atStep(dossier, it, command);
      case Routing.AwaitingSupplement it ->
          pending ? whilePending() : awaiting(dossier, it, command);
      case Routing.ResultAtDesk it -> atTheDesk(it.way(), command);
      case Routing.HandedOver it -> handedOver(it, command);
      case Routing.Stopped(_, var outcome, _, _) -> Decision.reject(new AlreadyStopped(outcome));
      case Routing.Consulting it -> pending ? whilePending() : consulting(dossier, it, command);
      case Routing.AwaitingPayment it -> pending ? whilePending() : paying(dossier, it, command);
    };
  }

  /** Results are handed over, and errors in them told, where the dossier was handed in, too. */
  private static boolean actsFor(Dossier dossier, Way way, Command command) {
    var submission = dossier.heard().submission();
    return command.by().actsFor(way.agency())
        || ((command instanceof HandOver || command instanceof OpenCorrection)
            && submission != null
            && command.by().actsFor(submission.receivingAgency()));
  }

  private static Decision whilePending() {
    return Decision.reject(new WithdrawalPending());
  }

  private Decision atStep(Dossier dossier, Routing.AtStep now, Command command) {
    var way = now.way();
    var task = now.task();
    var role = way.role(task.step());
    return switch (command) {
      case HandOver _, Recall _ -> Decision.reject(new ResultNotReady());
      case CloseLapsed _ -> Decision.reject(new NothingToClose());
      case Release it -> release(task, it);
      case AnswerConsultation _ -> Decision.reject(new NothingAsked());
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
      case Reschedule _, RequestSupplementAgain _, RefuseResolution _, AdoptCalendar _
          when !command.by().isLeader() ->
          Decision.reject(new RoleMissing(StepRole.LEADER));
      case Reschedule it -> new Leader(calendar(way)).reschedule(dossier, way, it);
      case RequestSupplementAgain it -> new Leader(calendar(way)).askAgain(way, task, it);
      case RefuseResolution it -> Leader.refuse(task, it);
      case AdoptCalendar it -> adopt(dossier, way, it);
      case SettleObligation _ -> Decision.reject(new NothingToSettle());
      case Claim _,
          Complete _,
          Return _,
          RequestSupplement _,
          PresentResult _,
          OpenConsultation _,
          RaiseObligation _
          when !command.by().mayDo(role) ->
          Decision.reject(new RoleMissing(role));
      case Claim it -> claim(task, it);
      case Complete it -> ifHolding(task, it, complete(way, task, it));
      case Return it -> ifHolding(task, it, sendBack(way, task, it));
      case RequestSupplement it -> ifHolding(task, it, askForSupplement(way, task, it));
      case PresentResult it -> ifHolding(task, it, present(way, task, it));
      case OpenConsultation it ->
          ifHolding(task, it, new Inquiries(calendar(way)).open(way, task, it));
      case Reassign it -> Assigning.reassign(way, task, it);
      case CallBack it -> Assigning.callBack(task, it);
      case RaiseObligation it -> ifHolding(task, it, raise(way, task, it));
    };
  }

  private Decision adopt(Dossier dossier, Way way, AdoptCalendar it) {
    var acceptance = requireNonNull(dossier.heard().acceptance(), "at a step before accepted");
    var rule = rules.keptBy(way.rules(), acceptance.at()).afterSupplement();
    return new Recount(calendar(way), rule).adopt(acceptance, way, it);
  }

  private Decision consulting(Dossier dossier, Routing.Consulting now, Command command) {
    var way = now.way();
    var leader = command.by().isLeader();
    return switch (command) {
      case HandOver _, Recall _ -> Decision.reject(new ResultNotReady());
      case CloseLapsed _ -> Decision.reject(new NothingToClose());
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
      case Reschedule _, AdoptCalendar _ when !leader ->
          Decision.reject(new RoleMissing(StepRole.LEADER));
      case Reschedule it -> new Leader(calendar(way)).reschedule(dossier, way, it);
      case AdoptCalendar it -> adopt(dossier, way, it);
      case AnswerConsultation it -> {
        var answered = new Inquiries(calendar(way)).answer(dossier, now, it);
        yield leader ? answered : ifHolding(now.task(), it, answered);
      }
      case Claim _,
          Release _,
          Complete _,
          Return _,
          RequestSupplement _,
          PresentResult _,
          RequestSupplementAgain _,
          RefuseResolution _,
          OpenConsultation _,
          CallBack _,
          RaiseObligation _ ->
          Decision.reject(new WaitingForAnswer(now.asked().until()));
      case SettleObligation _ -> Decision.reject(new NothingToSettle());
      case Reassign it -> Assigning.reassign(way, now.task(), it);
    };
  }

  private Decision handedOver(Routing.HandedOver now, Command command) {
    return switch (command) {
      case OpenCorrection it -> new Corrections(calendar(now.way())).open(now.way(), it);
      case CloseCorrection it -> Corrections.close(now.way(), it);
      case Claim _,
          Release _,
          Complete _,
          Return _,
          RequestSupplement _,
          PresentResult _,
          HandOver _,
          CloseLapsed _,
          Reschedule _,
          RequestSupplementAgain _,
          RefuseResolution _,
          Recall _,
          OpenConsultation _,
          AnswerConsultation _,
          AdoptCalendar _,
          Reassign _,
          CallBack _,
          RaiseObligation _,
          SettleObligation _ ->
          Decision.reject(new AlreadyHandedOver(now.at(), now.by()));
    };
  }

  private static Decision claim(Task task, Claim it) {
    var holder = task.officer();
    if (holder == null) {
      return Decision.accept(new StepClaimed(it.at(), task.step(), it.by().user()));
    }
    return holder.equals(it.by().user())
        ? Decision.accept()
        : Decision.reject(new HeldByAnother(holder));
  }

  private static Decision release(Task task, Release it) {
    var free = Decision.accept(new StepAssigned(it.at(), task.step(), task.dueAt()));
    return it.by().isLeader() && task.officer() != null ? free : ifHolding(task, it, free);
  }

  private static Decision ifHolding(Task task, Command command, Decision decision) {
    var holder = task.officer();
    if (holder == null) {
      return Decision.reject(new NotClaimed(task.step()));
    }
    return command.by().actsAs(holder) ? decision : Decision.reject(new HeldByAnother(holder));
  }

  private Decision complete(Way way, Task task, Complete it) {
    if (way.isLast(task.step())) {
      return Decision.reject(new LastStepNeedsResult());
    }
    return Decision.accept(
        new StepCompleted(it.at(), task.step(), it.by().user()),
        assigned(way, task.step() + 1, it.at()));
  }

  private Decision sendBack(Way way, Task task, Return it) {
    if (it.to() < 1 || it.to() >= task.step()) {
      return Decision.reject(new NoEarlierStep(it.to()));
    }
    return Decision.accept(
        new StepReturned(it.at(), task.step(), it.to(), it.by().user(), it.reason()),
        assigned(way, it.to(), it.at()));
  }

  private Decision askForSupplement(Way way, Task task, RequestSupplement it) {
    if (way.supplementAsked()) {
      return Decision.reject(new SupplementAlreadyAsked());
    }
    var until = calendar(way).supplementWindow(it.at()).at();
    return Decision.accept(
        new SupplementRequested(it.at(), task.step(), it.by().user(), it.what(), until));
  }

  private static Decision present(Way way, Task task, PresentResult it) {
    if (!way.isLast(task.step())) {
      return Decision.reject(new StepsLeft(task.step(), way.steps().size()));
    }
    var user = it.by().user();
    var done =
        Decision.accept(
            new StepCompleted(it.at(), task.step(), user),
            new ResultReady(it.at(), it.outcome(), user, it.place(), it.note()));
    return switch (it.outcome()) {
      case APPROVED -> done;
      case REFUSED -> it.note() == null ? Decision.reject(new RefusalNeedsReason()) : done;
      case WITHDRAWN, LAPSED -> Decision.reject(new NotAResult(it.outcome()));
    };
  }

  private Decision awaiting(Dossier dossier, Routing.AwaitingSupplement now, Command command) {
    var asked = now.asked();
    return switch (command) {
      case RequestSupplement _ -> Decision.reject(new SupplementAlreadyAsked());
      case HandOver _, Recall _ -> Decision.reject(new ResultNotReady());
      case CloseLapsed it when !asked.expired() ->
          Decision.reject(new SupplementWindowOpen(asked.until()));
      case CloseLapsed it when !it.by().mayDo(StepRole.OFFICER) ->
          Decision.reject(new RoleMissing(StepRole.OFFICER));
      case CloseLapsed it ->
          Decision.accept(new ProcessingStopped(it.at(), Outcome.LAPSED, it.by().user()));
      case SettleObligation _ -> Decision.reject(new NothingToSettle());
      case Claim _,
          Release _,
          Complete _,
          Return _,
          PresentResult _,
          Reschedule _,
          RequestSupplementAgain _,
          RefuseResolution _,
          OpenConsultation _,
          CallBack _,
          RaiseObligation _ ->
          Decision.reject(new WaitingForSupplement(asked.until()));
      case AnswerConsultation _ -> Decision.reject(new NothingAsked());
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
      case AdoptCalendar it when it.by().isLeader() -> adopt(dossier, now.way(), it);
      case AdoptCalendar _ -> Decision.reject(new RoleMissing(StepRole.LEADER));
      case Reassign it -> Assigning.reassign(now.way(), now.task(), it);
    };
  }

  private Decision atTheDesk(Way way, Command command) {
    return switch (command) {
      case HandOver it when it.by().mayDo(StepRole.RECEIVER) ->
          Decision.accept(new ResultReturned(it.at(), it.by().user()));
      case HandOver _ -> Decision.reject(new RoleMissing(StepRole.RECEIVER));
      case Recall it when it.by().mayDo(StepRole.OFFICER) -> recall(way, it);
      case Recall _ -> Decision.reject(new RoleMissing(StepRole.OFFICER));
      case Claim _,
          Release _,
          Complete _,
          Return _,
          RequestSupplement _,
          PresentResult _,
          CloseLapsed _,
          Reschedule _,
          RequestSupplementAgain _,
          RefuseResolution _,
          OpenConsultation _,
          AnswerConsultation _,
          AdoptCalendar _,
          Reassign _,
          CallBack _,
          RaiseObligation _,
          SettleObligation _ ->
          Decision.reject(new ResultIsReady());
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
    };
  }

  private Decision recall(Way way, Recall it) {
    return it.to() < 1 || it.to() > way.steps().size()
        ? Decision.reject(new NoEarlierStep(it.to()))
        : Decision.accept(
            new ResultRecalled(it.at(), it.by().user(), it.to(), it.reason()),
            assigned(way, it.to(), it.at()));
  }

  /** Named in the order in which they were raised. */
  private static Decision raise(Way way, Task task, RaiseObligation it) {
    long before =
        way.deeds().stream().filter(deed -> deed.kind() == Deed.Kind.OBLIGATION_RAISED).count();
    return Decision.accept(
        new FinancialObligationRaised(
            it.at(), "nvtc-" + (before + 1), task.step(), it.by().user(), it.what(), it.amount()));
  }

  private Decision paying(Dossier dossier, Routing.AwaitingPayment now, Command command) {
    return switch (command) {
      case HandOver _, Recall _ -> Decision.reject(new ResultNotReady());
      case CloseLapsed _ -> Decision.reject(new NothingToClose());
      case AnswerConsultation _ -> Decision.reject(new NothingAsked());
      case OpenCorrection _, CloseCorrection _ -> Decision.reject(new NothingToCorrect());
      case AdoptCalendar it when it.by().isLeader() -> adopt(dossier, now.way(), it);
      case AdoptCalendar _ -> Decision.reject(new RoleMissing(StepRole.LEADER));
      case Reassign it -> Assigning.reassign(now.way(), now.task(), it);
      case SettleObligation it when !it.by().mayDo(StepRole.OFFICER) ->
          Decision.reject(new RoleMissing(StepRole.OFFICER));
      case SettleObligation it -> {
        var by = new Settling.By(it.by().user(), it.proof());
        yield new Decision.Accepted(
            new Settling(calendars).settled(dossier, now, it.at(), by, it.at()));
      }
      case Claim _,
          Release _,
          Complete _,
          Return _,
          RequestSupplement _,
          PresentResult _,
          RaiseObligation _,
          Reschedule _,
          RequestSupplementAgain _,
          RefuseResolution _,
          OpenConsultation _,
          CallBack _ ->
          Decision.reject(new WaitingForPayment(now.owed().amount()));
    };
  }

  private RoutingEvent assigned(Way way, int number, Instant at) {
    var budget = Duration.ofMinutes(way.step(number).budgetMinutes());
    return new StepAssigned(at, number, calendar(way).add(at, budget));
  }

  private WorkingCalendar calendar(Way way) {
    return calendars.of(way.agency());
  }
}
