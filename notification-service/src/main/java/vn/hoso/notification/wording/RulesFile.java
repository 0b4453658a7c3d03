package vn.hoso.notification.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.domain.Rules;
import vn.hoso.notification.domain.Wording;

/** Reads {@code messages.yaml}: what is sent when something happens. */
public final class RulesFile {

  private RulesFile() {}

  /**
   * Reads the rules.
   *
   * @throws IllegalStateException when a rule names a template that is not there
   */
  public static Rules read(Resource file, Templates templates) {
    try (var stream = file.getInputStream()) {
      Map<String, List<Map<String, Object>>> content =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
      var rules = new ArrayList<Rules.Rule>();
      for (var rule : content.getOrDefault("rules", List.of())) {
        rules.add(rule(rule, templates));
      }
      return new Rules(rules);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Rules.Rule rule(Map<String, Object> entry, Templates templates) {
    var wordings = new ArrayList<Wording>();
    for (var medium : Medium.values()) {
      var named = entry.get(medium.name().toLowerCase(Locale.ROOT));
      if (named != null) {
        wordings.add(wording(medium, named.toString(), templates));
      }
    }
    return new Rules.Rule(
        String.valueOf(entry.get("trigger")), wordings, Boolean.TRUE.equals(entry.get("urgent")));
  }

  private static Wording wording(Medium medium, String named, Templates templates) {
    int slash = named.lastIndexOf('/');
    var wording =
        new Wording(
            medium, named.substring(0, slash), Integer.parseInt(named.substring(slash + 1)));
    if (!templates.has(wording)) {
      throw new IllegalStateException("messages.yaml names a template that is not there: " + named);
    }
    return wording;
  }
}
