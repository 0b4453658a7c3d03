package vn.hoso.platform.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.platform.codec.Json;

/**
 * Reads records that people write in YAML: one, a list of them, or several documents. A key that
 * the record does not have is a mistake, so that no slip of the pen is taken for silence.
 */
public final class YamlReader<T> {

  private static final JsonMapper JSON = Json.mapper();
  private static final int LARGEST = 16 * 1024 * 1024;

  /** One record, and where its parts stand. */
  public record Item<T>(T value, Places places) {}

  /** What reading came to; the items are those that fit. */
  public record Reading<T>(List<Item<T>> items, List<Mistake> mistakes) {
    public Reading {
      items = List.copyOf(items);
      mistakes = List.copyOf(mistakes);
    }
  }

  private final Class<T> type;

  public YamlReader(Class<T> type) {
    this.type = type;
  }

  /** Never throws over what is written: what is wrong comes back, all of it. */
  public Reading<T> read(String text) {
    var items = new ArrayList<Item<T>>();
    var mistakes = new ArrayList<Mistake>();
    try {
      int number = 0;
      for (var node : yaml().composeAll(new StringReader(text.replace("\uFEFF", "")))) {
        for (var it : node instanceof SequenceNode list ? list.getValue() : List.of(node)) {
          item(it, "/" + number++, items, mistakes);
        }
      }
      if (number == 0) {
        mistakes.add(new Mistake("", 1, 1, "yaml-empty", Map.of()));
      }
    } catch (YAMLException unreadable) {
      mistakes.add(unreadable(unreadable));
    }
    return new Reading<>(items, mistakes);
  }

  private void item(Node node, String path, List<Item<T>> items, List<Mistake> mistakes) {
    var places = new Places(path);
    int before = mistakes.size();
    var fields = new Fit(places, mistakes).fields(node, type);
    if (mistakes.size() == before) {
      items.add(new Item<>(JSON.convertValue(fields, type), places));
    }
  }

  private static Yaml yaml() {
    var options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    return new Yaml(new SafeConstructor(options));
  }

  private static Mistake unreadable(YAMLException why) {
    @Nullable Mark mark = why instanceof MarkedYAMLException it ? it.getProblemMark() : null;
    var what = why instanceof MarkedYAMLException it ? it.getProblem() : why.getMessage();
    return new Mistake(
        "",
        mark == null ? 1 : mark.getLine() + 1,
        mark == null ? 1 : mark.getColumn() + 1,
        "yaml-unreadable",
        Map.of("what", Objects.requireNonNullElse(what, "")));
  }
}
