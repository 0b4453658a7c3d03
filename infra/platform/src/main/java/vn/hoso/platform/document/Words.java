package vn.hoso.platform.document;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads single words of a document as what they stand for. */
final class Words {

  private Words() {}

  /** A word that does not stand for what is expected. */
  static final class Unfit extends Exception {

    private final String code;
    private final transient Map<String, Object> facts;

    Unfit(String code, Map<String, Object> facts) {
      super(code);
      this.code = code;
      this.facts = Map.copyOf(facts);
    }

    String code() {
      return code;
    }

    Map<String, Object> facts() {
      return facts;
    }
  }

  /** The text itself counts, not what YAML takes it for: {@code 1.001190} stays a code. */
  static Object read(String raw, Class<?> type) throws Unfit {
    var text = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
    if (type.isEnum()) {
      return constant(text, type);
    }
    return switch (type.getSimpleName()) {
      case "String" -> text;
      case "boolean", "Boolean" -> flag(text);
      case "int", "Integer" -> Math.toIntExact(whole(text, 9));
      case "long", "Long" -> whole(text, 15);
      case "BigDecimal" -> number(text);
      case "LocalDate" -> date(text);
      default -> throw new IllegalStateException("no document has a " + type.getName());
    };
  }

  private static Object constant(String text, Class<?> type) throws Unfit {
    var constants = type.getEnumConstants();
    for (var it : constants) {
      if (((Enum<?>) it).name().equals(text)) {
        return it;
      }
    }
    var known =
        Arrays.stream(constants).map(it -> ((Enum<?>) it).name()).collect(Collectors.joining(", "));
    throw new Unfit("yaml-word-unknown", Map.of("given", text, "known", known));
  }

  private static boolean flag(String text) throws Unfit {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Unfit("yaml-flag-expected", Map.of("given", text));
    };
  }

  private static long whole(String text, int digits) throws Unfit {
    if (!text.matches("-?\\d{1," + digits + "}")) {
      throw new Unfit("yaml-whole-expected", Map.of("given", text, "digits", digits));
    }
    return Long.parseLong(text);
  }

  private static BigDecimal number(String text) throws Unfit {
    if (!text.matches("-?\\d{1,12}(\\.\\d{1,4})?")) {
      throw new Unfit("yaml-number-expected", Map.of("given", text));
    }
    return new BigDecimal(text);
  }

  private static LocalDate date(String text) throws Unfit {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw new Unfit("yaml-date-impossible", Map.of("given", text));
    }
  }
}
