package vn.hoso.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that only intake-service may state. */
public sealed interface IntakeEvent extends DossierEvent {

  /**
   * A dossier arrived by any channel (national status 1).
   *
   * @param receivingAgency where it was handed in
   * @param competentAgency who decides
   * @param lookupHash keyed hash of the lookup code; the clear code is inside {@code person}
   * @param person a sealed {@link Person}
   * @param papers how many papers came with it
   * @param answerBy the desk answers an online dossier by then: NĐ 118/2025 art. 17(2c)
   * @param caseKey which case (trường hợp) of the procedure it falls under; null where there is one
   * @param helpingAgency whose desk helped to hand it in online, null where nobody did
   * @param presented keys of the checklist's papers that lay on the counter; null when nobody noted
   *     them
   */
  @EventName("dossier.submitted.v1")
  record DossierSubmitted(
      Instant at,
      Procedure procedure,
      Channel channel,
      String receivingAgency,
      String competentAgency,
      String lookupHash,
      Sealed person,
      int papers,
      @Nullable Instant answerBy,
      @Nullable String caseKey,
      @Nullable String helpingAgency,
      @Nullable List<String> presented)
      implements IntakeEvent {

    public DossierSubmitted {
      presented = presented == null ? null : List.copyOf(presented);
    }

    /** Of a procedure without cases, handed in without help, of which nobody noted the papers. */
    public DossierSubmitted(
        Instant at,
        Procedure procedure,
        Channel channel,
        String receivingAgency,
        String competentAgency,
        String lookupHash,
        Sealed person,
        int papers,
        @Nullable Instant answerBy) {
      this(
          at,
          procedure,
          channel,
          receivingAgency,
          competentAgency,
          lookupHash,
          person,
          papers,
          answerBy,
          null,
          null,
          null);
    }
  }

  /**
   * Complete and valid; the clock starts (2): NĐ 118/2025 art. 17(3).
   *
   * @param code official dossier code (mã hồ sơ)
   * @param receipt number of the receipt
   * @param by user name of the officer
   * @param limit the statutory time
   * @param promise null where the procedure has no promise date
   */
  @EventName("dossier.accepted.v1")
  record DossierAccepted(
      Instant at, String code, String receipt, String by, Limit limit, @Nullable Promise promise)
      implements IntakeEvent {}

  /** The desk refused to receive it (3), with a sealed reason. */
  @EventName("dossier.reception-refused.v1")
  record ReceptionRefused(Instant at, String by, Sealed reason) implements IntakeEvent {}

  /**
   * The desk asked for papers before acceptance (5).
   *
   * @param what sealed: which papers and why
   * @param until the citizen hands them in by then
   */
  @EventName("dossier.desk-supplement-requested.v1")
  record DeskSupplementRequested(Instant at, String by, Sealed what, Instant until)
      implements IntakeEvent {}

  /**
   * The citizen handed in what was asked for, before acceptance or during processing.
   *
   * @param papers how many papers came
   */
  @EventName("dossier.supplement-received.v1")
  record SupplementReceived(Instant at, Channel channel, int papers) implements IntakeEvent {}

  /** The citizen asks to withdraw (7): NĐ 118/2025 art. 21. */
  @EventName("dossier.withdrawal-requested.v1")
  record WithdrawalRequested(Instant at, @Nullable Sealed reason) implements IntakeEvent {}

  /** The request was taken back; the dossier goes on where it was. */
  @EventName("dossier.withdrawal-cancelled.v1")
  record WithdrawalCancelled(Instant at) implements IntakeEvent {}

  /**
   * An officer confirmed the request: stops what was not yet accepted, asks routing to stop the
   * rest.
   */
  @EventName("dossier.withdrawal-confirmed.v1")
  record WithdrawalConfirmed(Instant at, String by) implements IntakeEvent {}

  /**
   * Another system that a centre already has tells of a dossier it handles.
   *
   * @param source that system's CloudEvents source
   * @param code the code the dossier has there
   * @param lookupHash keyed hash of {@code code}, so that it can be looked up
   * @param channelWord the channel in that system's own word
   * @param deadline null where that system has none
   * @param eventId the id of that system's own event, so that telling it twice is telling it once
   */
  @EventName("dossier.reported.v1")
  record DossierReported(
      Instant at,
      String source,
      String code,
      String lookupHash,
      Channel channel,
      String channelWord,
      String department,
      @Nullable String group,
      @Nullable Instant deadline,
      @Nullable String eventId)
      implements IntakeEvent {}

