package vn.hoso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** What came out, in the order in which it was measured. */
final class Report {

  private static final double MILLI = 1000;
  private static final double MIB = 1024 * 1024;
  private static final double KIB = 1024;

  private final List<Figure> figures = new ArrayList<>();
  private double livesPerSecond;

  void started(Duration time) {
    if (!time.isZero()) {
      say("start", "command to first page", time.toMillis() / MILLI, "s");
    }
  }

  void memory(OptionalLong resident, OptionalLong peak) {
    resident.ifPresent(it -> say("memory", "resident", it / MIB, "MiB"));
    peak.ifPresent(it -> say("memory", "peak", it / MIB, "MiB"));
  }

  void lives(String load, List<Round> rounds, Duration drain) {
    var rate = Spread.of(rounds, Round::livesPerSecond);
    livesPerSecond = rate.median();
    say(load, "lives", rate, "/s");
    say(load, "facts on the topics", Spread.of(rounds, Round::factsPerSecond), "/s");
    say(load, "requests", Spread.of(rounds, Round::requestsPerSecond), "/s");
    say(load, "requests per life", Spread.of(rounds, Report::requestsPerLife), "");
    say(load, "facts not yet heard at the end", Spread.of(rounds, Round::waiting), "");
    say(load, "until all were heard", drain.toMillis() / MILLI, "s");
    say(load, "server processor per life", Spread.of(rounds, Round::serverMillisPerLife), "ms");
    say(load, "client processor per life", Spread.of(rounds, Round::clientMillisPerLife), "ms");
    say(load, "allocated per fact", Spread.of(rounds, it -> it.bytesPerFact() / KIB), "KiB");
    say(load, "collecting", Spread.of(rounds, Report::collecting), "% of the time");
    times(load, "whole life, answered", rounds, it -> List.of(it.lives()));
    times(load, "whole life, seen in lookup", rounds, it -> List.of(it.livesSeen()));
    for (var name : names(rounds, it -> it.freshness().keySet())) {
      times(load, "visible after " + name, rounds, it -> some(it.freshness().get(name)));
    }
    for (var name : names(rounds, it -> it.requests().keySet())) {
      times(load, "HTTP " + name, rounds, it -> some(it.requests().get(name)));
    }
    for (var round : rounds) {
      round.measures().failures().forEach((kind, count) -> say(load, "failed: " + kind, count, ""));
    }
  }

  void bulk(List<BulkRun> runs) {
    var load = "machine door";
    say(load, "lives, until heard by all", Spread.of(runs, BulkRun::livesPerSecond), "/s");
    say(load, "facts, until heard by all", Spread.of(runs, BulkRun::factsPerSecond), "/s");
    say(
        load,
        "lives, until answered",
        Spread.of(runs, it -> it.lives() / it.told().seconds()),
        "/s");
    say(load, "server processor per fact", Spread.of(runs, BulkRun::serverMicrosPerFact), "µs");
    say(load, "allocated per fact", Spread.of(runs, it -> it.bytesPerFact() / KIB), "KiB");
  }

  double livesPerSecond() {
    return livesPerSecond;
  }

  boolean isEmpty() {
    return figures.isEmpty();
  }

  String text() {
    var text = new StringBuilder();
    var part = "";
    for (var it : figures) {
      if (!it.part().equals(part)) {
        part = it.part();
        text.append('\n').append(part).append('\n');
      }
      text.append("  %-34s %s%n".formatted(it.name(), it.words()));
    }
    return text.toString();
  }

  void write(Path report) {
    try {
      var file = report.toAbsolutePath();
      Files.createDirectories(file.getParent());
      Files.writeString(file.resolveSibling(file.getFileName() + ".txt"), text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void say(String part, String name, double value, String unit) {
    say(part, name, Spread.of(value), unit);
  }

  void say(String part, String name, Spread value, String unit) {
    figures.add(new Figure(part, name, value, unit, ""));
  }

  private void times(
      String part, String name, List<Round> rounds, Function<Measures, List<Histogram>> which) {
    var all =
        Measures.sum(rounds.stream().flatMap(it -> which.apply(it.measures()).stream()).toList());
    if (all.getTotalCount() > 0) {
      figures.add(Figure.times(part, name, all));
    }
  }

  private static List<Histogram> some(@org.jspecify.annotations.Nullable Histogram it) {
    return it == null ? List.of() : List.of(it);
  }

  private static List<String> names(
      List<Round> rounds, Function<Measures, java.util.Set<String>> which) {
    return rounds.stream()
        .flatMap(it -> which.apply(it.measures()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static double requestsPerLife(Round it) {
    return (double) it.requests() / Math.max(1, it.measures().lives().getTotalCount());
  }

  private static double collecting(Round it) {
    return 100 * it.usage().collecting().toNanos() / (double) it.usage().nanos();
  }
}
