package vn.hoso.calendar;

import java.time.LocalDateTime;

/**
 * When to warn before something is due: with 20 % of the time or one working day left, whichever is
 * more (DOMAIN §3.5), but never before half of the time is gone, lest short limits warn at once.
 */
record DueSoon(WorkingTime time) {

  LocalDateTime before(LocalDateTime start, LocalDateTime due) {
    long total = time.count(start, due);
    long lead = Math.max(total / 5, TimeLimit.MINUTES_PER_WORKING_DAY);
    return time.subtract(due, Math.min(lead, total / 2));
  }
}
