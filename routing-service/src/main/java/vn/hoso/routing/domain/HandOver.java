package vn.hoso.routing.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Sealed;

/**
 * One line of the control slip: who gave the dossier to whom.
 *
 * @param step that begins; 0 where none does
 * @param to null while nobody has taken it
 * @param pace how the giver kept the time of what they had to do; null where there was none
 * @param note sealed words, such as why it was sent back
 */
public record HandOver(
    Instant at,
    Hand from,
    @Nullable Hand to,
    int step,
    @Nullable Pace pace,
    @Nullable Sealed note) {

  /** Before its time, on its day, or late (trước hạn, đúng hạn, quá hạn). */
  public enum Pace {
    EARLY,
    ON_TIME,
    LATE;

    static @Nullable Pace of(Instant done, @Nullable Instant due) {
      if (due == null) {
        return null;
      }
      return done.isAfter(due) ? LATE : day(done).isBefore(day(due)) ? EARLY : ON_TIME;
    }

    private static LocalDate day(Instant at) {
      return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }
  }

  /** Who gives or takes. */
  public record Hand(Who who, @Nullable String name) {

    /** What they are in this. */
    public enum Who {
      DESK,
      OFFICER,
      APPLICANT,
      AGENCY
    }

    static final Hand DESK = new Hand(Who.DESK, null);
    static final Hand APPLICANT = new Hand(Who.APPLICANT, null);

    /** Another agency, until somebody of it has it. */
    static Hand agency(String code) {
      return new Hand(Who.AGENCY, code);
    }

    static Hand officer(@Nullable String name) {
      return name == null ? DESK : new Hand(Who.OFFICER, name);
    }
  }
}
