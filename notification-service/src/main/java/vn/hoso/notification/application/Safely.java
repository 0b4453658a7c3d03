package vn.hoso.notification.application;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls somebody outside: what a defect of ours makes of the call, nobody knows. */
public final class Safely {

  private static final Logger log = LoggerFactory.getLogger(Safely.class);

  private Safely() {}

  /**
   * The answer.
   *
   * @param message that it is about, for the log
   * @param defect the answer when the call throws
   */
  public static <A> A call(String message, Supplier<A> call, A defect) {
    try {
      return call.get();
    } catch (RuntimeException bug) {
      log.atError()
          .addKeyValue("message", message)
          .addKeyValue("cause", bug.getClass().getName())
          .addKeyValue("at", bug.getStackTrace().length == 0 ? "" : bug.getStackTrace()[0])
          .log("somebody outside could not be called");
      return defect;
    }
  }
}
