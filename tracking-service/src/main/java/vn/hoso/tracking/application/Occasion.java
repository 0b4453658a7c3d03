package vn.hoso.tracking.application;

import java.util.Optional;
import vn.hoso.tracking.domain.Turn;

/** Which {@link Turn} the running thread folds for, when it folds a poll. */
final class Occasion {

  private static final ScopedValue<Turn> TURN = ScopedValue.newInstance();

  private Occasion() {}

  /** Empty outside of a poll. */
  static Optional<Turn> current() {
    return TURN.isBound() ? Optional.of(TURN.get()) : Optional.empty();
  }

  static void in(Turn turn, Runnable work) {
    ScopedValue.where(TURN, turn).run(work);
  }
}
