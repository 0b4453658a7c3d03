package vn.hoso.bench;

import java.util.Locale;

/** Measures an installation and writes down what came out. */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    var options = Options.of(arguments);
    var report = new Report();
    try (var session = Session.open(options, report)) {
      session.run();
    }
    report.write(options.report());
    System.out.println(report.text());
    System.exit(report.isEmpty() ? 1 : 0);
  }
}
