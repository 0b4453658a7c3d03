package vn.hoso.standalone;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.hoso.standalone.data.UnusableData;
import vn.hoso.standalone.login.DemoUsers;

/** Starts everything in one process and says where to click. */
public final class Standalone {

  /** Begins what is printed once everything works; programs that start this one wait for it. */
  public static final String GREETING = "Hoso runs after";

  /** System property: the file that start.sh wants written once everything works. */
  static final String RAN = "hoso.ran";

  private static final Logger log = LoggerFactory.getLogger(Standalone.class);

  private Standalone() {}

  public static void main(String[] arguments) throws InterruptedException {
    shareLogging();
    try {
      var settings = Settings.of(arguments, System.getenv());
      var installation = Installation.start(settings);
      var stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation, stopped), "stop"));
      log.info(greeting(settings, installation));
      sayThatItRan();
      stopped.await();
    } catch (UnusableData unusable) {
      log.error(unusable.getMessage());
      System.exit(1);
    } catch (RuntimeException failed) {
      log.error("Hoso could not start.", failed);
      System.exit(1);
    }
  }

  /** Starts the same inside another program; closing it stops everything. */
  public static AutoCloseable start(String... arguments) {
    shareLogging();
    return Installation.start(Settings.of(arguments, System.getenv()));
  }

  /** For start.sh, which keeps what the JVM learns of a start that succeeds. */
  private static void sayThatItRan() {
    var file = System.getProperty(RAN);
    if (file == null) {
      return;
    }
    try {
      Files.writeString(Path.of(file), "");
    } catch (IOException unwritable) {
      log.warn("Later starts will not be quicker, as {} cannot be written.", file, unwritable);
    }
  }

  /** Six contexts share one logging system; none of them may set it up for itself. */
  private static void shareLogging() {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static void stop(Installation installation, CountDownLatch stopped) {
    log.info("Stopping …");
    installation.close();
    log.info("Stopped; everything is kept in {}.", installation.data().path());
    stopped.countDown();
  }

  private static String greeting(Settings settings, Installation installation) {
    var up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    var rebuilt = installation.wasRebuilt() ? afterAnUncleanStop(settings) : "";
    if (!settings.runs(Part.EDGE)) {
      return "%sRuns: %s after %.1f s. Addresses: %s/addresses.env"
          .formatted(rebuilt, settings.parts(), seconds(up), installation.data().path());
    }
    return """
        %s%s %.1f s. Data lies in %s. Stop with Ctrl-C.

          Look up a dossier     %s/
          Submit one            %s/procedures
          Counter               %s/counter
          Officers' desk        %s/desk
          Messages              %s/messages
          Operations            %s/ops

        Log in as (password in the second column):
        %s"""
        .formatted(
            rebuilt,
            GREETING,
            seconds(up),
            installation.data().path(),
            settings.publicUrl(),
            settings.publicUrl(),
            settings.publicUrl(),
            settings.publicUrl(),
            settings.publicUrl(),
            settings.publicUrl(),
            DemoUsers.printable().indent(2));
  }

  private static String afterAnUncleanStop(Settings settings) {
    return settings.runs(Part.SERVICES)
        ? "The last stop was not clean, so all documents were rebuilt from the topics.\n"
        : "The last stop was not clean, so the store may lack writes that it had acknowledged: stop all services and start each once with HOSO_ENGINE_REBUILD=true.\n";
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
