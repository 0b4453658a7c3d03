package vn.hoso.tracking.web;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Promise;

/**
 * One line of why it is that date.
 *
 * @param days what it is about
 * @param why counted or not
 * @param counts what it gives towards the limit, null for nothing
 */
record LedgerLine(String days, String why, @Nullable String counts, boolean isCounted) {

  private static final int WORKING_DAY = 480;

  /** All lines of a promise, the day itself last. */
  static List<LedgerLine> of(@Nullable Promise promise, Words words, Locale locale) {
    if (promise == null) {
      return List.of();
    }
    var lines = new ArrayList<LedgerLine>();
    promise.ledger().forEach(it -> lines.add(of(it, words, locale)));
    var due = words.moment(promise.dueAt(), locale);
    lines.add(new LedgerLine(due, words.text("ledger.due", locale), null, true));
    return lines;
  }

  private static LedgerLine of(Promise.Line line, Words words, Locale locale) {
    return new LedgerLine(
        days(line.from(), line.to(), words, locale),
        why(line, words, locale),
        line.minutes() == 0 ? null : time(line.minutes(), words, locale),
        line.minutes() > 0);
  }

  private static String why(Promise.Line line, Words words, Locale locale) {
    var note = requireNonNullElse(line.note(), "");
    var plain = "ledger." + line.kind();
    var named = words.textIfAny(note.isEmpty() ? plain : plain + ".named", locale, note);
    var why = named == null ? words.textIfAny(plain, locale, note) : named;
    return why == null ? requireNonNullElse(line.note(), line.kind()) : why;
  }

  private static String days(LocalDate from, LocalDate to, Words words, Locale locale) {
    return from.equals(to)
        ? words.shortDay(from, locale)
        : words.shortDay(from, locale) + " – " + words.shortDay(to, locale);
  }

  private static String time(int minutes, Words words, Locale locale) {
    return minutes % WORKING_DAY == 0
        ? words.text("ledger.days", locale, minutes / WORKING_DAY)
        : words.text("ledger.hours", locale, minutes / 60, minutes % 60);
  }
}
