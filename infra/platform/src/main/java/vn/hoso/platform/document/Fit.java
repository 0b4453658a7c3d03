package vn.hoso.platform.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Holds one YAML document against a record, notes what does not fit, and gives plain values. */
final class Fit {

  private final Places places;
  private final List<Mistake> mistakes;

  Fit(Places places, List<Mistake> mistakes) {
    this.places = places;
    this.mistakes = mistakes;
  }

  /** The values by component; of use only when no mistake was noted. */
  Map<String, @Nullable Object> fields(Node node, Class<?> type) {
    places.note(places.root(), node);
    return fields(node, type, places.root());
  }

  private Map<String, @Nullable Object> fields(Node node, Class<?> type, String path) {
    if (!(node instanceof MappingNode mapping)) {
      wrong(path, "yaml-mapping-expected", Map.of("known", names(type)));
      return Map.of();
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    Set<String> given = new LinkedHashSet<>();
    for (var entry : mapping.getValue()) {
      field(entry, type, path, given, fields);
    }
    for (var it : type.getRecordComponents()) {
      if (!given.contains(it.getName()) && !isOptional(it)) {
        wrong(path + "/" + it.getName(), "yaml-key-missing", Map.of("key", it.getName()));
      }
    }
    return fields;
  }

  private void field(
      NodeTuple entry,
      Class<?> type,
      String path,
      Set<String> given,
      Map<String, @Nullable Object> fields) {
    var key = entry.getKeyNode() instanceof ScalarNode it ? it.getValue() : "?";
    var at = path + "/" + key;
    var component =
        Arrays.stream(type.getRecordComponents()).filter(it -> it.getName().equals(key)).findAny();
    if (!given.add(key)) {
      mistakes.add(elsewhere(entry.getKeyNode(), at, "yaml-key-repeated", Map.of("key", key)));
    } else if (component.isEmpty()) {
      places.note(at, entry.getKeyNode());
      wrong(at, "yaml-key-unknown", Map.of("key", key, "known", names(type)));
    } else {
      places.note(at, isNothing(entry.getValueNode()) ? entry.getKeyNode() : entry.getValueNode());
      fields.put(key, value(entry.getValueNode(), component.get(), at));
    }
  }

  private @Nullable Object value(Node node, RecordComponent component, String path) {
    if (isNothing(node)) {
      if (!isOptional(component)) {
        wrong(path, "yaml-key-missing", Map.of("key", component.getName()));
      }
      return null;
    }
    return value(node, component.getGenericType(), path);
  }

  private @Nullable Object value(Node node, Type type, String path) {
    if (type instanceof ParameterizedType list) {
      return items(node, list.getActualTypeArguments()[0], path);
    }
    var raw = (Class<?>) type;
    if (raw.isRecord()) {
      return fields(node, raw, path);
    }
    if (!(node instanceof ScalarNode scalar)) {
      wrong(path, "yaml-value-expected", Map.of());
      return null;
    }
    try {
      return Words.read(scalar.getValue(), raw);
    } catch (Words.Unfit unfit) {
      wrong(path, unfit.code(), unfit.facts());
      return null;
    }
  }

  private List<@Nullable Object> items(Node node, Type type, String path) {
    if (!(node instanceof SequenceNode sequence)) {
      wrong(path, "yaml-list-expected", Map.of());
      return List.of();
    }
    var items = new ArrayList<@Nullable Object>();
    for (var it : sequence.getValue()) {
      var at = path + "/" + items.size();
      places.note(at, it);
      items.add(value(it, type, at));
    }
    return items;
  }

  private void wrong(String path, String code, Map<String, Object> facts) {
    mistakes.add(places.at(path, code, facts));
  }

  private static Mistake elsewhere(Node node, String path, String code, Map<String, Object> facts) {
    var mark = node.getStartMark();
    return new Mistake(path, mark.getLine() + 1, mark.getColumn() + 1, code, facts);
  }

  private static boolean isNothing(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static boolean isOptional(RecordComponent it) {
    return it.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.joining(", "));
  }
}
