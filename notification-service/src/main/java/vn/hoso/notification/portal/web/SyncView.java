package vn.hoso.notification.portal.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NationalStatus;
import vn.hoso.notification.portal.codes.PortalMessage;
import vn.hoso.notification.portal.domain.SyncMessage;
import vn.hoso.notification.portal.domain.SyncStanding;

/**
 * One message to the portal as the staff see it.
 *
 * @param at since when it stands so
 * @param attempts how often the portal was called
 * @param word why it waits, the portal's code, or the portal's reference
 * @param said the portal's or the operator's words
 * @param first whether all others wait for it
 * @param service that it goes to; null where the dossier is not known that far
 * @param fields as sent or to be sent, masked
 */
record SyncView(
    String id,
    String trigger,
    NationalStatus status,
    SyncStanding standing,
    Instant queuedAt,
    Instant at,
    int attempts,
    @Nullable Instant until,
    @Nullable String word,
    @Nullable String by,
    @Nullable String said,
    @Nullable String version,
    boolean first,
    @Nullable String service,
    Map<String, Object> fields) {

  static SyncView of(
      SyncMessage it, @Nullable PortalMessage draft, @Nullable String said, boolean first) {
    var progress = it.progress();
    return new SyncView(
        it.id(),
        it.trigger(),
        it.status(),
        it.standing(),
        it.queuedAt(),
        progress.at(),
        progress.attempt(),
        progress.until(),
        progress.word(),
        progress.by(),
        said,
        it.version(),
        first,
        draft == null ? null : draft.call().service(),
        draft == null ? Map.of() : draft.data());
  }

  /** Class of the style sheet. */
  public String tone() {
    return switch (standing) {
      case QUEUED, CLAIMED -> "calm";
      case DEFERRED -> "ask";
      case UNCERTAIN -> "warn";
      case REJECTED -> "bad";
      case ACKNOWLEDGED -> "good";
      case SKIPPED -> "busy";
    };
  }

  public boolean mayBeRetried() {
    return standing.isRetriable();
  }

  public boolean mayBeSkipped() {
    return first && standing.isSkippable();
  }
}
