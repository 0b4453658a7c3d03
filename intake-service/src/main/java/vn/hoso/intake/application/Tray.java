package vn.hoso.intake.application;

import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Elsewhere.Progress;
import vn.hoso.intake.domain.Stage;

/** Where a dossier lies at the counter: whose turn it is. */
public enum Tray {
  /** The desk has to answer. */
  ANSWER,
  /** The citizen has to hand something in. */
  SUPPLEMENT,
  /** The desk has to look at a withdrawal. */
  WITHDRAWAL,
  /** The citizen has to pay before processing goes on. */
  PAYMENT,
  /** Others work on it. */
  PROCESSING,
  ENDED,
  /** Another system has it; the counter does not. */
  ELSEWHERE;

  public static Tray of(Dossier dossier) {
    return switch (dossier.stage()) {
      case Stage.Submitted _ -> ANSWER;
      case Stage.SupplementAsked _ -> SUPPLEMENT;
      case Stage.WithdrawalPending _ -> WITHDRAWAL;
      case Stage.Accepted _ -> dossier.asked() != null ? SUPPLEMENT : processing(dossier);
      case Stage.WithdrawalPassedOn _ -> processing(dossier);
      case Stage.Refused _, Stage.Withdrawn _, Stage.Closed _ -> ENDED;
      case Stage.Unseen _, Stage.Reported _ -> ELSEWHERE;
    };
  }

  private static Tray processing(Dossier dossier) {
    if (dossier.heard().awaited() != null) {
      return PAYMENT;
    }
    var progress = dossier.heard().progress();
    return progress == Progress.RETURNED || progress == Progress.STOPPED ? ENDED : PROCESSING;
  }
}
