package vn.hoso.platform.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One field of a state that would be another.
 *
 * @param before null where it is not there yet
 * @param after null where it would be gone
 */
public record Change(String field, @Nullable String before, @Nullable String after) {

  /** What differs between two documents of maps and lists, in the order of the paths. */
  public static List<Change> between(Object before, Object after) {
    var old = Fields.of(before);
    var now = Fields.of(after);
    var paths = new TreeSet<>(old.keySet());
    paths.addAll(now.keySet());
    var changes = new ArrayList<Change>();
    for (var path : paths) {
      if (!Objects.equals(old.get(path), now.get(path))) {
        changes.add(new Change(path, shown(path, old.get(path)), shown(path, now.get(path))));
      }
    }
    return List.copyOf(changes);
  }

  private static @Nullable String shown(String path, @Nullable String value) {
    return value == null ? null : Fields.shown(path, value);
  }
}
