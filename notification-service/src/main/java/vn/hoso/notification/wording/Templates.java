package vn.hoso.notification.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.domain.Wording;

/**
 * Every version of every template there ever was, read from {@code
 * message-templates/<id>/<version>.<medium>.txt}. A version is never edited: a message says which
 * one it went out with.
 */
public final class Templates {

  private static final String FILES = "classpath*:message-templates/*/*.txt";
  private static final Pattern PATH =
      Pattern.compile(".*/message-templates/([a-z-]+)/(\\d+)\\.(sms|email)\\.txt");

  private final Map<Wording, String> sources;

  private Templates(Map<Wording, String> sources) {
    this.sources = sources;
  }

  /** Reads them all. */
  public static Templates load() {
    var sources =
        new TreeMap<Wording, String>(
            java.util.Comparator.comparing(Wording::template)
                .thenComparing(Wording::medium)
                .thenComparingInt(Wording::version));
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        var path = PATH.matcher(file.getURL().toString());
        if (!path.matches()) {
          throw new IllegalStateException("not a template's name: " + file.getFilename());
        }
        sources.put(
            new Wording(
                Medium.valueOf(path.group(3).toUpperCase(Locale.ROOT)),
                path.group(1),
                Integer.parseInt(path.group(2))),
            file.getContentAsString(StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Templates(sources);
  }

  /** All of them, by name, medium and version. */
  public List<Wording> all() {
    return List.copyOf(sources.keySet());
  }

  public boolean has(Wording wording) {
    return sources.containsKey(wording);
  }

  public SmsTemplate sms(Wording wording) {
    return new SmsTemplate(source(wording));
  }

  public EmailTemplate email(Wording wording) {
    return new EmailTemplate(source(wording));
  }

  /** As it was written. */
  public String source(Wording wording) {
    var source = sources.get(wording);
    if (source == null) {
      throw new IllegalStateException("there is no template " + wording);
    }
    return source;
  }
}
