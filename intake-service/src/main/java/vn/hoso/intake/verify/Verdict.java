package vn.hoso.intake.verify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be thought of a receipt. */
public sealed interface Verdict {

  /** Signed by us, and what it says still holds. */
  record Genuine(Statement statement) implements Verdict {}

  /**
   * Signed by us, but another day is promised by now.
   *
   * @param promised null when there is no promise any more
   */
  record Superseded(Statement statement, @Nullable Instant promised) implements Verdict {}

  /** Signed by us, but what we hold under this code is something else, or nothing. */
  record NotHeld(Statement statement) implements Verdict {}

  /** It claims to be ours and is not, or was changed. */
  record Forged() implements Verdict {}

  /** Signed by a key that we do not have, or not any more. */
  record UnknownKey(String keyId) implements Verdict {}

  /** Not the address of a receipt. */
  record Unreadable() implements Verdict {}
}
