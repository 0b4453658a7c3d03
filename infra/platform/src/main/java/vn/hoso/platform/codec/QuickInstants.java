package vn.hoso.platform.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads an instant as {@link Instant#toString} writes it, place by place. Every fact and every
 * state has many, and the general way took a third of reading a state. What looks otherwise goes
 * the general way.
 */
final class QuickInstants extends StdScalarDeserializer<Instant> {

  private static final String FORM = "0000-00-00T00:00:00";
  private static final int NANO_DIGITS = 9;

  QuickInstants() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext context) {
    var quick = json.hasToken(JsonToken.VALUE_STRING) ? read(json.getString()) : null;
    return quick != null ? quick : InstantDeserializer.INSTANT.deserialize(json, context);
  }

  /** Nothing when it has another form. */
  static @Nullable Instant read(String text) {
    int end = text.length() - 1;
    if (!hasForm(text, end)) {
      return null;
    }
    try {
      return LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19),
              nanos(text, end))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static boolean hasForm(String text, int end) {
    int seconds = FORM.length();
    if (end < seconds || end > seconds + 1 + NANO_DIGITS || text.charAt(end) != 'Z') {
      return false;
    }
    for (int i = 0; i < end; i++) {
      char form = i < seconds ? FORM.charAt(i) : i == seconds ? '.' : '0';
      char is = text.charAt(i);
      if (form == '0' ? is < '0' || is > '9' : is != form) {
        return false;
      }
    }
    return end != seconds + 1;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static int nanos(String text, int end) {
    int from = FORM.length() + 1;
    if (end < from) {
      return 0;
    }
    int nanos = number(text, from, end);
    for (int i = end - from; i < NANO_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }
}
