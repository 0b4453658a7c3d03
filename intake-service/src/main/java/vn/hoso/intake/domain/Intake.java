package vn.hoso.intake.domain;

import static vn.hoso.intake.domain.Decision.accept;
import static vn.hoso.intake.domain.Decision.reject;

import java.util.List;
import vn.hoso.contract.IntakeEvent.DeskSupplementRequested;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.IntakeEvent.ReceptionClosed;
import vn.hoso.contract.IntakeEvent.ReceptionRefused;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Outcome;
import vn.hoso.intake.domain.IntakeCommand.Accept;
import vn.hoso.intake.domain.IntakeCommand.AnswerFollowUp;
import vn.hoso.intake.domain.IntakeCommand.AskForSupplement;
import vn.hoso.intake.domain.IntakeCommand.CancelWithdrawal;
import vn.hoso.intake.domain.IntakeCommand.CloseFollowUp;
import vn.hoso.intake.domain.IntakeCommand.CloseLapsed;
import vn.hoso.intake.domain.IntakeCommand.ConfirmWithdrawal;
import vn.hoso.intake.domain.IntakeCommand.HandInSupplement;
import vn.hoso.intake.domain.IntakeCommand.Rate;
import vn.hoso.intake.domain.IntakeCommand.RecordPayment;
import vn.hoso.intake.domain.IntakeCommand.RefundPayment;
import vn.hoso.intake.domain.IntakeCommand.RefuseReception;
import vn.hoso.intake.domain.IntakeCommand.ReportDossier;
import vn.hoso.intake.domain.IntakeCommand.ReportEnd;
import vn.hoso.intake.domain.IntakeCommand.ReportStep;
import vn.hoso.intake.domain.IntakeCommand.RequestWithdrawal;
import vn.hoso.intake.domain.IntakeCommand.SetFee;
import vn.hoso.intake.domain.IntakeCommand.Submit;
import vn.hoso.intake.domain.Stage.Accepted;
import vn.hoso.intake.domain.Stage.Closed;
import vn.hoso.intake.domain.Stage.Refused;
import vn.hoso.intake.domain.Stage.Reported;
import vn.hoso.intake.domain.Stage.Submitted;
import vn.hoso.intake.domain.Stage.SupplementAsked;
import vn.hoso.intake.domain.Stage.Unseen;
import vn.hoso.intake.domain.Stage.WithdrawalPassedOn;
import vn.hoso.intake.domain.Stage.WithdrawalPending;
import vn.hoso.intake.domain.Stage.Withdrawn;

/** Decides over a dossier at the desk. */
public final class Intake {

  private Intake() {}

  /** What a command comes to in this state. */
  public static Decision decide(Dossier now, IntakeCommand command) {
    return switch (command) {
      case Submit it -> submit(now, it);
      case Accept it -> acceptDossier(now, it);
      case AskForSupplement it -> ask(now, it);
      case HandInSupplement it -> handIn(now, it);
      case RefuseReception it -> refuse(now, it);
      case RequestWithdrawal it -> requestWithdrawal(now, it);
      case CancelWithdrawal it -> cancelWithdrawal(now, it);
      case ConfirmWithdrawal it -> confirmWithdrawal(now, it);
      case ReportDossier it -> Reports.opened(now, it);
      case ReportStep it -> Reports.step(now, it);
      case ReportEnd it -> Reports.ended(now, it);
      case CloseLapsed it -> close(now, it);
      case SetFee it -> Payments.setFee(now, it);
      case RecordPayment it -> Payments.record(now, it);
      case RefundPayment it -> Payments.refund(now, it);
      case Rate it -> Ratings.rate(now, it);
      case AnswerFollowUp it -> Ratings.answer(now, it);
      case CloseFollowUp it -> Ratings.close(now, it);
    };
  }

  private static Decision submit(Dossier now, Submit command) {
    if (!(now.stage() instanceof Unseen)) {
      return reject(new Rejection.SubmittedBefore());
    }
    var it = command.submission();
    return accept(
        new DossierSubmitted(
            it.at(),
            it.procedure(),
            it.channel(),
            it.receivingAgency(),
            it.competentAgency(),
            it.lookupHash(),
            it.person(),
            command.papers(),
            it.answerBy(),
            it.caseKey(),
            it.helpingAgency(),
            command.presented()));
  }

  /** The fee first: whoever hears of the acceptance knows what is to be paid. */
  private static Decision acceptDossier(Dossier now, Accept it) {
    if (!(now.stage() instanceof Submitted)) {
      return reject(refusalIn(now.stage()));
    }
    var accepted =
        new DossierAccepted(it.at(), it.code(), it.code(), it.by(), it.limit(), it.promise());
    var fee = it.fee();
    if (fee != null && Payments.isFeePaid(now)) {
      return reject(new Rejection.FeePaidBefore());
    }
    var set = fee == null ? null : Payments.fact(fee);
    return set == null || Evolution.evolve(now, set).equals(now)
        ? accept(accepted)
        : new Decision.Accepted(List.of(set, accepted));
  }