  /**
   * A step done in that other system.
   *
   * @param step the activity in that system's own words
   * @param group the unit that did it
   * @param eventId as in {@link DossierReported}
   */
  @EventName("dossier.step-reported.v1")
  record StepReported(Instant at, String step, @Nullable String group, @Nullable String eventId)
      implements IntakeEvent {}

  /**
   * That other system has finished the dossier.
   *
   * @param eventId as in {@link DossierReported}
   */
  @EventName("dossier.end-reported.v1")
  record EndReported(Instant at, @Nullable String eventId) implements IntakeEvent {}

  /**
   * The desk was told of an online dossier that nobody had answered yet: NĐ 118/2025 art. 17(2),
   * within two working hours of its arrival.
   */
  @EventName("dossier.desk-alerted.v1")
  record DeskAlerted(Instant at) implements IntakeEvent {}

  /**
   * Little is left of the eight working hours for the answer to an online dossier: NĐ 118/2025 art.
   * 17(2c).
   *
   * @param dueAt by the calendar of the receiving desk
   */
  @EventName("dossier.answer-due-soon.v1")
  record AnswerDueSoon(Instant at, Instant dueAt) implements IntakeEvent {}

  /**
   * The eight working hours went by without an answer.
   *
   * @param dueAt as in {@link AnswerDueSoon}
   */
  @EventName("dossier.answer-overdue.v1")
  record AnswerOverdue(Instant at, Instant dueAt) implements IntakeEvent {}

  /** The window of the desk's supplement went by without papers; they may still come. */
  @EventName("dossier.desk-supplement-expired.v1")
  record DeskSupplementExpired(Instant at) implements IntakeEvent {}

  /**
   * An officer closed what was never completed before acceptance (8): NĐ 118/2025 art. 19(5).
   *
   * @param by user name of the officer
   */
  @EventName("dossier.reception-closed.v1")
  record ReceptionClosed(Instant at, Outcome outcome, String by) implements IntakeEvent {}

  /**
   * An officer confirmed what the centre charges for the dossier; the last one counts. In đồng.
   *
   * @param by user name of the officer
   * @param listed by the procedure's version, for the case and the channel
   * @param amount what is to be paid; less than {@code listed} under an exemption
   * @param beforeProcessing it is collected before processing begins
   * @param exemption sealed: which exemption, and its ground in law
   */
  @EventName("dossier.fee-set.v1")
  record FeeSet(
      Instant at,
      String by,
      long listed,
      long amount,
      boolean beforeProcessing,
      @Nullable Sealed exemption)
      implements IntakeEvent {

    /** The fee among everything that can be to pay for a dossier. */
    public static final String NAME = "fee";
  }

  /**
   * Money came for the dossier.
   *
   * @param payment names it within the dossier: number of the receipt, or the gateway's transaction
   * @param obligation what it is for: {@link FeeSet#NAME}, or an obligation that routing raised
   * @param amount in đồng
   * @param by user name of who took it; null when a gateway told of it
   */
  @EventName("dossier.payment-recorded.v1")
  record PaymentRecorded(
      Instant at,
      String payment,
      String obligation,
      long amount,
      PaymentMethod method,
      @Nullable String by)
      implements IntakeEvent {}

  /**
   * Money went back, all or some of one payment.
   *
   * @param amount in đồng
   * @param reason sealed
   */
  @EventName("dossier.payment-refunded.v1")
  record PaymentRefunded(Instant at, String payment, long amount, String by, Sealed reason)
      implements IntakeEvent {}

  /**
   * The citizen rated how the dossier was handled, after it was returned: NĐ 118/2025 art. 33. The
   * last rating counts.
   *
   * @param scores one for each subject that was rated
   * @param comment sealed: what the citizen wrote
   */
  @EventName("dossier.rated.v1")
  record DossierRated(Instant at, List<Score> scores, @Nullable Sealed comment)
      implements IntakeEvent {

    /** One subject, from 1, very bad, to 5, very good. */
    public record Score(RatingSubject subject, int score) {}

    public DossierRated {
      scores = List.copyOf(scores);
    }
  }

  /**
   * A low score has to be answered by somebody.
   *
   * @param owner code of the agency whose leader answers
   * @param until the answer is due then
   */
  @EventName("dossier.rating-follow-up-opened.v1")
  record RatingFollowUpOpened(Instant at, String owner, Instant until) implements IntakeEvent {}

  /**
   * A leader says what came of it.
   *
   * @param answer sealed
   */
  @EventName("dossier.rating-follow-up-answered.v1")
  record RatingFollowUpAnswered(Instant at, String by, Sealed answer) implements IntakeEvent {}

  /** A leader closed it. */
  @EventName("dossier.rating-follow-up-closed.v1")
  record RatingFollowUpClosed(Instant at, String by) implements IntakeEvent {}
}
