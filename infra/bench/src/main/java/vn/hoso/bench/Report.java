package vn.hoso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What came out, in the order in which it was measured. */
final class Report {

  private static final double MILLI = 1000;
  private static final double MIB = 1024 * 1024;
  private static final double KIB = 1024;

  private static final String DOOR = "machine door";
  private static final String HEARD = "facts, until heard by all";

  private final Machine machine;
  private final List<Figure> figures = new ArrayList<>();
  private Spread lives = Spread.of();
  private Spread requests = Spread.of();

  Report(Machine machine) {
    this.machine = machine;
  }

  void started(String heap, Installation.Start start) {
    var part = "start, heap " + heap;
    say(part, "command to first page", start.firstPage().toMillis() / MILLI, "s");
    say(part, "until everything runs", start.everything().toMillis() / MILLI, "s");
  }

  void memory(String part, OptionalLong resident, OptionalLong peak) {
    resident.ifPresent(it -> say(part, "resident", it / MIB, "MiB"));
    peak.ifPresent(it -> say(part, "peak", it / MIB, "MiB"));
  }

  void replayed(List<Replay.Played> runs) {
    var part = "rebuild of tracking beside the live views";
    say(part, "facts folded", Spread.of(runs, Replay.Played::facts), "");
    say(part, "facts", Spread.of(runs, Replay.Played::perSecond), "/s");
    say(part, "dossiers that differ", Spread.of(runs, Replay.Played::differing), "");
  }

  void rebuilt(Rebuilt what, Duration longer) {
    count("rebuild of all services", "dossiers", what.dossiers());
    count("rebuild of all services", "facts folded", what.facts());
    double seconds = longer.toMillis() / MILLI;
    say("rebuild of all services", "longer start", seconds, "s");
    // Below a second the start itself varies more than that.
    if (seconds >= 1) {
      say("rebuild of all services", "facts", what.facts() / seconds, "/s");
    }
  }

  /** Figures beside what is physically there. */
  void relate() {
    relate("facts by the pipeline / by a plain producer", median(DOOR, HEARD), Ceilings.WRITTEN);
    relate("facts by the pipeline / plain bulk writes", median(DOOR, HEARD), Ceilings.SAVED);
    relate("requests of lives / that do nothing", requests.median(), Ceilings.NO_OP);
  }

  private void relate(String name, double figure, String ceiling) {
    double most = median(Ceilings.PART, ceiling);
    if (figure > 0 && most > 0) {
      say("beside the ceilings", name, 100 * figure / most, "%");
    }
  }

  private double median(String part, String name) {
    return figures.stream()
        .filter(it -> it.part().equals(part) && it.name().equals(name))
        .mapToDouble(it -> it.value().median())
        .findFirst()
        .orElse(0);
  }

  void lives(String load, List<Round> rounds, Duration drain) {
    lives = Spread.of(rounds, Round::livesPerSecond);
    requests = Spread.of(rounds, Round::requestsPerSecond);
    say(load, "lives", lives, "/s");
    say(load, "facts on the topics", Spread.of(rounds, Round::factsPerSecond), "/s");
    say(load, "requests", requests, "/s");
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
      round.measures().failures().forEach((kind, count) -> count(load, "failed: " + kind, count));
    }
  }

  void bulk(List<BulkRun> runs) {
    say(DOOR, "lives, until heard by all", Spread.of(runs, BulkRun::livesPerSecond), "/s");
    say(DOOR, HEARD, Spread.of(runs, BulkRun::factsPerSecond), "/s");
    say(
        DOOR,
        "lives, until answered",
        Spread.of(runs, it -> it.lives() / it.told().seconds()),
        "/s");
    say(DOOR, "server processor per fact", Spread.of(runs, BulkRun::serverMicrosPerFact), "µs");
    say(DOOR, "allocated per fact", Spread.of(runs, it -> it.bytesPerFact() / KIB), "KiB");
  }

  double livesPerSecond() {
    return lives.median();
  }

  boolean isEmpty() {
    return figures.isEmpty();
  }

  String text() {
    var text = new StringBuilder(machine.words()).append('\n');
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
      Files.writeString(file.resolveSibling(file.getFileName() + ".json"), json());
      Files.writeString(
          file.resolveSibling(file.getFileName() + ".svg"), Picture.of(machine.words(), figures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("date", machine.date().toString());
    json.put("machine", machine.words());
    json.put("figures", figures.stream().map(Figure::json).toList());
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(json);
  }

  void count(String part, String name, long number) {
    say(part, name, (double) number, "");
  }

  void say(String part, String name, double value, String unit) {
    say(part, name, Spread.of(value), unit);
  }

  void say(String part, String name, Spread value, String unit) {
    figures.add(Figure.of(part, name, value, unit));
  }

  private void times(
      String part, String name, List<Round> rounds, Function<Measures, List<Histogram>> which) {
    var all =
        Measures.sum(rounds.stream().flatMap(it -> which.apply(it.measures()).stream()).toList());
    times(part, name, all);
  }

  void times(String part, String name, Histogram times) {
    if (times.getTotalCount() > 0) {
      figures.add(Figure.times(part, name, times));
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
