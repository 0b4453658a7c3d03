package vn.hoso.notification.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.domain.Message;
import vn.hoso.notification.domain.Standing;

/**
 * One message as the staff see it.
 *
 * @param recipient masked; null where the person is forgotten
 * @param template id and version of the words it goes out in
 * @param at since when it stands so
 * @param attempts how often the provider was asked
 */
record MessageView(
    String id,
    String trigger,
    Medium medium,
    @Nullable String recipient,
    String template,
    Standing standing,
    Instant queuedAt,
    Instant at,
    int attempts,
    @Nullable Instant until,
    @Nullable String why,
    @Nullable String provider,
    @Nullable String reference,
    @Nullable String resentBy,
    @Nullable String resentAs) {

  static MessageView of(Message message, @Nullable String recipient) {
    var progress = message.progress();
    var receipt = message.receipt();
    var resent = message.resent();
    return new MessageView(
        message.id(),
        message.trigger(),
        message.medium(),
        recipient,
        message.wording().template() + "/" + message.wording().version(),
        message.standing(),
        message.queuedAt(),
        progress.at(),
        progress.attempt(),
        progress.until(),
        progress.why(),
        receipt == null ? null : receipt.provider(),
        receipt == null ? null : receipt.reference(),
        resent == null ? null : resent.by(),
        resent == null ? null : resent.again());
  }

  /** Class of the style sheet. */
  public String tone() {
    return switch (standing) {
      case QUEUED, CLAIMED -> "calm";
      case DEFERRED -> "ask";
      case ACCEPTED -> "busy";
      case DELIVERED -> "good";
      case UNCERTAIN -> "warn";
      case FAILED -> "bad";
    };
  }

  public boolean mayBeResent() {
    return standing.isResendable() && resentAs == null;
  }
}
