package vn.hoso.bench;

import java.util.Collection;
import java.util.Locale;

/** Measures an installation and writes down what came out. */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    var options = Options.of(arguments);
    var report = new Report(Machine.now(options));
    var parts = options.parts();
    measure(options, parts.stream().filter(it -> !it.isBig()).toList(), report);
    measure(options.big(), parts.stream().filter(Part::isBig).toList(), report);
    report.relate();
    report.write(options.report());
    System.out.println(report.text());
    System.exit(report.isEmpty() ? 1 : 0);
  }

  private static void measure(Options options, Collection<Part> parts, Report report) {
    if (!parts.isEmpty()) {
      try (var session = Session.open(options, report)) {
        session.measure(parts);
      }
    }
  }
}
