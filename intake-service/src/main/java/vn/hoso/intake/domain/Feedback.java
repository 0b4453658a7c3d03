package vn.hoso.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent.DossierRated;
import vn.hoso.contract.IntakeEvent.DossierRated.Score;
import vn.hoso.contract.IntakeEvent.RatingFollowUpAnswered;
import vn.hoso.contract.IntakeEvent.RatingFollowUpClosed;
import vn.hoso.contract.IntakeEvent.RatingFollowUpOpened;
import vn.hoso.contract.Sealed;

/**
 * How the citizen rated the dossier, and what came of it.
 *
 * @param firstAt it may be changed for seven days since then
 * @param comment sealed
 * @param followUp null where no score was low
 */
public record Feedback(
    Instant firstAt,
    Instant lastAt,
    List<Score> scores,
    @Nullable Sealed comment,
    @Nullable FollowUp followUp) {

  private static final Duration CHANGEABLE = Duration.ofDays(7);

  /** From 1, very bad, to 5, very good; at this and below a leader answers. */
  private static final int LOW = 2;

  /**
   * What a leader has to do about a low score.
   *
   * @param owner code of the agency whose leader answers
   * @param until the answer is due then
   * @param answer sealed
   */
  public record FollowUp(
      Instant openedAt,
      String owner,
      Instant until,
      @Nullable Instant answeredAt,
      @Nullable String answeredBy,
      @Nullable Sealed answer,
      @Nullable Instant closedAt) {}

  public Feedback {
    scores = List.copyOf(scores);
  }

  /** The last moment it may be changed at. */
  public Instant changeableUntil() {
    return firstAt.plus(CHANGEABLE);
  }

  static boolean isLow(List<Score> scores) {
    return scores.stream().anyMatch(it -> it.score() <= LOW);
  }

  static Feedback rated(@Nullable Feedback before, DossierRated it) {
    return before == null
        ? new Feedback(it.at(), it.at(), it.scores(), it.comment(), null)
        : new Feedback(before.firstAt, it.at(), it.scores(), it.comment(), before.followUp);
  }

  Feedback following(RatingFollowUpOpened it) {
    return with(new FollowUp(it.at(), it.owner(), it.until(), null, null, null, null));
  }

  Feedback answered(RatingFollowUpAnswered it) {
    var now = followUp;
    return now == null
        ? this
        : with(
            new FollowUp(
                now.openedAt, now.owner, now.until, it.at(), it.by(), it.answer(), now.closedAt));
  }

  Feedback closed(RatingFollowUpClosed it) {
    var now = followUp;
    return now == null
        ? this
        : with(
            new FollowUp(
                now.openedAt,
                now.owner,
                now.until,
                now.answeredAt,
                now.answeredBy,
                now.answer,
                it.at()));
  }

  private Feedback with(FollowUp other) {
    return new Feedback(firstAt, lastAt, scores, comment, other);
  }
}
