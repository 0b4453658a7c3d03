package vn.hoso.bench.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The ratios that were once measured and are checked in. */
final class Recorded {

  private static final String FILE = "/ratios.properties";

  private final Properties ratios = new Properties();

  Recorded() {
    try (var file = Recorded.class.getResourceAsStream(FILE)) {
      ratios.load(Objects.requireNonNull(file, FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double of(String name) {
    var ratio = ratios.getProperty(name);
    if (ratio == null) {
      throw new IllegalStateException(name + " has no line in " + FILE);
    }
    return Double.parseDouble(ratio);
  }
}
