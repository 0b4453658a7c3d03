package vn.hoso.notification.portal.codes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a message in their order; what nobody told us is left out, not invented. */
final class Fields {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Map<String, Object> fields = new LinkedHashMap<>();

  Fields put(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, value);
    }
    return this;
  }

  Fields put(String name, @Nullable Instant value) {
    return put(name, value == null ? null : STAMP.format(value));
  }

  Fields put(String name, List<Fields> rows) {
    fields.put(name, rows.stream().map(Fields::all).toList());
    return this;
  }

  Map<String, Object> all() {
    return fields;
  }
}
