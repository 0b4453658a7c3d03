package vn.hoso.tracking.application;

import vn.hoso.tracking.domain.Turn;

/** Which {@link Turn} the running thread folds for; nothing but a rebuild folds outside of one. */
final class Occasion {

  private static final ScopedValue<Turn> TURN = ScopedValue.newInstance();
  private static final Turn OUTSIDE = new Turn.Rebuilding();

  private Occasion() {}

  static Turn current() {
    return TURN.isBound() ? TURN.get() : OUTSIDE;
  }

  static void in(Turn turn, Runnable work) {
    ScopedValue.where(TURN, turn).run(work);
  }
}
