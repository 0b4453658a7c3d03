package vn.hoso.intake.web;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import vn.hoso.intake.application.Mistake;
import vn.hoso.intake.application.Ruled;
import vn.hoso.intake.domain.Rejection;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;

/** Puts what is refused inside into the one shape of the outside. */
final class Refusals {

  private static final Set<String> OF_THE_APPLICANT =
      Set.of("name", "phone", "email", "identityNumber", "birthDate", "address");

  private Refusals() {}

  static Problem of(Rejection why) {
    return switch (why) {
      case Rejection.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "dossier-unknown");
      case Rejection.SubmittedBefore _ -> conflict("dossier-submitted-before");
      case Rejection.AlreadyAccepted(var code) ->
          conflict("dossier-already-accepted").with("officialCode", code);
      case Rejection.AlreadyRefused _ -> conflict("dossier-already-refused");
      case Rejection.AlreadyWithdrawn _ -> conflict("dossier-already-withdrawn");
      case Rejection.WithdrawalUndecided _ -> conflict("withdrawal-undecided");
      case Rejection.NoWithdrawalRequested _ -> conflict("withdrawal-not-requested");
      case Rejection.AwaitingSupplement(var until) ->
          conflict("supplement-awaited").with("until", until.toString());
      case Rejection.SupplementAskedBefore _ -> conflict("supplement-asked-before");
      case Rejection.NothingAskedFor _ -> conflict("supplement-not-asked");
      case Rejection.DecisionIssued _ -> conflict("decision-issued");
      case Rejection.ProcessingOver _ -> conflict("processing-over");
      case Rejection.HandledElsewhere(var source) ->
          conflict("dossier-handled-elsewhere").with("source", source);
      case Rejection.NotOpened _ -> conflict("outside-not-opened");
      case Rejection.OpenedBefore _ -> conflict("outside-opened-before");
      case Rejection.EndedBefore _ -> conflict("outside-ended-before");
      case Rejection.SupplementWindowOpen(var until) ->
          conflict("supplement-window-open").with("until", until.toString());
      case Rejection.NothingToClose _ -> conflict("nothing-to-close");
      case Rejection.AlreadyClosed _ -> conflict("dossier-already-closed");
      case Rejection.FeePaidBefore _ -> conflict("fee-paid-before");
      case Rejection.NothingToPay _ -> conflict("nothing-to-pay");
      case Rejection.AmountDiffers(var due, var offered) ->
          conflict("amount-differs").with("due", due).with("offered", offered);
      case Rejection.PaymentKnownOtherwise(var payment) ->
          conflict("payment-known-otherwise").with("payment", payment);
      case Rejection.PaymentUnknown(var payment) ->
          conflict("payment-unknown").with("payment", payment);
      case Rejection.RefundTooLarge(var kept) -> conflict("refund-too-large").with("kept", kept);
      case Rejection.NotReturned _ -> conflict("dossier-not-returned");
      case Rejection.RatingFinal(var since) ->
          conflict("rating-final").with("since", since.toString());
      case Rejection.NoFollowUp _ -> conflict("follow-up-unknown");
      case Rejection.FollowUpUnanswered _ -> conflict("follow-up-unanswered");
      case Rejection.FollowUpClosed _ -> conflict("follow-up-closed");
    };
  }

  /** Why nothing was done; a done thing has no problem. */
  static Problem of(Ruled ruled) {
    return switch (ruled) {
      case Ruled.Refused(var why) -> of(why);
      case Ruled.Stale(var current) -> Version.stale(current);
      case Ruled.LimitNeeded _ -> invalid("limit-needed").wrong("/limit", "required");
      case Ruled.LimitFixed _ -> invalid("limit-fixed").wrong("/limit", "limit-fixed");
      case Ruled.Unfit(var field, var code) -> invalid("invalid-request").wrong("/" + field, code);
      case Ruled.Done _ -> throw new IllegalStateException("a done thing is no problem");
    };
  }

  static Problem of(List<Mistake> mistakes) {
    var problem = invalid("invalid-request");
    for (var it : mistakes) {
      problem = problem.wrong(new Problem.Wrong(pointer(it), it.code(), it.facts(), it.code()));
    }
    return problem;
  }

  static Problem unknownProcedure(String code) {
    return Problem.of(HttpStatus.NOT_FOUND, "procedure-unknown").with("procedure", code);
  }

  private static String pointer(Mistake it) {
    return (OF_THE_APPLICANT.contains(it.field()) ? "/applicant/" : "/") + it.field();
  }

  private static Problem invalid(String code) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code);
  }

  private static Problem conflict(String code) {
    return Problem.of(HttpStatus.CONFLICT, code);
  }
}
