package vn.hoso.routing.web;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.hoso.calendar.Calendars;
import vn.hoso.routing.domain.Way;

/** Counts the working time that is left by the calendar a dossier keeps, as its clocks do. */
@Component
class TimeLeft {

  private final Calendars inForce;
  private final Clock clock;

  TimeLeft(Calendars inForce, Clock clock) {
    this.inForce = inForce;
    this.clock = clock;
  }

  /**
   * In minutes; negative when it is over.
   *
   * @param agency code of the agency whose hours count
   */
  long minutes(Way way, String agency, Instant due) {
    return way.calendars(inForce).of(agency).remaining(clock.instant(), due).toMinutes();
  }
}
