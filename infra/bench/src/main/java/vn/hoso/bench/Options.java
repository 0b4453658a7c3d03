package vn.hoso.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the run is told on its command line.
 *
 * @param url where an installation runs already; empty to start one
 * @param clients how many dossiers are on their way at the same time
 * @param memory whether the store of a started installation stays in memory
 * @param heap of a started installation
 * @param report where the JSON goes
 */
record Options(
    Optional<URI> url,
    int clients,
    Duration warmUp,
    Duration measured,
    boolean memory,
    String heap,
    Path report) {

  private static final Set<String> KNOWN =
      Set.of("url", "clients", "warm-up", "seconds", "memory", "heap", "report");

  static Options of(String... arguments) {
    Map<String, String> said = new HashMap<>();
    Arrays.stream(arguments).filter(it -> !it.isBlank()).forEach(it -> put(said, it));
    return new Options(
        Optional.ofNullable(said.get("url")).map(URI::create),
        Integer.parseInt(said.getOrDefault("clients", "32")),
        Duration.ofSeconds(Long.parseLong(said.getOrDefault("warm-up", "30"))),
        Duration.ofSeconds(Long.parseLong(said.getOrDefault("seconds", "60"))),
        Boolean.parseBoolean(said.getOrDefault("memory", "true")),
        said.getOrDefault("heap", "512m"),
        Path.of(said.getOrDefault("report", "infra/bench/target/load.json")));
  }

  private static void put(Map<String, String> said, String argument) {
    var parts = argument.replaceFirst("^--", "").split("=", 2);
    if (parts.length != 2 || !KNOWN.contains(parts[0])) {
      throw new IllegalArgumentException(
          "%s is not a setting; there are %s, each as --name=value"
              .formatted(argument, String.join(", ", KNOWN.stream().sorted().toList())));
    }
    said.put(parts[0], parts[1]);
  }
}
