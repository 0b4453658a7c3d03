package vn.hoso.testkit;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints what is on the topics, one compact line per fact. As an extension it does so when a test
 * is red.
 */
public final class EventLog implements TestWatcher {

  private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

  /** One line per fact, in the given order. */
  public static String lines(Collection<Fact> facts) {
    return facts.stream().map(Fact::toString).collect(Collectors.joining("\n"));
  }

  /** One line per fact that the topics hold now, at the broker of this JVM. */
  public static String of(String... topics) {
    try (var reader = FactReader.of(topics)) {
      return lines(reader.now());
    }
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    try (var reader = FactReader.ofAllOwners()) {
      LOG.warn("{} is red; the topics hold\n{}", context.getDisplayName(), lines(reader.now()));
    }
  }
}
