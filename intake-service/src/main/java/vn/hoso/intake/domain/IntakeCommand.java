package vn.hoso.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Promise;
import vn.hoso.contract.Sealed;

/** What somebody wants intake to do about one dossier; time, codes and seals come with it. */
public sealed interface IntakeCommand {

  Instant at();

  /** A citizen, online or at the counter, hands a dossier in. */
  record Submit(Submission submission, int papers) implements IntakeCommand {
    @Override
    public Instant at() {
      return submission.at();
    }
  }

  /** An officer finds it complete and valid. */
  record Accept(Instant at, String by, String code, Limit limit, @Nullable Promise promise)
      implements IntakeCommand {}

  /** An officer asks for papers before accepting. */
  record AskForSupplement(Instant at, String by, Sealed what, Instant until)
      implements IntakeCommand {}

  /** The papers that were asked for arrive. */
  record HandInSupplement(Instant at, Channel channel, int papers) implements IntakeCommand {}

  /** An officer does not receive it. */
  record RefuseReception(Instant at, String by, Sealed reason) implements IntakeCommand {}

  /** The citizen wants it back. */
  record RequestWithdrawal(Instant at, @Nullable Sealed reason) implements IntakeCommand {}

  /** The citizen has thought better of it. */
  record CancelWithdrawal(Instant at) implements IntakeCommand {}

  /** An officer lets it go. */
  record ConfirmWithdrawal(Instant at, String by) implements IntakeCommand {}

  /** Another system has opened a dossier. */
  record ReportDossier(
      Instant at,
      String eventId,
      String source,
      String code,
      String lookupHash,
      Channel channel,
      String channelWord,
      String department,
      @Nullable String group,
      @Nullable Instant deadline)
      implements IntakeCommand {}

  /** A step was done there. */
  record ReportStep(Instant at, String eventId, String step, @Nullable String group)
      implements IntakeCommand {}

  /** The dossier was finished there. */
  record ReportEnd(Instant at, String eventId) implements IntakeCommand {}

  /** An officer closes what the citizen never completed. */
  record CloseLapsed(Instant at, String by) implements IntakeCommand {}
}
