package vn.hoso.webkit.page;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** How moments, spans of working time, sums and shares are written; {@code @fmt} in templates. */
public final class Formats {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(HANOI);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(HANOI);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(HANOI);

  /** Working minutes of a full day, NĐ 118/2025: eight hours. */
  private static final int MINUTES_A_DAY = 480;

  private final MessageSource messages;

  public Formats(MessageSource messages) {
    this.messages = messages;
  }

  public String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at);
  }

  public String date(@Nullable Instant at) {
    return at == null ? "" : DATE.format(at);
  }

  public String date(@Nullable LocalDate day) {
    return day == null ? "" : DATE.format(day);
  }

  public String time(@Nullable Instant at) {
    return at == null ? "" : TIME.format(at);
  }

  /** For the {@code datetime} attribute of a {@code time} element. */
  public String iso(@Nullable Instant at) {
    return at == null ? "" : DateTimeFormatter.ISO_INSTANT.format(at);
  }

  /** "còn 2 ngày 3 giờ làm việc", or "quá hạn …" when negative. */
  public String workingLeft(long minutes) {
    String key = minutes > 0 ? "fmt.left" : minutes < 0 ? "fmt.overdue" : "fmt.due-now";
    return text(key, workingTime(Math.abs(minutes)));
  }

  /** "2 ngày 3 giờ làm việc": at most two units, the rest is noise. */
  public String workingTime(long minutes) {
    long days = minutes / MINUTES_A_DAY;
    long hours = minutes % MINUTES_A_DAY / 60;
    long rest = minutes % 60;
    return days > 0 ? pair("day", days, "hour", hours) : pair("hour", hours, "minute", rest);
  }

  /** Plain elapsed time, "3 phút", "2 giờ 5 phút". */
  public String span(Duration elapsed) {
    long minutes = elapsed.toMinutes();
    return minutes >= 60 * 24
        ? plain("day", minutes / (60 * 24), "hour", minutes / 60 % 24)
        : plain("hour", minutes / 60, "minute", minutes % 60);
  }

  /** A mobile number as people write it: "0912 345 678" for {@code +84912345678}. */
  public static String phone(String number) {
    return number.replaceFirst("^\\+84(\\d{3})(\\d{3})(\\d{3})$", "0$1 $2 $3");
  }

  public String money(long dong) {
    return dong == 0 ? text("fmt.free") : number().format(dong) + " đ";
  }

  public String count(long number) {
    return number().format(number);
  }

  /** A share between 0 and 1 as "97,4 %". */
  public String percent(double share) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(1);
    return format.format(share * 100) + " %";
  }

  /** Name of one of the ten national statuses. */
  public String status(int code) {
    return text("status." + code);
  }

  /** The colour family of a national status: a class of the style sheet. */
  public String tone(int code) {
    return switch (code) {
      case 2, 4 -> "busy";
      case 5, 6 -> "ask";
      case 9, 10 -> "good";
      case 3, 8 -> "bad";
      default -> "calm";
    };
  }

  /** What to print beside one field of a form; null when it is in order. */
  public @Nullable String mistake(@Nullable List<FormError> errors, String field) {
    return errors == null
        ? null
        : errors.stream()
            .filter(error -> error.field().equals(field))
            .map(FormError::message)
            .findFirst()
            .orElse(null);
  }

  private String pair(String big, long first, String small, long second) {
    return text("fmt.working", plain(big, first, small, second));
  }

  private String plain(String big, long first, String small, long second) {
    if (first == 0) {
      return text("fmt." + small, second);
    }
    return second == 0
        ? text("fmt." + big, first)
        : text("fmt." + big, first) + " " + text("fmt." + small, second);
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  private static NumberFormat number() {
    return NumberFormat.getIntegerInstance(locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
