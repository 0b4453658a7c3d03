package vn.hoso.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
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
import vn.hoso.contract.Limit;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Promise;
import vn.hoso.contract.Sealed;

/** What intake told about a dossier, as far as routing needs it. */
public record Elsewhere(
    @Nullable Submission submission,
    @Nullable Acceptance acceptance,
    @Nullable Withdrawal withdrawal,
    @Nullable Instant supplementAt,
    @Nullable Money money) {

  static final Elsewhere NOTHING = new Elsewhere(null, null, null, null, null);

  /** How the dossier came in; the person stays sealed. */
  public record Submission(
      Instant at,
      Procedure procedure,
      Channel channel,
      String receivingAgency,
      String competentAgency,
      Sealed person) {}

  /** What the receipt says. */
  public record Acceptance(Instant at, String code, Limit limit, @Nullable Promise promise) {}

  /** The last wish to withdraw, and whether it was taken back. */
  public record Withdrawal(
      Instant requestedAt, @Nullable Instant cancelledAt, @Nullable Instant confirmedAt) {

    boolean pending() {
      return cancelledAt == null && confirmedAt == null;
    }
  }

  /** Somebody asked to withdraw and nobody has answered yet. */
  public boolean withdrawalPending() {
    return withdrawal != null && withdrawal.pending();
  }

  /** Folds one fact of intake; total. */
  public Elsewhere hear(IntakeEvent event) {
    return switch (event) {
      case DossierSubmitted it -> with(submissionOf(it));
      case DossierAccepted it -> with(new Acceptance(it.at(), it.code(), it.limit(), it.promise()));
      case SupplementReceived it ->
          new Elsewhere(submission, acceptance, withdrawal, it.at(), money);
      case WithdrawalRequested it -> with(new Withdrawal(it.at(), null, null));
      case WithdrawalCancelled it -> with(new Withdrawal(requestedAt(it.at()), it.at(), null));
      case WithdrawalConfirmed it -> with(new Withdrawal(requestedAt(it.at()), null, it.at()));
      case FeeSet it -> with(paid().charging(it));
      case PaymentRecorded it -> with(paid().taking(it));
      case PaymentRefunded it -> with(paid().refunding(it));
      case ReceptionRefused _,
          DeskSupplementRequested _,
          DossierReported _,
          StepReported _,
          EndReported _,
          DeskAlerted _,
          AnswerDueSoon _,
          AnswerOverdue _,
          DeskSupplementExpired _,
          ReceptionClosed _,
          DossierRated _,
          RatingFollowUpOpened _,
          RatingFollowUpAnswered _,
          RatingFollowUpClosed _ ->
          this;
    };
  }

  /** What is to be paid at intake, and what was. */
  Money paid() {
    return money == null ? Money.NONE : money;
  }

  private Instant requestedAt(Instant otherwise) {
    return withdrawal == null ? otherwise : withdrawal.requestedAt();
  }

  private Elsewhere with(Submission submitted) {
    return new Elsewhere(submitted, acceptance, withdrawal, supplementAt, money);
  }

  private Elsewhere with(Acceptance accepted) {
    return new Elsewhere(submission, accepted, withdrawal, supplementAt, money);
  }

  private Elsewhere with(Withdrawal wish) {
    return new Elsewhere(submission, acceptance, wish, supplementAt, money);
  }

  private Elsewhere with(Money other) {
    return new Elsewhere(submission, acceptance, withdrawal, supplementAt, other);
  }

  private static Submission submissionOf(DossierSubmitted it) {
    return new Submission(
        it.at(),
        it.procedure(),
        it.channel(),
        it.receivingAgency(),
        it.competentAgency(),
        it.person());
  }
}
