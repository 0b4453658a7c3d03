package vn.hoso.testkit;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Stops the applications when the last test class is done, while their broker is still there. Left
 * to the JVM's exit, applications and broker would stop at the same time and wait for each other.
 */
final class LastOneOut implements BeforeAllCallback {

  private static final Deque<ConfigurableApplicationContext> RUNNING =
      new ConcurrentLinkedDeque<>();

  /** Remembers an application that has to be stopped. */
  static void remember(ConfigurableApplicationContext application) {
    RUNNING.push(application);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.create(LastOneOut.class))
        .computeIfAbsent(LastOneOut.class, _ -> (AutoCloseable) LastOneOut::stopAll);
  }

  private static void stopAll() {
    RUNNING.forEach(ConfigurableApplicationContext::close);
    RUNNING.clear();
  }
}
