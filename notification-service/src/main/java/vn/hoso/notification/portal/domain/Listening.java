package vn.hoso.notification.portal.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.DeskSupplementRequested;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierReported;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.IntakeEvent.EndReported;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.PaymentRefunded;
import vn.hoso.contract.IntakeEvent.StepReported;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.ApologyDrafted;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.RoutingEvent.ConsultationAnswered;
import vn.hoso.contract.RoutingEvent.ConsultationOpened;
import vn.hoso.contract.RoutingEvent.ConsultationTimedOut;
import vn.hoso.contract.RoutingEvent.CorrectionClosed;
import vn.hoso.contract.RoutingEvent.CorrectionOpened;
import vn.hoso.contract.RoutingEvent.CorrectionOverdue;
import vn.hoso.contract.RoutingEvent.DossierDueSoon;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepDueSoon;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.contract.RoutingEvent.StepReassigned;
import vn.hoso.contract.RoutingEvent.StepRecalled;
import vn.hoso.contract.RoutingEvent.StepReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.RoutingEvent.SupplementWindowExpired;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.notification.portal.domain.Happening.Accepted;
import vn.hoso.notification.portal.domain.Happening.Charged;
import vn.hoso.notification.portal.domain.Happening.MoneyCame;
import vn.hoso.notification.portal.domain.Happening.MoneyWentBack;
import vn.hoso.notification.portal.domain.Happening.Owing;
import vn.hoso.notification.portal.domain.Happening.Paid;
import vn.hoso.notification.portal.domain.Happening.Promised;
import vn.hoso.notification.portal.domain.Happening.ReceptionRefused;
import vn.hoso.notification.portal.domain.Happening.ResultReady;
import vn.hoso.notification.portal.domain.Happening.Resumed;
import vn.hoso.notification.portal.domain.Happening.Returned;
import vn.hoso.notification.portal.domain.Happening.Reworked;
import vn.hoso.notification.portal.domain.Happening.Stopped;
import vn.hoso.notification.portal.domain.Happening.Submitted;
import vn.hoso.notification.portal.domain.Happening.SupplementAsked;
import vn.hoso.notification.portal.domain.Happening.SupplementReceived;
import vn.hoso.notification.portal.domain.Happening.Transferred;
import vn.hoso.notification.portal.domain.Happening.WithdrawalAsked;
import vn.hoso.notification.portal.domain.Happening.WithdrawalConfirmed;
import vn.hoso.notification.portal.domain.Happening.WithdrawalOver;

/**
 * What other services' facts mean for the portal. Every fact is answered here, so a new one does
 * not compile until somebody has decided; dossiers of other systems are theirs to synchronise.
 */
public final class Listening {

  private record Meaning(@Nullable String by, Happening what) {}

  private Listening() {}

  public static PortalFile hear(PortalFile now, Envelope envelope, DossierEvent fact) {
    var story = now.story().upTo(Ref.of(envelope.id()));
    return new PortalFile(
        meaning(fact).map(it -> story.having(entry(envelope, it))).orElse(story), now.messages());
  }

  private static Entry entry(Envelope envelope, Meaning meaning) {
    var cause = envelope.causationId();
    return new Entry(
        Ref.of(envelope.id()),
        envelope.type(),
        cause == null ? null : Ref.parse(cause),
        envelope.time(),
        meaning.by(),
        envelope.correlationId(),
        envelope.traceparent(),
        meaning.what());
  }

  private static Optional<Meaning> meaning(DossierEvent fact) {
    return switch (fact) {
      case IntakeEvent intake -> meaning(intake);
      case RoutingEvent routing -> meaning(routing);
      case NotificationEvent _, PetitionEvent _ -> Optional.empty();
    };
  }

