package vn.hoso.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** Runs the load and prints what came out. */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    var options = Options.of(arguments);
    var report = options.url().map(it -> at(it, options)).orElseGet(() -> started(options));
    report.write();
    System.out.println(report.text());
    System.exit(report.measures().lives().getTotalCount() > 0 ? 0 : 1);
  }

  private static Report at(URI door, Options options) {
    var measures = new Measures();
    var measured = new Load(door, options, measures).run();
    return new Report(
        options, measures, measured, Duration.ZERO, OptionalLong.empty(), OptionalLong.empty());
  }

  private static Report started(Options options) {
    var measures = new Measures();
    try (var installation = Launched.start(options)) {
      System.out.printf(
          "Started after %d ms as process %d.%n",
          installation.started().toMillis(), installation.pid());
      var measured = new Load(installation.door(), options, measures).run();
      return new Report(
          options,
          measures,
          measured,
          installation.started(),
          Processes.resident(installation.pid()),
          Processes.peak(installation.pid()));
    }
  }
}
