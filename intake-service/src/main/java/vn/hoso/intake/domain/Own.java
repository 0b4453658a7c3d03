package vn.hoso.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What intake's own facts made true.
 *
 * @param waitingSince when the desk was last given something to answer; null when nobody waits
 * @param askedAtDesk the one supplement before acceptance was asked for: NĐ 118/2025 art. 11(2c)
 * @param papers how many were handed in so far
 * @param suppliedInProcessing how many supplements routing was answered with
 */
public record Own(
    Stage stage,
    @Nullable Submission submission,
    @Nullable Instant waitingSince,
    boolean askedAtDesk,
    int papers,
    int suppliedInProcessing) {

  static final Own NOTHING = new Own(new Stage.Unseen(), null, null, false, 0, 0);

  /** The same in another stage, with nobody waiting for the desk. */
  Own in(Stage other) {
    return new Own(other, submission, null, askedAtDesk, papers, suppliedInProcessing);
  }

  /** The same in another stage, waiting for the desk since then. */
  Own waiting(Stage other, Instant since) {
    return new Own(other, submission, since, askedAtDesk, papers, suppliedInProcessing);
  }

  Own asked(Asked what) {
    return new Own(
        new Stage.SupplementAsked(what), submission, null, true, papers, suppliedInProcessing);
  }

  Own supplied(int more) {
    return new Own(
        stage, submission, waitingSince, askedAtDesk, papers + more, suppliedInProcessing);
  }

  Own suppliedInProcessing(int more) {
    return new Own(
        stage, submission, waitingSince, askedAtDesk, papers + more, suppliedInProcessing + 1);
  }
}
