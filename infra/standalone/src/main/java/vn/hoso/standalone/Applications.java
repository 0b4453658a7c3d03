package vn.hoso.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hoso.standalone.data.UnusableData;

/** Spring applications that share this JVM, each with a context and a port of its own. */
final class Applications implements AutoCloseable {

  /**
   * One application to run.
   *
   * @param name its settings file is called the same
   * @param arguments as on its own command line, without the dashes; asked for in the thread that
   *     runs it, so it may wait there for what it needs
   */
  record Application(String name, Class<?> type, Supplier<Map<String, String>> arguments) {

    ConfigurableApplicationContext run() {
      var said = arguments.get();
      var application = new SpringApplication(type);
      application.setDefaultProperties(Map.of("spring.config.name", name));
      // They stop in our order: first who talks, then who is talked to.
      application.setRegisterShutdownHook(false);
      return application.run(
          said.entrySet().stream()
              .map(it -> "--" + it.getKey() + "=" + it.getValue())
              .toArray(String[]::new));
    }
  }

  private final List<ConfigurableApplicationContext> running = new ArrayList<>();

  /**
   * Starts them in this order, as many at a time as there are processors for, and stops those that
   * run when one cannot.
   */
  void start(List<Application> applications) {
    try (var threads = Executors.newFixedThreadPool(atOnce())) {
      var starting =
          applications.stream().map(it -> CompletableFuture.supplyAsync(it::run, threads)).toList();
      RuntimeException failed = null;
      for (var it : starting) {
        try {
          running.addFirst(it.join());
        } catch (CompletionException e) {
          failed =
              e.getCause() instanceof UnusableData unusable
                  ? unusable
                  : new IllegalStateException("an application did not start", e.getCause());
        }
      }
      if (failed != null) {
        close();
        throw failed;
      }
    }
  }

  /** At least two, as the first may wait for its neighbours. */
  private static int atOnce() {
    return Math.max(2, Runtime.getRuntime().availableProcessors());
  }

  @Override
  public void close() {
    running.parallelStream().forEach(ConfigurableApplicationContext::close);
    running.clear();
  }
}
