package vn.hoso.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Promise;

/**
 * What intake remembers of the processing because an official form states it.
 *
 * @param promise the newest that replaced the one on the receipt
 * @param ending the result, or why there is none
 * @param returnedAt when the citizen was given the result
 * @param rescheduled the apology, when there had to be one
 */
public record Course(
    @Nullable Promise promise,
    @Nullable Ending ending,
    @Nullable Instant returnedAt,
    @Nullable Rescheduled rescheduled) {

  static final Course NOTHING = new Course(null, null, null, null);

  /** A renewal without a date leaves the one before standing. */
  Course promising(@Nullable Promise renewed) {
    return new Course(renewed == null ? promise : renewed, ending, returnedAt, rescheduled);
  }

  /** Null takes a result back. */
  Course ending(@Nullable Ending how) {
    return new Course(promise, how, returnedAt, rescheduled);
  }

  Course returned(Instant at) {
    return new Course(promise, ending, at, rescheduled);
  }

  Course rescheduled(Rescheduled how, Promise renewed) {
    return new Course(renewed, ending, returnedAt, how);
  }
}
