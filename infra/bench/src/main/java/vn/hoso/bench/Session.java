package vn.hoso.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoso.bench.wire.Wires;

/** One installation, measured part by part. */
final class Session implements AutoCloseable {

  static final Duration QUIET = Duration.ofMillis(500);
  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);

  private final Options options;
  private final Report report;
  private Installation installation;
  private final Wires wires;
  private final Optional<Inside> inside;
  private final Optional<Topics> topics;
  private final Stopwatch watch = new Stopwatch();
  private final Courtesy courtesy;
  private final Load load;

  private Session(Options options, Report report, Installation installation) {
    this.options = options;
    this.report = report;
    this.installation = installation;
    this.wires = new Wires(installation.door());
    this.inside = installation.pid().map(Inside::of);
    this.topics = installation.kafka().map(Topics::new);
    this.courtesy = new Courtesy(wires, watch);
    var team = Team.at(installation.door(), wires.host());
    var sight = new Sight(wires, watch);
    this.load = new Load(new Life(courtesy, team, sight, watch), watch, options.watch());
  }

  static Session open(Options options, Report report) {
    var installation =
        options
            .url()
            .map(
                it ->
                    (Installation) new Installation.Running(it, options.kafka(), options.mongodb()))
            .orElseGet(() -> Launched.start(options));
    installation.started().ifPresent(it -> report.started(options.heap(), it));
    return new Session(options, report, installation);
  }

  void measure(Collection<Part> parts) {
    for (var part : parts) {
      System.out.println("Measuring: " + part.word());
      switch (part) {
        case LIVES -> lives();
        case OPEN -> open();
        case BULK -> bulk();
        case CEILINGS -> ceilings();
        case LOOKUP -> lookup();
        case REBUILD -> rebuild();
      }
    }
    installation
        .pid()
        .ifPresent(
            it ->
                report.memory(
                    "memory, heap " + options.heap(), Processes.resident(it), Processes.peak(it)));
  }

  @Override
  public void close() {
    topics.ifPresent(Topics::close);
    inside.ifPresent(Inside::close);
    wires.close();
    installation.close();
  }

  private void lives() {
    var rounds = load.closed(options.clients(), this::rounds);
    report.lives("closed, %d at a time".formatted(options.clients()), rounds, drain());
  }

  private void open() {
    for (double rate : rates()) {
      var rounds = load.open(rate, this::rounds);
      report.lives("open, %.0f each second".formatted(rate), rounds, drain());
    }
  }

  private List<Double> rates() {
    return options.rates().isEmpty()
        ? List.of(Math.max(1, report.livesPerSecond() / 2))
        : options.rates();
  }

  private void bulk() {
    var bulk = new Bulk(courtesy, Login.machine(installation.door(), wires.host()));
    bulk.tell(options.bulk());
    drain();
    var spans = new ArrayList<BulkRun>();
    for (int i = 0; i < options.runs(); i++) {
      var before = usage();
      bulk.tell(options.bulk());
      var told = usage().since(before);
      drain();
      spans.add(new BulkRun(options.bulk(), told, usage().since(before).lessQuiet(QUIET)));
    }
    report.bulk(spans);
  }

  private void ceilings() {
    var ceilings = new Ceilings(options, report);
    installation.kafka().ifPresent(ceilings::broker);
    installation.mongodb().ifPresent(ceilings::store);
    ceilings.door(wires);
  }

  private void lookup() {
    if (load.codes().isEmpty()) {
      load.closed(options.clients(), this::rounds);
      drain();
    }
    var bulk = new Bulk(courtesy, Login.machine(installation.door(), wires.host()));
    var growth = new Growth(wires, bulk, load.codes(), options, report);
    for (int size : options.sizes()) {
      growth.reach(size, this::usage, this::drain, () -> inside.map(Inside::live).orElse(0L));
    }
  }

  private void rebuild() {
    var replay = new Replay(courtesy, Login.as("vanhanh", installation.door(), wires.host()));
    report.replayed(Stream.generate(replay::once).limit(options.runs()).toList());
    startAgain();
  }

  /** A store in memory comes up empty, so everything is folded anew before anything is served. */
  private void startAgain() {
    if (installation instanceof Launched launched && options.memory()) {
      var again = launched.again(options);
      installation = again;
      var longer = again.untilEverythingRan().minus(launched.untilEverythingRan());
      report.rebuilt(Rebuilt.in(again.log()), longer);
    }
  }

  private List<Round> rounds() {
    Load.rest(options.warmUp());
    var rounds = new ArrayList<Round>();
    for (int i = 0; i < options.runs(); i++) {
      var before = usage();
      var measures = watch.next();
      Load.rest(options.seconds());
      watch.next();
      var used = usage().since(before);
      rounds.add(new Round(measures, used, topics.map(Topics::waiting).orElse(0L)));
    }
    return rounds;
  }

  private Duration drain() {
    return topics.map(it -> it.awaitQuiet(QUIET, LONGEST_DRAIN)).orElse(Duration.ZERO);
  }

  private Usage usage() {
    return Usage.now(installation, inside, topics);
  }
}
