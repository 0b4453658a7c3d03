package vn.hoso.platform.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In what two documents differ, place by place. */
public record Difference(List<Change> changes) {

  /** What names an item of a list, so that one that only moved is not taken for another. */
  private static final List<String> NAMES = List.of("key", "channel", "date", "code", "name");

  /**
   * One place that differs.
   *
   * @param before null for what is new
   * @param after null for what is gone
   */
  public record Change(String path, @Nullable String before, @Nullable String after) {

    @Override
    public String toString() {
      if (before == null) {
        return "+ " + path + ": " + after;
      }
      return after == null
          ? "- " + path + ": " + before
          : "~ " + path + ": " + before + " → " + after;
    }
  }

  public Difference {
    changes = List.copyOf(changes);
  }

  /** Between records of one kind; null for what was not there before. */
  public static Difference between(@Nullable Record before, Record after) {
    var old = flat(before);
    var fresh = flat(after);
    var places = new LinkedHashSet<>(old.keySet());
    places.addAll(fresh.keySet());
    return new Difference(
        places.stream()
            .filter(it -> !Objects.equals(old.get(it), fresh.get(it)))
            .map(it -> new Change(it, old.get(it), fresh.get(it)))
            .toList());
  }

  public boolean isNothing() {
    return changes.isEmpty();
  }

  /** One line per change. */
  @Override
  public String toString() {
    return changes.stream().map(Change::toString).collect(Collectors.joining("\n"));
  }

  private static Map<String, String> flat(@Nullable Record it) {
    var flat = new LinkedHashMap<String, String>();
    add(Plain.of(it), "", flat);
    return flat;
  }

  private static void add(@Nullable Object value, String path, Map<String, String> flat) {
    switch (value) {
      case null -> {}
      case Map<?, ?> map ->
          map.forEach((key, it) -> add(it, path.isEmpty() ? "" + key : path + "/" + key, flat));
      case List<?> list when list.stream().allMatch(Map.class::isInstance) ->
          items(list, path, flat);
      case List<?> list -> flat.put(path, joined(list));
      case Object it -> flat.put(path, it.toString());
    }
  }

  private static void items(List<?> list, String path, Map<String, String> flat) {
    var names = new ArrayList<String>();
    for (var it : list) {
      var name = name((Map<?, ?>) it, names.size());
      names.add(names.contains(name) ? name + "#" + (names.size() + 1) : name);
      add(it, path + "/" + names.getLast(), flat);
    }
    if (names.size() > 1) {
      flat.put(path, String.join(", ", names));
    }
  }

  private static String name(Map<?, ?> item, int index) {
    return NAMES.stream()
        .map(item::get)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .findFirst()
        .orElse("#" + (index + 1));
  }

  private static String joined(List<?> list) {
    return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
