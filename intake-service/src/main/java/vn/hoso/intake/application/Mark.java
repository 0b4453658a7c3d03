package vn.hoso.intake.application;

import org.jspecify.annotations.Nullable;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Stage;

/** What the desk's clocks have said of a dossier, as long as it matters at the counter. */
public enum Mark {
  /** An online dossier that nobody has answered, of which the desk was told. */
  ALERTED,
  ANSWER_DUE_SOON,
  ANSWER_OVERDUE,
  /** No papers came in their window; an officer closes it, unless they come after all. */
  EXPIRED,
  /** The same during processing, where the deciding agency closes it. */
  PAPERS_LATE;

  /** The most urgent one; null where nothing was said. */
  public static @Nullable Mark of(Dossier dossier) {
    return switch (dossier.stage()) {
      case Stage.Submitted _ -> ofAnswer(dossier);
      case Stage.SupplementAsked(_, var expiredAt) -> expiredAt == null ? null : EXPIRED;
      case Stage.Accepted _ ->
          dossier.asked() != null && dossier.heard().expired() ? PAPERS_LATE : null;
      case Stage.Unseen _,
          Stage.Refused _,
          Stage.WithdrawalPending _,
          Stage.WithdrawalPassedOn _,
          Stage.Withdrawn _,
          Stage.Reported _,
          Stage.Closed _ ->
          null;
    };
  }

  private static @Nullable Mark ofAnswer(Dossier dossier) {
    var clock = dossier.own().deskClock();
    if (clock.overdue() != null) {
      return ANSWER_OVERDUE;
    }
    if (clock.warned() != null) {
      return ANSWER_DUE_SOON;
    }
    return clock.alertedAt() == null || dossier.own().askedAtDesk() ? null : ALERTED;
  }
}
