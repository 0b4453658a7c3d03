package vn.hoso.notification.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.domain.Mailboxes;
import vn.hoso.notification.domain.Rules;
import vn.hoso.notification.domain.Rules.Audience;
import vn.hoso.notification.domain.Wording;

/** Reads {@code messages.yaml}: what is sent when something happens. */
public final class RulesFile {

  private RulesFile() {}

  /** Of an office whose staff is told by its pages alone. */
  public static Rules read(Resource file, Templates templates) {
    return read(file, templates, Mailboxes.NONE);
  }

  /**
   * Reads the rules.
   *
   * @param mailboxes where the staff is told
   * @throws IllegalStateException when a rule names a template that is not there, or one for others
   */
  public static Rules read(Resource file, Templates templates, Mailboxes mailboxes) {
    try (var stream = file.getInputStream()) {
      Map<String, List<Map<String, Object>>> content =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
      var rules = new ArrayList<Rules.Rule>();
      for (var rule : content.getOrDefault("rules", List.of())) {
        rules.add(rule(rule, templates));
      }
      return new Rules(rules, mailboxes);
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
    var trigger = String.valueOf(entry.get("trigger"));
    var to = audience(entry.get("to"));
    boolean forStaff = to != Audience.APPLICANT;
    if (wordings.stream()
        .anyMatch(it -> it.isForStaff() != forStaff || (forStaff && it.medium() == Medium.SMS))) {
      throw new IllegalStateException("messages.yaml tells the wrong people of " + trigger);
    }
    return new Rules.Rule(trigger, wordings, Boolean.TRUE.equals(entry.get("urgent")), to);
  }

  private static Audience audience(@Nullable Object written) {
    return written == null
        ? Audience.APPLICANT
        : Audience.valueOf(written.toString().toUpperCase(Locale.ROOT));
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
