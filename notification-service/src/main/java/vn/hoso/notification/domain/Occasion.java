package vn.hoso.notification.domain;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;

/**
 * Something that happened to a dossier and that its applicant, or the staff, may be told.
 *
 * @param event id of the fact
 * @param trigger name of the fact
 * @param due promised moment, where the fact names one
 * @param until the citizen has time until then, where the fact says so
 * @param place where to go, where the fact says so
 */
public record Occasion(
    String event,
    String trigger,
    Instant at,
    @Nullable Instant due,
    @Nullable Instant until,
    @Nullable String place,
    @Nullable String correlationId,
    @Nullable String traceparent) {

  /** The part of the fact's id that tells it from the others of its dossier: {@code intake-2}. */
  String ref() {
    var id = EventId.parse(event);
    return id.owner().word() + "-" + id.sequence();
  }

  /** Before acceptance there is none; afterwards a message without it would be of no use. */
  boolean needsOfficialCode() {
    return EventId.parse(event).owner() == Owner.ROUTING;
  }

  /** Whether what it speaks of is due still on this very day: then it cannot wait for morning. */
  boolean isDueLaterOnDayOf(Instant moment, ZoneId zone) {
    return isLaterOnDay(moment, due, zone) || isLaterOnDay(moment, until, zone);
  }

  private static boolean isLaterOnDay(Instant moment, @Nullable Instant end, ZoneId zone) {
    return end != null
        && end.isAfter(moment)
        && end.atZone(zone).toLocalDate().equals(moment.atZone(zone).toLocalDate());
  }
}
