package vn.hoso.notification.domain;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.AnswerDueSoon;
import vn.hoso.contract.IntakeEvent.AnswerOverdue;
import vn.hoso.contract.IntakeEvent.DeskAlerted;
import vn.hoso.contract.IntakeEvent.DeskSupplementExpired;
import vn.hoso.contract.IntakeEvent.DeskSupplementRequested;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierRated;
import vn.hoso.contract.IntakeEvent.DossierReported;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.IntakeEvent.EndReported;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.PaymentRefunded;
import vn.hoso.contract.IntakeEvent.RatingFollowUpAnswered;
import vn.hoso.contract.IntakeEvent.RatingFollowUpClosed;
import vn.hoso.contract.IntakeEvent.RatingFollowUpOpened;
import vn.hoso.contract.IntakeEvent.ReceptionClosed;
import vn.hoso.contract.IntakeEvent.ReceptionRefused;
import vn.hoso.contract.IntakeEvent.StepReported;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.MoreRequested;
import vn.hoso.contract.PetitionEvent.PetitionAccepted;
import vn.hoso.contract.PetitionEvent.PetitionAnswered;
import vn.hoso.contract.PetitionEvent.PetitionAssigned;
import vn.hoso.contract.PetitionEvent.PetitionPublished;
import vn.hoso.contract.PetitionEvent.PetitionRated;
import vn.hoso.contract.PetitionEvent.PetitionReceived;
import vn.hoso.contract.PetitionEvent.PetitionRefused;
import vn.hoso.contract.PetitionEvent.PetitionRepeated;
import vn.hoso.contract.PetitionEvent.PetitionSentElsewhere;
import vn.hoso.contract.PetitionEvent.PetitionSupplemented;
import vn.hoso.contract.PetitionEvent.PetitionTakenUp;
import vn.hoso.contract.PetitionEvent.PetitionTransferred;
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
import vn.hoso.contract.RoutingEvent.LegsJoined;
import vn.hoso.contract.RoutingEvent.LegsOpened;
import vn.hoso.contract.RoutingEvent.PapersReceived;
import vn.hoso.contract.RoutingEvent.PapersSent;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.ResultReady;
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
import vn.hoso.notification.portal.domain.Listening;

/** What other services' facts mean for messages: the translation of their words into ours. */
public final class Hearing {

  private Hearing() {}

  public static Dossier hear(Dossier now, Envelope envelope, DossierEvent fact) {
    return new Dossier(
        now.outbox(),
        meaning(envelope, fact).apply(now.heard()),
        Listening.hear(now.portal(), envelope, fact));
  }

  private static UnaryOperator<Elsewhere> meaning(Envelope envelope, DossierEvent fact) {
    return switch (fact) {
      case IntakeEvent intake -> meaning(envelope, intake);
      case RoutingEvent routing -> meaning(envelope, routing);
      case NotificationEvent _ -> UnaryOperator.identity();
      case PetitionEvent petition -> meaning(envelope, petition);
    };
  }

  private static UnaryOperator<Elsewhere> meaning(Envelope envelope, IntakeEvent fact) {
    return switch (fact) {
      case DossierSubmitted submitted -> it -> it.submitted(submitted);
      case DossierAccepted accepted ->
          it -> it.accepted(accepted).having(due(envelope, dueAt(accepted.promise())));
      case ReceptionRefused _, ReceptionClosed _ -> it -> it.having(plain(envelope));
      case DeskSupplementRequested asked -> it -> it.having(until(envelope, asked.until()));
      case DeskAlerted _ -> it -> it.having(plain(envelope));
      case AnswerDueSoon soon -> it -> it.having(due(envelope, soon.dueAt()));
      case AnswerOverdue late -> it -> it.having(due(envelope, late.dueAt()));
      case SupplementReceived _,
          WithdrawalRequested _,
          WithdrawalCancelled _,
          WithdrawalConfirmed _,
          DossierReported _,
          StepReported _,
          EndReported _,
          DeskSupplementExpired _,
          FeeSet _,
          PaymentRecorded _,
          PaymentRefunded _,
          DossierRated _,
          RatingFollowUpOpened _,
          RatingFollowUpAnswered _,
          RatingFollowUpClosed _ ->
          UnaryOperator.identity();
    };
  }

  private static UnaryOperator<Elsewhere> meaning(Envelope envelope, RoutingEvent fact) {
    return switch (fact) {
      case SupplementRequested asked -> it -> it.having(until(envelope, asked.until()));
      case DossierOverdue overdue ->
          it -> it.apologisedFor(overdue.dueAt()) ? it : it.having(due(envelope, overdue.dueAt()));
      case ApologyDrafted draft ->
          it -> it.having(occasion(envelope, draft.dueAt(), draft.proposedAt(), null));
      case ResultReady ready -> it -> it.having(at(envelope, ready.place()));
      case ResultReturned _,
          ResultRecalled _,
          ResolutionRefused _,
          CorrectionClosed _,
          FinancialObligationRaised _,
          ConsultationTimedOut _ ->
          it -> it.having(plain(envelope));
      case DossierRescheduled anew -> it -> it.having(due(envelope, anew.promise().dueAt()));
      case CalendarChanged it when it.dueBefore().equals(it.promise().dueAt()) ->
          UnaryOperator.identity();
      case CalendarChanged anew -> it -> it.having(due(envelope, anew.promise().dueAt()));
      case DossierTransferred _,
          StepAssigned _,
          StepClaimed _,
          StepCompleted _,
          StepReturned _,
          SupplementWindowExpired _,
          ProcessingResumed _,
          StepDueSoon _,
          StepOverdue _,
          DossierDueSoon _,
          ProcessingStopped _,
          WithdrawalDeclined _,
          ConsultationOpened _,
          ConsultationAnswered _,
          CorrectionOpened _,
          CorrectionOverdue _,
          StepReassigned _,
          StepRecalled _,
          FinancialObligationSettled _,
          LegsOpened _,
          LegsJoined _,
          PapersSent _,
          PapersReceived _ ->
          UnaryOperator.identity();
    };
  }

  /** Whoever stayed anonymous is told by the page of the lookup code alone. */
  private static UnaryOperator<Elsewhere> meaning(Envelope envelope, PetitionEvent fact) {
    return switch (fact) {
      case PetitionReceived received -> it -> it.received(received);
      case MoreRequested _,
          PetitionAnswered _,
          PetitionRefused _,
          PetitionSentElsewhere _,
          PetitionRepeated _ ->
          it -> it.having(plain(envelope));
      case PetitionAccepted _,
          PetitionTransferred _,
          PetitionSupplemented _,
          PetitionTakenUp _,
          PetitionPublished _,
          PetitionRated _,
          PetitionAssigned _ ->
          UnaryOperator.identity();
    };
  }

  private static Occasion plain(Envelope envelope) {
    return occasion(envelope, null, null, null);
  }

  private static Occasion due(Envelope envelope, @Nullable Instant due) {
    return occasion(envelope, due, null, null);
  }

  private static Occasion until(Envelope envelope, Instant until) {
    return occasion(envelope, null, until, null);
  }

  private static Occasion at(Envelope envelope, String place) {
    return occasion(envelope, null, null, place);
  }

  private static Occasion occasion(
      Envelope envelope, @Nullable Instant due, @Nullable Instant until, @Nullable String place) {
    return new Occasion(
        envelope.id().toString(),
        envelope.type(),
        envelope.time(),
        due,
        until,
        place,
        envelope.correlationId(),
        envelope.traceparent());
  }

  private static @Nullable Instant dueAt(@Nullable Promise promise) {
    return promise == null ? null : promise.dueAt();
  }
}
