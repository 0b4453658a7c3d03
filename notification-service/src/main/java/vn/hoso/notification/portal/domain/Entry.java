package vn.hoso.notification.portal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Owner;

/**
 * Something that happened, as its owner stated it.
 *
 * @param trigger name of the fact
 * @param cause the fact that made the owner state it
 * @param by user name of who did it, null where nobody of the staff did
 */
public record Entry(
    Ref ref,
    String trigger,
    @Nullable Ref cause,
    Instant at,
    @Nullable String by,
    @Nullable String correlationId,
    @Nullable String traceparent,
    Happening what) {

  boolean isOf(Owner owner) {
    return ref.owner() == owner;
  }

  /** The id of the message about it. */
  public String message() {
    return ref.toString();
  }
}
