package vn.hoso.contract;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of all events that people read. */
final class Catalogue {

  private static final Pattern STATUS = Pattern.compile("\\s\\((?:national status )?(\\d+)\\)");

  private Catalogue() {}

  static String markdown() {
    var text =
        new StringBuilder(
            """
            # Events

            Generated from the records in `infra/contract`; do not edit. A field with `?` may be absent.
            The number is the national status (1 to 10) that the dossier has from this fact on.
            """);
    for (var owner : Owner.values()) {
      text.append("\n## ")
          .append(owner.service())
          .append("-service, topic `")
          .append(owner.topic());
      text.append("`\n\n| event | status | what | fields |\n|---|---|---|---|\n");
      Events.of(owner).forEach(type -> text.append(row(type)));
    }
    return text.toString();
  }

  private static String row(Class<? extends DossierEvent> type) {
    var name = DossierEvent.nameOf(type);
    var words = Words.about(type);
    return "| [`%s`](schemas/%s.json) | %s | %s | %s |\n"
        .formatted(name, name, status(words), STATUS.matcher(words).replaceAll(""), fields(type));
  }

  private static String status(String words) {
    return STATUS.matcher(words).results().findFirst().map(it -> it.group(1)).orElse("–");
  }

  private static String fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(Catalogue::field)
        .collect(Collectors.joining(", "));
  }

  private static String field(RecordComponent component) {
    var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "";
    return "`" + component.getName() + optional + "`";
  }
}
