package vn.hoso.tracking.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Promise;
import vn.hoso.tracking.domain.Disclosure.Group;
import vn.hoso.tracking.domain.Disclosure.Tier;
import vn.hoso.tracking.domain.Purse.Sum;

/**
 * What may be shown. Everything that only the secret unlocks is null or empty without it.
 *
 * @param until when the citizen has to hand papers in
 * @param words what papers are missing, or why it was refused
 * @param place where the result is collected
 * @param originalDueAt what was promised before it was promised anew
 * @param onTime once it is finished; by the original promise
 * @param owed what is to be paid before processing goes on
 * @param fee what the centre charges
 * @param rated the citizen has rated it; null while that is not so
 * @param atWork whose clock runs until when, where several agencies share the dossier
 * @param papers that are on the road between two of them
 * @param clockStands no time counts, as the applicant or another agency is waited for
 */
public record Disclosed(
    Tier tier,
    Group group,
    @Nullable Situation situation,
    @Nullable String code,
    @Nullable String field,
    @Nullable String procedureCode,
    @Nullable String procedureName,
    @Nullable String agency,
    @Nullable String holder,
    @Nullable Channel channel,
    @Nullable Report report,
    @Nullable Instant submittedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant dueAt,
    @Nullable Promise promise,
    @Nullable Instant resumedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant returnedAt,
    @Nullable Instant answerBy,
    List<Stop> way,
    @Nullable String currentStep,
    @Nullable Applicant applicant,
    @Nullable Instant until,
    @Nullable String words,
    @Nullable String place,
    @Nullable Outcome outcome,
    List<Message> messages,
    @Nullable Instant updatedAt,
    @Nullable Instant originalDueAt,
    @Nullable Boolean onTime,
    @Nullable Sum owed,
    @Nullable Sum fee,
    @Nullable Boolean rated,
    List<AtWork> atWork,
    Detours.@Nullable Papers papers,
    boolean clockStands) {

  /** The applicant with most of it hidden. */
  public record Applicant(String name, String phone, @Nullable String identityNumber) {}

  /** A message as the citizen sees it: kind, time and state, never the number. */
  public record Message(
      String trigger, String medium, Messages.State state, Instant at, Instant stateAt) {}

  /** The national status, where it may be told. */
  public @Nullable NationalStatus status() {
    return situation == null ? null : situation.status();
  }
}
