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
 * @param clock what was said of the answer; null where nobody had a clock yet
 * @param ledger null where there is neither fee nor money
 * @param feedback null while nobody rated
 */
public record Own(
    Stage stage,
    @Nullable Submission submission,
    @Nullable Instant waitingSince,
    boolean askedAtDesk,
    int papers,
    int suppliedInProcessing,
    @Nullable DeskClock clock,
    @Nullable Ledger ledger,
    @Nullable Feedback feedback) {

  static final Own NOTHING = new Own(new Stage.Unseen(), null, null, false, 0, 0, null, null, null);

  /** What was said of the answer so far. */
  public DeskClock deskClock() {
    return clock == null ? DeskClock.SILENT : clock;
  }

  /** The same with something more said of its answer. */
  Own saying(DeskClock other) {
    return new Own(
        stage,
        submission,
        waitingSince,
        askedAtDesk,
        papers,
        suppliedInProcessing,
        other,
        ledger,
        feedback);
  }

  /** The same in another stage, with nobody waiting for the desk. */
  Own in(Stage other) {
    return new Own(
        other,
        submission,
        null,
        askedAtDesk,
        papers,
        suppliedInProcessing,
        clock,
        ledger,
        feedback);
  }

  /** The same in another stage, waiting for the desk since then. */
  Own waiting(Stage other, Instant since) {
    return new Own(
        other,
        submission,
        since,
        askedAtDesk,
        papers,
        suppliedInProcessing,
        deskClock().anew(),
        ledger,
        feedback);
  }

  Own asked(Asked what) {
    return new Own(
        new Stage.SupplementAsked(what, null),
        submission,
        null,
        true,
        papers,
        suppliedInProcessing,
        clock,
        ledger,
        feedback);
  }

  Own supplied(int more) {
    return new Own(
        stage,
        submission,
        waitingSince,
        askedAtDesk,
        papers + more,
        suppliedInProcessing,
        clock,
        ledger,
        feedback);
  }

  Own suppliedInProcessing(int more) {
    return new Own(
        stage,
        submission,
        waitingSince,
        askedAtDesk,
        papers + more,
        suppliedInProcessing + 1,
        clock,
        ledger,
        feedback);
  }

  Own holding(Ledger other) {
    return new Own(
        stage,
        submission,
        waitingSince,
        askedAtDesk,
        papers,
        suppliedInProcessing,
        clock,
        other,
        feedback);
  }

  Own rated(Feedback other) {
    return new Own(
        stage,
        submission,
        waitingSince,
        askedAtDesk,
        papers,
        suppliedInProcessing,
        clock,
        ledger,
        other);
  }
}
