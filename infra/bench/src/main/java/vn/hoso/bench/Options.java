package vn.hoso.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the run is told on its command line.
 *
 * @param url where an installation runs already; empty to start one
 * @param kafka the broker of an installation that runs already
 * @param mongodb the store of an installation that runs already
 * @param parts what to measure, in the order of {@link Part}
 * @param clients how many dossiers are on their way at the same time
 * @param rates dossiers per second of the open model; none for half of what the closed one reached
 * @param seconds of one measured run
 * @param runs how often each load is measured
 * @param watch one in so many dossiers is looked up as it moves
 * @param bulk how many lives go through the machine door in one measured run
 * @param sizes how many dossiers there are when lookup and growth are measured
 * @param memory whether the store of a started installation stays in memory
 * @param heap of a started installation
 * @param bigHeap of one started for very many dossiers, which its store keeps in memory
 * @param jvm more options for its JVM, such as for a recording
 * @param report where the figures go: this name with {@code .json}, {@code .txt} and {@code .svg}
 */
record Options(
    Optional<URI> url,
    Optional<String> kafka,
    Optional<String> mongodb,
    Set<Part> parts,
    int clients,
    List<Double> rates,
    Duration warmUp,
    Duration seconds,
    int runs,
    int watch,
    int bulk,
    List<Integer> sizes,
    boolean memory,
    String heap,
    String bigHeap,
    List<String> jvm,
    Path report) {

  private static final Set<String> KNOWN =
      Set.of(
          "url",
          "kafka",
          "mongodb",
          "parts",
          "clients",
          "rates",
          "warm-up",
          "seconds",
          "runs",
          "watch",
          "bulk",
          "sizes",
          "memory",
          "heap",
          "big-heap",
          "jvm",
          "report");

  static Options of(String... arguments) {
    var said = new HashMap<String, String>();
    Arrays.stream(arguments).filter(it -> !it.isBlank()).forEach(it -> put(said, it));
    return of(said);
  }

  /** The same for an installation with room for very many dossiers. */
  Options big() {
    return new Options(
        url, kafka, mongodb, parts, clients, rates, warmUp, seconds, runs, watch, bulk, sizes,
        memory, bigHeap, bigHeap, jvm, report);
  }

  private static Options of(Map<String, String> said) {
    return new Options(
        Optional.ofNullable(said.get("url")).map(URI::create),
        Optional.ofNullable(said.get("kafka")),
        Optional.ofNullable(said.get("mongodb")),
        Part.of(list(said, "parts", "lives,open,bulk,ceilings,lookup,rebuild")),
        number(said, "clients", "48"),
        list(said, "rates", "").stream().map(Double::valueOf).toList(),
        Duration.ofSeconds(number(said, "warm-up", "20")),
        Duration.ofSeconds(number(said, "seconds", "15")),
        number(said, "runs", "3"),
        number(said, "watch", "20"),
        number(said, "bulk", "5000"),
        list(said, "sizes", "1000,100000").stream().map(Integer::valueOf).toList(),
        Boolean.parseBoolean(said.getOrDefault("memory", "true")),
        said.getOrDefault("heap", "512m"),
        said.getOrDefault("big-heap", "4g"),
        list(said, "jvm", ""),
        Path.of(said.getOrDefault("report", "infra/bench/target/report")));
  }

  private static int number(Map<String, String> said, String name, String otherwise) {
    return Integer.parseInt(said.getOrDefault(name, otherwise));
  }

  private static List<String> list(Map<String, String> said, String name, String otherwise) {
    return Arrays.stream(said.getOrDefault(name, otherwise).split(",", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
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
