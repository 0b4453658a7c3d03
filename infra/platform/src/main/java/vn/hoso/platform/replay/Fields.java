package vn.hoso.platform.replay;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A document as flat fields, {@code intake.acceptance.code}, with sealed boxes left shut. */
final class Fields {

  static final String SEALED = "(sealed)";
  private static final String BOX = "box";
  private static final int LONGEST = 200;

  private Fields() {}

  /** Every leaf by its path, as it is. */
  static SortedMap<String, String> of(@Nullable Object tree) {
    var fields = new TreeMap<String, String>();
    add("", tree, fields);
    return fields;
  }

  /** Every leaf by its path, as operators may see it. */
  static SortedMap<String, String> shown(@Nullable Object tree) {
    var fields = of(tree);
    fields.replaceAll(Fields::shown);
    return fields;
  }

  /** What a box holds is nobody's business here, and a page is no place for a scanned letter. */
  static String shown(String path, String value) {
    if (path.equals(BOX) || path.endsWith("." + BOX)) {
      return SEALED;
    }
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
  }

  private static void add(String path, @Nullable Object tree, Map<String, String> fields) {
    switch (tree) {
      case null -> {}
      case Map<?, ?> map -> map.forEach((name, it) -> add(path + dot(path) + name, it, fields));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          add(path + dot(path) + i, list.get(i), fields);
        }
      }
      case Object leaf -> fields.put(path, leaf.toString());
    }
  }

  private static String dot(String path) {
    return path.isEmpty() ? "" : ".";
  }
}
