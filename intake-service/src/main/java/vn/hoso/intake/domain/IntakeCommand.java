package vn.hoso.intake.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent.DossierRated.Score;
import vn.hoso.contract.Limit;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.contract.Promise;
import vn.hoso.contract.Sealed;

/** What somebody wants intake to do about one dossier; time, codes and seals come with it. */
public sealed interface IntakeCommand {

  Instant at();

  /** A citizen, online or at the counter, hands a dossier in. */
  record Submit(Submission submission, int papers, List<String> presented)
      implements IntakeCommand {

    public Submit {
      presented = List.copyOf(presented);
    }

    @Override
    public Instant at() {
      return submission.at();
    }
  }

  /** An officer finds it complete and valid; the fee is known by then, or nobody knows it. */
  record Accept(
      Instant at,
      String by,
      String code,
      Limit limit,
      @Nullable Promise promise,
      @Nullable SetFee fee)
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

  /**
   * What the centre charges, as an officer confirms it; in đồng.
   *
   * @param listed by the procedure's version, for this case and channel
   * @param amount after an exemption
   * @param first collected before processing begins
   * @param exemption sealed: which one, and its ground in law
   */
  record SetFee(
      Instant at, String by, long listed, long amount, boolean first, @Nullable Sealed exemption)
      implements IntakeCommand {}

  /**
   * Money came.
   *
   * @param payment the receipt's number, or the gateway's name of the transaction
   * @param obligation {@code fee}, or the name routing gave it
   * @param amount in đồng, positive
   * @param by who took it at the counter; null when a gateway tells of it
   */
  record RecordPayment(
      Instant at,
      String payment,
      String obligation,
      long amount,
      PaymentMethod method,
      @Nullable String by)
      implements IntakeCommand {}

  /** Money goes back, all or some of one payment; in đồng, positive. */
  record RefundPayment(Instant at, String by, String payment, long amount, Sealed reason)
      implements IntakeCommand {}

  /**
   * The citizen rates how the dossier was handled.
   *
   * @param owner code of the agency whose leader answers a low score
   * @param followUpUntil the answer would be due then
   */
  record Rate(
      Instant at, List<Score> scores, @Nullable Sealed comment, String owner, Instant followUpUntil)
      implements IntakeCommand {
    public Rate {
      scores = List.copyOf(scores);
    }
  }

  /** A leader says what came of a low score. */
  record AnswerFollowUp(Instant at, String by, Sealed answer) implements IntakeCommand {}

  /** A leader closes what was answered. */
  record CloseFollowUp(Instant at, String by) implements IntakeCommand {}
}
