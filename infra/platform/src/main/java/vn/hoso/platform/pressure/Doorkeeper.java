package vn.hoso.platform.pressure;

import java.util.Optional;

/** Who is asked before a handler is. */
interface Doorkeeper {

  /** What was answered to somebody who wants in. */
  sealed interface Answer {}

  /** Come in; closed when done. */
  record Pass(Runnable leaving) implements Answer, AutoCloseable {
    @Override
    public void close() {
      leaving.run();
    }
  }

  /**
   * Not now.
   *
   * @param code of the problem that says so
   * @param retryAfter seconds
   */
  record Refused(String code, Reason reason, long retryAfter) implements Answer {}

  /** Why a lane is closed, before anybody reads what is sent. */
  Optional<Refused> refusal(Lane lane);

  /** Asks for a place. */
  Answer enter(Lane lane);
}
