package vn.hoso.platform.document;

import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes records as YAML that {@link YamlReader} reads, one line per word, so that it compares. */
public final class YamlWriter {

  private static final int WIDTH = 120;
  private static final int INDENT = 2;

  private YamlWriter() {}

  /** One document. */
  public static String write(Record it) {
    return yaml().dump(Plain.fields(it));
  }

  /** Several, as a list. */
  public static String write(List<? extends Record> list) {
    return list.stream()
        .map(it -> yaml().dump(List.of(Plain.fields(it))))
        .collect(Collectors.joining("\n"));
  }

  private static Yaml yaml() {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(WIDTH);
    options.setSplitLines(false);
    options.setIndent(INDENT);
    options.setIndicatorIndent(INDENT);
    options.setIndentWithIndicator(true);
    return new Yaml(options);
  }
}
