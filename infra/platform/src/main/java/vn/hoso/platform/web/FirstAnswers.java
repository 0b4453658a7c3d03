package vn.hoso.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was answered first under an idempotency key. Its contract is tested on every store. */
interface FirstAnswers {

  /**
   * An attempt.
   *
   * @param id hash of key, caller and route
   * @param fingerprint hash of the body
   * @param since when the attempt began; the next one may take over from a dead one
   * @param answer the sealed answer, or null while it is running
   */
  record Attempt(String id, String fingerprint, Instant since, @Nullable String answer) {}

  /** Stores a running attempt; if there is one already, gives that back and stores nothing. */
  @Nullable Attempt begin(Attempt attempt);

  /** Lets a new attempt take the place of an old one, unless somebody else was faster. */
  boolean replace(Attempt old, Attempt by);

  void finish(Attempt attempt, String answer);

  /** The attempt did nothing: its key is free again. */
  void release(Attempt attempt);

  /** Removes what is older. */
  void removeBefore(Instant limit);
}
