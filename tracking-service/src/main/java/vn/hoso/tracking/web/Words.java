package vn.hoso.tracking.web;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.hoso.tracking.TrackingProperties;
import vn.hoso.tracking.domain.Disclosed;

/** Everything tracking says to people, out of the bundle {@code messages/tracking}. */
@Component
final class Words {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final MessageSource messages;
  private final TrackingProperties settings;

  Words(MessageSource messages, TrackingProperties settings) {
    this.messages = messages;
    this.settings = settings;
  }

  String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** The text, or null where the bundle has none. */
  @Nullable String textIfAny(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, null, locale);
  }

  /** The name of an agency, or its code where nobody has given it one. */
  public String agency(@Nullable String code) {
    return code == null ? "" : settings.agencies().getOrDefault(code, code);
  }

  /** {@code 17:00 thứ Ba, 24/11/2026}. */
  public String moment(@Nullable Instant at, Locale locale) {
    return at == null ? "" : dated(TIME, at, locale);
  }

  /** {@code 10:42:07 thứ Ba, 24/11/2026}. */
  public String exactMoment(Instant at, Locale locale) {
    return dated(SECOND, at, locale);
  }

  /** The day has a small letter behind the time. */
  private static String dated(DateTimeFormatter time, Instant at, Locale locale) {
    var local = at.atZone(ZONE);
    return time.format(local) + " " + day(local.toLocalDate(), locale).replaceFirst("^Thứ", "thứ");
  }

  /** {@code 10:42:07}. */
  public String second(Instant at) {
    return SECOND.format(at.atZone(ZONE));
  }

  /** {@code Thứ Ba 24/11}. */
  public String shortDay(Instant at, Locale locale) {
    return shortDay(LocalDate.ofInstant(at, ZONE), locale);
  }

  /** {@code Thứ Ba, 24/11/2026}. */
  private static String day(LocalDate day, Locale locale) {
    return weekday(day, TextStyle.FULL, locale) + ", " + DATE.format(day);
  }

  /** {@code Thứ Ba 24/11}; {@code Wed 25/11}, since the full English name is too long for it. */
  public String shortDay(LocalDate day, Locale locale) {
    var style = locale.getLanguage().equals("vi") ? TextStyle.FULL : TextStyle.SHORT;
    return weekday(day, style, locale) + " " + SHORT.format(day);
  }

  private static String weekday(LocalDate day, TextStyle style, Locale locale) {
    return day.getDayOfWeek().getDisplayName(style, locale);
  }

  /** What is going on, what to do, what comes next. */
  record Sentences(String what, String todo, String next) {}

  Sentences sentences(Disclosed seen, Locale locale) {
    var situation = seen.situation();
    var reported = seen.report() != null;
    if (situation == null && !reported) {
      var key = "group." + seen.group().name();
      return sentences(key, key + ".what", seen, locale);
    }
    if (situation == null) {
      var key = "reported." + seen.group().name();
      return sentences(key, key + ".what", seen, locale);
    }
    var key = "situation." + situation.name();
    var inStep = seen.currentStep() == null ? null : key + ".what-in-step";
    return sentences(
        key, inStep != null && has(inStep, locale) ? inStep : key + ".what", seen, locale);
  }

  private Sentences sentences(String key, String what, Disclosed seen, Locale locale) {
    Object[] about = {
      agencies(seen),
      moment(seen.dueAt(), locale),
      requireNonNullElse(seen.currentStep(), ""),
      moment(seen.until(), locale),
      requireNonNullElse(seen.place(), ""),
      moment(seen.finishedAt(), locale),
      moment(seen.returnedAt(), locale)
    };
    return new Sentences(
        text(what, locale, about),
        text(key + ".do", locale, about),
        text(key + ".next", locale, about));
  }

  /** Who has it now: one agency, or all that work on it at the same time. */
  private String agencies(Disclosed seen) {
    return seen.atWork().size() > 1
        ? seen.atWork().stream().map(it -> agency(it.agency())).collect(Collectors.joining(", "))
        : agency(requireNonNullElse(seen.holder(), requireNonNullElse(seen.agency(), "")));
  }

  private boolean has(String key, Locale locale) {
    return messages.getMessage(key, new Object[7], null, locale) != null;
  }
}
