package vn.hoso.notification.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When no telephone shall ring for something that can wait until the morning. NĐ 91/2020 allows
 * advertising from 07:00 to 22:00; a service message has no such rule, so this is a courtesy.
 *
 * @param from in the evening
 * @param to in the morning
 */
public record QuietHours(boolean observed, LocalTime from, LocalTime to, ZoneId zone) {

  /** When they are over; empty outside of them. */
  Optional<Instant> endAfter(Instant now) {
    var local = now.atZone(zone);
    var time = local.toLocalTime();
    if (!observed || (!time.isBefore(to) && time.isBefore(from))) {
      return Optional.empty();
    }
    var day = time.isBefore(to) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    return Optional.of(day.atTime(to).atZone(zone).toInstant());
  }
}
