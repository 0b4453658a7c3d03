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
    return heard(event).at(event.at());
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

  private Intake heard(IntakeEvent event) {
    return switch (event) {
      case DossierSubmitted it -> submitted(it);
      case DossierAccepted it ->
          accepted(new Acceptance(it.at(), it.code(), it.receipt(), it.limit(), it.promise()));
      case ReceptionRefused it -> refused(new Refusal(it.at(), it.reason()));
      case DeskSupplementRequested it ->
          asking(new Request(it.at(), it.what(), it.until())).with(atDesk().anew());
      case SupplementReceived it -> received(it.at()).with(atDesk().anew());
      case WithdrawalRequested it -> withdrawing(new Withdrawal(it.at(), null));
      case WithdrawalCancelled _ -> withdrawing(null).with(atDesk().answeringAnew());
      case WithdrawalConfirmed it -> withdrawing(confirmed(it.at()));
      case DossierReported it -> reporting(Report.of(it, report));
      case StepReported it -> reporting(reported(it.at()).after(it));
      case EndReported it -> reporting(reported(it.at()).endedAt(it.at()));
      case DeskAlerted _, AnswerDueSoon _ -> this;
      case AnswerOverdue it -> with(atDesk().answerOverdue(it.at()));
      case DeskSupplementExpired it -> with(atDesk().windowExpired(it.at()));
      case ReceptionClosed it -> with(atDesk().closed(new Desk.Closure(it.at(), it.outcome())));
      case FeeSet it -> with(atDesk().with(atDesk().money().charging(it)));
      case PaymentRecorded it -> with(atDesk().with(atDesk().money().taking(it)));
      case PaymentRefunded it -> with(atDesk().with(atDesk().money().refunding(it)));
      case DossierRated it -> with(atDesk().rated(it.scores()));
      case RatingFollowUpOpened _, RatingFollowUpAnswered _, RatingFollowUpClosed _ -> this;
    };
  }

  private Withdrawal confirmed(Instant at) {
    return new Withdrawal(withdrawal == null ? at : withdrawal.at(), at);
  }

  /** A step of a dossier whose beginning nobody reported still counts for something. */
  private Report reported(Instant at) {
    return report == null ? Report.unknown(at) : report;
  }

  private Intake at(Instant moment) {
    var later = heardAt == null || moment.isAfter(heardAt) ? moment : heardAt;
    return new Intake(
        submission,
        acceptance,
        refusal,
        supplement,
        supplementReceivedAt,
        withdrawal,
        report,
        later,
        desk);
  }

  private Intake submitted(DossierSubmitted it) {
    return new Intake(
        it,
        acceptance,
        refusal,
        supplement,
        supplementReceivedAt,
        withdrawal,
        report,
        heardAt,
        desk);
  }

  private Intake accepted(Acceptance it) {
    return new Intake(
        submission,
        it,
        refusal,
        supplement,
        supplementReceivedAt,
        withdrawal,
        report,
        heardAt,
        desk);
  }

  private Intake refused(Refusal it) {
    return new Intake(
        submission,
        acceptance,
        it,
        supplement,
        supplementReceivedAt,
        withdrawal,
        report,
        heardAt,
        desk);
  }

  private Intake asking(Request it) {
    return new Intake(
        submission,
        acceptance,
        refusal,
        it,
        supplementReceivedAt,
        withdrawal,
        report,
        heardAt,
        desk);
  }

  private Intake received(Instant at) {
    return new Intake(
        submission, acceptance, refusal, supplement, at, withdrawal, report, heardAt, desk);
  }

  private Intake withdrawing(@Nullable Withdrawal it) {
    return new Intake(
        submission,
        acceptance,
        refusal,
        supplement,
        supplementReceivedAt,
        it,
        report,
        heardAt,
        desk);
  }

  private Intake reporting(Report it) {
    return new Intake(
        submission,
        acceptance,
        refusal,
        supplement,
        supplementReceivedAt,
        withdrawal,
        it,
        heardAt,
        desk);
  }

  private Intake with(Desk it) {
    return new Intake(
        submission,
        acceptance,
        refusal,
        supplement,
        supplementReceivedAt,
        withdrawal,
        report,
        heardAt,
        it);
  }
}
