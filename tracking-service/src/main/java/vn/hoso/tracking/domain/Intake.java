package vn.hoso.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
import vn.hoso.contract.Promise;
import vn.hoso.contract.Sealed;

/**
 * What intake has said of a dossier.
 *
 * @param supplement what the desk asked for before acceptance, the last time
 * @param supplementReceivedAt when papers came in, the last time
 * @param withdrawal the request to withdraw that stands
 * @param report what another system tells of a dossier of its own
 * @param heardAt when intake's last fact became true
 * @param desk what the desk's clocks said, null where they were silent
 */
public record Intake(
    @Nullable DossierSubmitted submission,
    @Nullable Acceptance acceptance,
    @Nullable Refusal refusal,
    @Nullable Request supplement,
    @Nullable Instant supplementReceivedAt,
    @Nullable Withdrawal withdrawal,
    @Nullable Report report,
    @Nullable Instant heardAt,
    @Nullable Desk desk) {

  /** The dossier was complete and valid. */
  public record Acceptance(
      Instant at, String code, String receipt, Limit limit, @Nullable Promise promise) {}

  /** The desk said no. */
  public record Refusal(Instant at, Sealed reason) {}

  /** The citizen wants the dossier back. */
  public record Withdrawal(Instant at, @Nullable Instant confirmedAt) {}

  static final Intake SILENT = new Intake(null, null, null, null, null, null, null, null, null);

  Intake hear(IntakeEvent event) {
    var draft = new Draft(this);
    hear(event, draft);
    return draft.heardAt(later(event.at()));
  }

  /** What the desk's clocks said, what was paid and how it was rated. */
  public Desk atDesk() {
    return desk == null ? Desk.SILENT : desk;
  }

  /** Whether the desk waits for papers. */
  boolean waitsForPapers() {
    return supplement != null
        && acceptance == null
        && (supplementReceivedAt == null || supplementReceivedAt.isBefore(supplement.at()));
  }

  private void hear(IntakeEvent event, Draft draft) {
    switch (event) {
      case DossierSubmitted it -> draft.submission = it;
      case DossierAccepted it ->
          draft.acceptance =
              new Acceptance(it.at(), it.code(), it.receipt(), it.limit(), it.promise());
      case ReceptionRefused it -> draft.refusal = new Refusal(it.at(), it.reason());
      case DeskSupplementRequested it -> {
        draft.supplement = new Request(it.at(), it.what(), it.until());
        draft.desk = atDesk().anew();
      }
      case SupplementReceived it -> {
        draft.supplementReceivedAt = it.at();
        draft.desk = atDesk().anew();
      }
      case WithdrawalRequested it -> draft.withdrawal = new Withdrawal(it.at(), null);
      case WithdrawalCancelled _ -> {
        draft.withdrawal = null;
        draft.desk = atDesk().answeringAnew();
      }
      case WithdrawalConfirmed it -> draft.withdrawal = confirmed(it.at());
      case DossierReported it -> draft.report = Report.of(it, report);
      case StepReported it -> draft.report = reported(it.at()).after(it);
      case EndReported it -> draft.report = reported(it.at()).endedAt(it.at());
      case AnswerOverdue it -> draft.desk = atDesk().answerOverdue(it.at());
      case DeskSupplementExpired it -> draft.desk = atDesk().windowExpired(it.at());
      case ReceptionClosed it ->
          draft.desk = atDesk().closed(new Desk.Closure(it.at(), it.outcome()));
      case FeeSet it -> draft.desk = atDesk().with(atDesk().money().charging(it));
      case PaymentRecorded it -> draft.desk = atDesk().with(atDesk().money().taking(it));
      case PaymentRefunded it -> draft.desk = atDesk().with(atDesk().money().refunding(it));
      case DossierRated it -> draft.desk = atDesk().rated(it.scores());
      case DeskAlerted _,
          AnswerDueSoon _,
          RatingFollowUpOpened _,
          RatingFollowUpAnswered _,
          RatingFollowUpClosed _ -> {}
    }
  }

  private Withdrawal confirmed(Instant at) {
    return new Withdrawal(withdrawal == null ? at : withdrawal.at(), at);
  }

  /** A step of a dossier whose beginning nobody reported still counts for something. */
  private Report reported(Instant at) {
    return report == null ? Report.unknown(at) : report;
  }

  private Instant later(Instant at) {
    return heardAt == null || at.isAfter(heardAt) ? at : heardAt;
  }

  /** What intake has said while one more fact is added. */
  private static final class Draft {
    private @Nullable DossierSubmitted submission;
    private @Nullable Acceptance acceptance;
    private @Nullable Refusal refusal;
    private @Nullable Request supplement;
    private @Nullable Instant supplementReceivedAt;
    private @Nullable Withdrawal withdrawal;
    private @Nullable Report report;
    private @Nullable Desk desk;

    Draft(Intake it) {
      submission = it.submission;
      acceptance = it.acceptance;
      refusal = it.refusal;
      supplement = it.supplement;
      supplementReceivedAt = it.supplementReceivedAt;
      withdrawal = it.withdrawal;
      report = it.report;
      desk = it.desk;
    }

    Intake heardAt(Instant at) {
      return new Intake(
          submission,
          acceptance,
          refusal,
          supplement,
          supplementReceivedAt,
          withdrawal,
          report,
          at,
          desk);
    }
  }
}
