package vn.hoso.intake.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import vn.hoso.calendar.WorkingCalendar;

/** Reads moments as logs write them; offsets may differ from row to row, none means Hà Nội. */
final class Moments {

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd['T'][' ']HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .optionalEnd()
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  private Moments() {}

  static Optional<Instant> read(String text) {
    try {
      var parsed = FORM.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          parsed instanceof OffsetDateTime exact
              ? exact.toInstant()
              : LocalDateTime.from(parsed).atZone(WorkingCalendar.ZONE).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
