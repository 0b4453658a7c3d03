package vn.hoso.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.MoreRequested;
import vn.hoso.contract.PetitionEvent.PetitionAccepted;
import vn.hoso.contract.PetitionEvent.PetitionAnswered;
import vn.hoso.contract.PetitionEvent.PetitionAssigned;
import vn.hoso.contract.PetitionEvent.PetitionPublished;
import vn.hoso.contract.PetitionEvent.PetitionRated;
import vn.hoso.contract.PetitionEvent.PetitionReceived;
import vn.hoso.contract.PetitionEvent.PetitionRefused;
import vn.hoso.contract.PetitionEvent.PetitionRepeated;
import vn.hoso.contract.PetitionEvent.PetitionSentElsewhere;
import vn.hoso.contract.PetitionEvent.PetitionSupplemented;
import vn.hoso.contract.PetitionEvent.PetitionTakenUp;
import vn.hoso.contract.PetitionEvent.PetitionTransferred;
import vn.hoso.contract.PetitionEvent.Way;

/**
 * What intake has said of a petition, as far as it is counted; its pages are intake's.
 *
 * @param since what its citizen waits from
 * @param answerBy 15 working days: 766 formula sheet, 5.2
 * @param answeredAt null before
 * @param liked null until the citizen says so
 */
public record Petition(
    Kind kind,
    Way way,
    String agency,
    Instant since,
    Instant answerBy,
    State state,
    @Nullable Instant answeredAt,
    @Nullable Boolean liked) {

  /** What it waits for, or how it ended. */
  public enum State {
    /** Its agency has to act. */
    OPEN,
    /** The citizen has to say more. */
    WAITING,
    ANSWERED,
    /** Refused, or sent where it belongs. */
    CLOSED,
    /** Closed because it says again what an earlier one says. */
    REPEATED
  }

  /** Nothing but its arrival makes one. */
  static @Nullable Petition hear(@Nullable Petition now, PetitionEvent fact) {
    if (fact instanceof PetitionReceived it) {
      var clocks = it.clocks();
      return new Petition(
          it.kind(),
          it.way(),
          it.agency(),
          clocks.since(),
          clocks.handleBy(),
          State.OPEN,
          null,
          null);
    }
    return now == null ? null : now.after(fact);
  }

  private Petition after(PetitionEvent fact) {
    return switch (fact) {
      case PetitionReceived _,
          PetitionAccepted _,
          PetitionTakenUp _,
          PetitionPublished _,
          PetitionAssigned _ ->
          this;
      case PetitionRefused _, PetitionSentElsewhere _ -> in(State.CLOSED, answerBy);
      case PetitionTransferred it -> in(State.OPEN, it.clocks().handleBy());
      case MoreRequested _ -> in(State.WAITING, answerBy);
      case PetitionSupplemented it -> in(State.OPEN, it.clocks().handleBy());
      case PetitionAnswered it ->
          new Petition(kind, way, agency, since, answerBy, State.ANSWERED, it.at(), liked);
      case PetitionRated it ->
          new Petition(kind, way, agency, since, answerBy, state, answeredAt, it.liked());
      case PetitionRepeated _ -> in(State.REPEATED, answerBy);
    };
  }

  private Petition in(State other, Instant by) {
    return new Petition(kind, way, agency, since, by, other, answeredAt, liked);
  }
}