  private static Decision ask(Dossier now, AskForSupplement it) {
    if (now.stage() instanceof SupplementAsked
        || (now.stage() instanceof Submitted && now.own().askedAtDesk())) {
      return reject(new Rejection.SupplementAskedBefore());
    }
    return now.stage() instanceof Submitted
        ? accept(new DeskSupplementRequested(it.at(), it.by(), it.what(), it.until()))
        : reject(refusalIn(now.stage()));
  }

  private static Decision handIn(Dossier now, HandInSupplement it) {
    if (now.asked() != null) {
      return accept(new SupplementReceived(it.at(), it.channel(), it.papers()));
    }
    return reject(
        now.stage() instanceof Accepted ? new Rejection.NothingAskedFor() : refusalIn(now.stage()));
  }

  private static Decision refuse(Dossier now, RefuseReception it) {
    return now.stage() instanceof Submitted || now.stage() instanceof SupplementAsked
        ? accept(new ReceptionRefused(it.at(), it.by(), it.reason()))
        : reject(refusalIn(now.stage()));
  }

  /** From receipt until the decision is issued: NĐ 118/2025 art. 21. */
  private static Decision requestWithdrawal(Dossier now, RequestWithdrawal it) {
    return switch (now.stage()) {
      case Submitted _, SupplementAsked _ -> accept(new WithdrawalRequested(it.at(), it.reason()));
      case Accepted _ ->
          switch (now.heard().progress()) {
            case NONE, PROCESSING -> accept(new WithdrawalRequested(it.at(), it.reason()));
            case DECIDED -> reject(new Rejection.DecisionIssued());
            case RETURNED, STOPPED -> reject(new Rejection.ProcessingOver());
          };
      case Unseen _,
          Refused _,
          WithdrawalPending _,
          WithdrawalPassedOn _,
          Withdrawn _,
          Reported _,
          Closed _ ->
          reject(refusalIn(now.stage()));
    };
  }

  private static Decision cancelWithdrawal(Dossier now, CancelWithdrawal it) {
    return now.stage() instanceof WithdrawalPending
        ? accept(new WithdrawalCancelled(it.at()))
        : reject(noWithdrawalIn(now.stage()));
  }

  private static Decision confirmWithdrawal(Dossier now, ConfirmWithdrawal it) {
    return now.stage() instanceof WithdrawalPending
        ? accept(new WithdrawalConfirmed(it.at(), it.by()))
        : reject(noWithdrawalIn(now.stage()));
  }

  /** After 15 days without papers: NĐ 118/2025 art. 19(5). */
  private static Decision close(Dossier now, CloseLapsed it) {
    return switch (now.stage()) {
      case SupplementAsked(var asked, var expiredAt) ->
          expiredAt == null
              ? reject(new Rejection.SupplementWindowOpen(asked.until()))
              : accept(new ReceptionClosed(it.at(), Outcome.LAPSED, it.by()));
      case Submitted _ -> reject(new Rejection.NothingToClose());
      case Unseen _,
          Accepted _,
          Refused _,
          WithdrawalPending _,
          WithdrawalPassedOn _,
          Withdrawn _,
          Reported _,
          Closed _ ->
          reject(refusalIn(now.stage()));
    };
  }

  private static Rejection noWithdrawalIn(Stage stage) {
    return stage instanceof Submitted
            || stage instanceof SupplementAsked
            || stage instanceof Accepted
        ? new Rejection.NoWithdrawalRequested()
        : refusalIn(stage);
  }

  /** Why what is usually done at the desk cannot be done in this stage. */
  static Rejection refusalIn(Stage stage) {
    return switch (stage) {
      case Unseen _ -> new Rejection.Unknown();
      case Submitted _ -> new Rejection.NothingAskedFor();
      case SupplementAsked(var asked, _) -> new Rejection.AwaitingSupplement(asked.until());
      case Accepted it -> new Rejection.AlreadyAccepted(it.code());
      case Refused _ -> new Rejection.AlreadyRefused();
      case WithdrawalPending _ -> new Rejection.WithdrawalUndecided();
      case WithdrawalPassedOn _, Withdrawn _ -> new Rejection.AlreadyWithdrawn();
      case Reported it -> new Rejection.HandledElsewhere(it.source());
      case Closed _ -> new Rejection.AlreadyClosed();
    };
  }
}
