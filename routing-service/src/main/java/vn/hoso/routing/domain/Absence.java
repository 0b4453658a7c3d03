package vn.hoso.routing.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days somebody is not at their desk.
 *
 * @param from first day
 * @param until last day
 * @param substitute user name of who acts for them; null where a leader gives the work to others
 */
public record Absence(LocalDate from, LocalDate until, @Nullable String substitute) {

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  boolean meets(Absence other) {
    return !until.isBefore(other.from) && !from.isAfter(other.until);
  }
}
