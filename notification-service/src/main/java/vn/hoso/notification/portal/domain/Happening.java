package vn.hoso.notification.portal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Sealed;

/** What happened to a dossier of ours, as far as the portal is told. What is personal is sealed. */
public sealed interface Happening {

  /**
   * Handed in.
   *
   * @param papers how many came with it
   * @param files how many of them are files; null in older documents, and where nobody noted it
   */
  record Submitted(
      Procedure procedure,
      Channel channel,
      String receivingAgency,
      String competentAgency,
      Sealed person,
      int papers,
      @Nullable Integer files)
      implements Happening {}

  /** With the official code and the clock started: NĐ 118/2025 art. 17(3). */
  record Accepted(String code, String receipt, Limit limit, @Nullable Instant dueAt)
      implements Happening {}

  record ReceptionRefused(Sealed reason) implements Happening {}

  /** Before acceptance or during processing. */
  record SupplementAsked(Sealed what, Instant until) implements Happening {}

  record SupplementReceived() implements Happening {}

  record WithdrawalAsked(@Nullable Sealed reason) implements Happening {}

  /** Taken back by the citizen, or too late: the dossier goes on where it was. */
  record WithdrawalOver() implements Happening {}

  /** An officer confirmed the wish; an accepted dossier is stopped by routing, later. */
  record WithdrawalConfirmed() implements Happening {}

  record Transferred(String agency, @Nullable Instant dueAt) implements Happening {}

  record Resumed(@Nullable Instant dueAt) implements Happening {}

  record ResultReady(Outcome outcome, String place, @Nullable Sealed note) implements Happening {}

  record Returned() implements Happening {}

  record Stopped(Outcome outcome) implements Happening {}

  /** The result was found wrong before it was handed over (9 to 4). */
  record Reworked(Sealed reason) implements Happening {}

  /**
   * Something is to be paid before processing goes on: national status 6.
   *
   * @param obligation names it within the dossier; null in older documents, as the amount
   * @param amount in đồng
   */
  record Owing(@Nullable Sealed what, @Nullable String obligation, @Nullable Long amount)
      implements Happening {}

  /**
   * Nothing has to be waited for any more.
   *
   * @param elsewhere the obligation, where an officer saw a proof that it was paid elsewhere
   */
  record Paid(@Nullable Instant dueAt, @Nullable String elsewhere) implements Happening {}

  /** Another day is promised; what the portal knows of it goes with the next change of status. */
  record Promised(Instant dueAt) implements Happening {}

  /**
   * The procedure's fee, in đồng; like all that is about money alone, the portal learns of it with
   * the next change of status.
   *
   * @param first it is collected before processing begins
   */
  record Charged(long amount, boolean first) implements Happening {}

  /**
   * A payment, in đồng.
   *
   * @param online through our own gateway
   */
  record MoneyCame(String payment, String obligation, long amount, boolean online)
      implements Happening {}

  /** All or some of a payment went back, in đồng. */
  record MoneyWentBack(String payment, long amount) implements Happening {}
}
