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
    boolean small = measure(options, parts.stream().filter(it -> !it.isBig()).toList(), report);
    boolean big = measure(options.big(), parts.stream().filter(Part::isBig).toList(), report);
    report.relate();
    report.write(options.report());
    System.out.println(report.text());
    System.exit(small && big && !report.isEmpty() ? 0 : 1);
  }

  /** What was measured before something broke is worth its report, too. */
  private static boolean measure(Options options, Collection<Part> parts, Report report) {
    if (parts.isEmpty()) {
      return true;
    }
    try (var session = Session.open(options, report)) {
      session.measure(parts);
      return true;
    } catch (RuntimeException broken) {
      System.err.println("Not measured further: " + broken);
      return false;
    }
  }
}
