package vn.hoso.intake.domain;

import java.time.Instant;
import java.util.List;
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
 * @param presented keys of the papers that lay on the counter; null when nobody noted them
 * @param deskRequest what was asked for at the desk, also after it came
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
    @Nullable Feedback feedback,
    @Nullable List<String> presented,
    @Nullable Asked deskRequest) {

  static final Own NOTHING =
      new Own(new Stage.Unseen(), null, null, false, 0, 0, null, null, null, null, null);

  public Own {
    presented = presented == null ? null : List.copyOf(presented);
  }

  /** What was said of the answer so far. */
  public DeskClock deskClock() {
    return clock == null ? DeskClock.SILENT : clock;
  }

  /** The same with something more said of its answer. */
  Own saying(DeskClock other) {
    return at(stage, waitingSince, other);
  }

  /** The same in another stage, with nobody waiting for the desk. */
  Own in(Stage other) {
    return at(other, null, clock);
  }

  /** The same in another stage, waiting for the desk since then. */
  Own waiting(Stage other, Instant since) {
    return at(other, since, deskClock().anew());
  }

  private Own at(Stage other, @Nullable Instant since, @Nullable DeskClock said) {
    return new Own(
        other,
        submission,
        since,
        askedAtDesk,
        papers,
        suppliedInProcessing,
        said,
        ledger,
        feedback,
        presented,
        deskRequest);
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
        feedback,
        presented,
        what);
  }

  Own supplied(int more) {
    return with(papers + more, suppliedInProcessing);
  }

  Own suppliedInProcessing(int more) {
    return with(papers + more, suppliedInProcessing + 1);
  }

  private Own with(int papersNow, int suppliedNow) {
    return new Own(
        stage,
        submission,
        waitingSince,
        askedAtDesk,
        papersNow,
        suppliedNow,
        clock,
        ledger,
        feedback,
        presented,
        deskRequest);
  }

  Own holding(Ledger other) {
    return with(other, feedback);
  }

  Own rated(Feedback other) {
    return with(ledger, other);
  }

  private Own with(@Nullable Ledger money, @Nullable Feedback rating) {
    return new Own(
        stage,
        submission,
        waitingSince,
        askedAtDesk,
        papers,
        suppliedInProcessing,
        clock,
        money,
        rating,
        presented,
        deskRequest);
  }
}
