package vn.hoso.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of an index in which everything lies that a condition may match, and perhaps more: whoever
 * reads it looks at each document once more.
 *
 * @param from the first key, included
 * @param to the first key that lies behind it
 */
record Stretch(String from, String to) {

  /** Between a value and the position of the document that has it. */
  static final char AFTER_VALUE = '\u0000';

  private static final char BEHIND_VALUE = '\u0001';

  private static final Stretch ALL = new Stretch("a", "~");

  /** Where to look for a condition; null when an index is no help. */
  static @Nullable List<Stretch> of(@Nullable Object condition) {
    if (!(condition instanceof Document operators)) {
      return equalTo(condition);
    }
    for (var operator : operators.entrySet()) {
      var stretches = of(operator.getKey(), operator.getValue());
      if (stretches != null) {
        return stretches;
      }
    }
    return null;
  }

  private static @Nullable List<Stretch> of(String operator, @Nullable Object value) {
    return switch (operator) {
      case "$eq" -> equalTo(value);
      case "$in" -> value instanceof Collection<?> values ? anyOf(values) : null;
      case "$gt", "$gte" -> from(SortKey.of(value));
      case "$lt", "$lte" -> upTo(SortKey.of(value));
      case "$exists" -> Boolean.TRUE.equals(value) ? List.of(ALL) : null;
      default -> null;
    };
  }

  private static @Nullable List<Stretch> equalTo(@Nullable Object value) {
    var key = SortKey.of(value);
    return key == null ? null : List.of(new Stretch(key + AFTER_VALUE, key + BEHIND_VALUE));
  }

  private static @Nullable List<Stretch> anyOf(Collection<?> values) {
    var each = values.stream().map(Stretch::equalTo).toList();
    return each.stream().anyMatch(Objects::isNull)
        ? null
        : each.stream().filter(Objects::nonNull).flatMap(List::stream).distinct().toList();
  }

  private static @Nullable List<Stretch> from(@Nullable String key) {
    return key == null ? null : List.of(new Stretch(key, Character.toString(key.charAt(0) + 1)));
  }

  private static @Nullable List<Stretch> upTo(@Nullable String key) {
    return key == null ? null : List.of(new Stretch(key.substring(0, 1), key + BEHIND_VALUE));
  }
}
