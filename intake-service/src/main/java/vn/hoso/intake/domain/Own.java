package vn.hoso.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
    return with(draft -> draft.clock = other);
  }

  /** The same in another stage, with nobody waiting for the desk. */
  Own in(Stage other) {
    return with(
        draft -> {
          draft.stage = other;
          draft.waitingSince = null;
        });
  }

  /** The same in another stage, waiting for the desk since then. */
  Own waiting(Stage other, Instant since) {
    return with(
        draft -> {
          draft.stage = other;
          draft.waitingSince = since;
          draft.clock = deskClock().anew();
        });
  }

  Own asked(Asked what) {
    return in(new Stage.SupplementAsked(what, null))
        .with(
            draft -> {
              draft.askedAtDesk = true;
              draft.deskRequest = what;
            });
  }

  Own supplied(int more) {
    return with(draft -> draft.papers += more);
  }

  Own suppliedInProcessing(int more) {
    return supplied(more).with(draft -> draft.suppliedInProcessing++);
  }

  Own holding(Ledger other) {
    return with(draft -> draft.ledger = other);
  }

  Own rated(Feedback other) {
    return with(draft -> draft.feedback = other);
  }

  private Own with(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.own(this);
  }

  /** What may change of it after the submission. */
  private static final class Draft {
    private Stage stage;
    private @Nullable Instant waitingSince;
    private boolean askedAtDesk;
    private int papers;
    private int suppliedInProcessing;
    private @Nullable DeskClock clock;
    private @Nullable Ledger ledger;
    private @Nullable Feedback feedback;
    private @Nullable Asked deskRequest;

    Draft(Own it) {
      stage = it.stage;
      waitingSince = it.waitingSince;
      askedAtDesk = it.askedAtDesk;
      papers = it.papers;
      suppliedInProcessing = it.suppliedInProcessing;
      clock = it.clock;
      ledger = it.ledger;
      feedback = it.feedback;
      deskRequest = it.deskRequest;
    }

    Own own(Own before) {
      return new Own(
          stage,
          before.submission,
          waitingSince,
          askedAtDesk,
          papers,
          suppliedInProcessing,
          clock,
          ledger,
          feedback,
          before.presented,
          deskRequest);
    }
  }
}