  private static Optional<Meaning> meaning(IntakeEvent fact) {
    return switch (fact) {
      case DossierSubmitted it -> by(null, submitted(it));
      case DossierAccepted it ->
          by(it.by(), new Accepted(it.code(), it.receipt(), it.limit(), dueAt(it.promise())));
      case IntakeEvent.ReceptionRefused(_, var by, var reason) ->
          by(by, new ReceptionRefused(reason));
      case DeskSupplementRequested(_, var by, var what, var until) ->
          by(by, new SupplementAsked(what, until));
      case IntakeEvent.SupplementReceived _ -> by(null, new SupplementReceived());
      case WithdrawalRequested(_, var reason) -> by(null, new WithdrawalAsked(reason));
      case WithdrawalCancelled _ -> by(null, new WithdrawalOver());
      case IntakeEvent.WithdrawalConfirmed(_, var by) -> by(by, new WithdrawalConfirmed());
      case IntakeEvent.ReceptionClosed it -> by(it.by(), new Stopped(it.outcome()));
      case FeeSet it -> by(it.by(), new Charged(it.amount(), it.beforeProcessing()));
      case PaymentRecorded it -> by(it.by(), came(it));
      case PaymentRefunded it -> by(it.by(), new MoneyWentBack(it.payment(), it.amount()));
      case DossierReported _,
          StepReported _,
          EndReported _,
          IntakeEvent.DeskAlerted _,
          IntakeEvent.AnswerDueSoon _,
          IntakeEvent.AnswerOverdue _,
          IntakeEvent.DeskSupplementExpired _,
          IntakeEvent.DossierRated _,
          IntakeEvent.RatingFollowUpOpened _,
          IntakeEvent.RatingFollowUpAnswered _,
          IntakeEvent.RatingFollowUpClosed _ ->
          Optional.empty();
    };
  }

  private static Optional<Meaning> meaning(RoutingEvent fact) {
    return switch (fact) {
      case DossierTransferred it -> by(null, new Transferred(it.agency(), it.dueAt()));
      case SupplementRequested it -> by(it.officer(), new SupplementAsked(it.what(), it.until()));
      case ProcessingResumed it -> by(null, new Resumed(dueAt(it.promise())));
      case RoutingEvent.ResultReady(_, var outcome, var officer, var place, var note) ->
          by(officer, new ResultReady(outcome, place, note));
      case ResultReturned(_, var by) -> by(by, new Returned());
      case ProcessingStopped(_, var outcome, var by) -> by(by, new Stopped(outcome));
      case WithdrawalDeclined _ -> by(null, new WithdrawalOver());
      case ResultRecalled it -> by(it.by(), new Reworked(it.reason()));
      case ResolutionRefused it -> by(it.by(), new Stopped(Outcome.REFUSED));
      case FinancialObligationRaised it ->
          by(it.officer(), new Owing(it.what(), it.obligation(), it.amount()));
      case FinancialObligationSettled it -> by(it.officer(), paid(it));
      case DossierRescheduled it -> by(it.by(), new Promised(it.promise().dueAt()));
      case CalendarChanged it -> by(it.by(), new Promised(it.promise().dueAt()));
      case StepAssigned _,
          StepClaimed _,
          StepCompleted _,
          StepReturned _,
          SupplementWindowExpired _,
          StepDueSoon _,
          StepOverdue _,
          DossierDueSoon _,
          DossierOverdue _,
          StepReassigned _,
          StepRecalled _,
          ApologyDrafted _,
          ConsultationOpened _,
          ConsultationAnswered _,
          ConsultationTimedOut _,
          CorrectionOpened _,
          CorrectionOverdue _,
          CorrectionClosed _,
          RoutingEvent.LegsOpened _,
          RoutingEvent.LegsJoined _,
          RoutingEvent.PapersSent _,
          RoutingEvent.PapersReceived _ ->
          Optional.empty();
    };
  }

  private static Optional<Meaning> by(@Nullable String by, Happening what) {
    return Optional.of(new Meaning(by, what));
  }

  private static Submitted submitted(DossierSubmitted it) {
    return new Submitted(
        it.procedure(),
        it.channel(),
        it.receivingAgency(),
        it.competentAgency(),
        it.person(),
        it.papers(),
        it.presented() == null ? null : it.papers() - it.presented().size());
  }

  private static MoneyCame came(PaymentRecorded it) {
    return new MoneyCame(
        it.payment(), it.obligation(), it.amount(), it.method() == PaymentMethod.ONLINE);
  }

  /** Only of a proof an officer tells; what the centre has itself came as money before. */
  private static Paid paid(FinancialObligationSettled it) {
    return new Paid(dueAt(it.promise()), it.officer() == null ? null : it.obligation());
  }

  private static @Nullable Instant dueAt(@Nullable Promise promise) {
    return promise == null ? null : promise.dueAt();
  }
}
