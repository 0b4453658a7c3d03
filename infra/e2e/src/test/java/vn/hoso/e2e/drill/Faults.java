package vn.hoso.e2e.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;
import vn.hoso.e2e.Answer;
import vn.hoso.e2e.MovedClock;
import vn.hoso.e2e.Packaged;
import vn.hoso.e2e.drill.Fault.Deed;
import vn.hoso.platform.drill.Point;

/** Everything that is done to the centre, each fault a sentence. */
final class Faults {

  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  private static final Map<String, String> REBUILT = Map.of("HOSO_ENGINE_REBUILD", "true");

  private Faults() {}

  /** A few minutes' worth, for every build. */
  static List<Fault> few() {
    return List.of(allButTheCounterKilled(), brokerAway(TEN_SECONDS));
  }

  /** All of them. */
  static List<Fault> all() {
    return Stream.of(
            Packaged.services().stream().map(Faults::killed),
            Stream.of(allButTheCounterKilled()),
            Packaged.services().stream().flatMap(Faults::deathsOf),
            awayTimes().map(Faults::brokerAway),
            awayTimes().map(Faults::storeStopped),
            Stream.of(storeKilled()),
            Packaged.services().stream().flatMap(Faults::networkOf),
            Stream.of(gatewayCut(), mailServerCut(), everythingSlow()),
            Packaged.services().stream().map(Faults::secondComesAndGoes),
            Stream.of(brokersDiskFull(), unreadableBytes(), factOvertakesAnother()),
            Stream.of(handlerStumbles()),
            Packaged.services().stream().map(Faults::clockJumps))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<Duration> awayTimes() {
    return Stream.of(10, 60, 300).map(Duration::ofSeconds);
  }

  static Fault killed(Packaged service) {
    return Fault.of(
        service.word() + " killed",
        atRandom().then((centre, _) -> centre.service(service).kill()),
        AT_ONCE,
        (centre, _) -> centre.service(service).start().ready());
  }

  /** People hand in and nobody hears of it; then all come back at once. */
  static Fault allButTheCounterKilled() {
    var killed = List.of(Packaged.TRACKING, Packaged.NOTIFICATION, Packaged.ROUTING);
    return Fault.of(
        "tracking, notification and routing killed together",
        atRandom().then((centre, _) -> killed.forEach(it -> centre.service(it).kill())),
        AT_ONCE,
        (centre, _) -> {
          killed.forEach(it -> centre.service(it).start());
          killed.forEach(it -> centre.service(it).ready());
        });
  }

  /** Tracking states nothing, so it has nothing to publish and to clear. */
  private static Stream<Fault> deathsOf(Packaged service) {
    return Stream.of(Point.values())
        .filter(it -> service != Packaged.TRACKING || (it != Point.PUBLISH && it != Point.CLEAR))
        .map(it -> dies(service, it));
  }

  /** Dies in the middle of something, not at the very first. */
  static Fault dies(Packaged service, Point point) {
    return Fault.of(
        "%s dies after %s"
            .formatted(service.word(), point.name().toLowerCase(java.util.Locale.ROOT)),
        (centre, _) -> {
          centre.service(service).kill();
          centre
              .service(service)
              .start(Map.of("HOSO_ENGINE_DRILL_HALTAT", point.name() + ":4"))
              .awaitDeath();
        },
        AT_ONCE,
        (centre, _) -> centre.service(service).start().ready());
  }

  static Fault brokerAway(Duration time) {
    return Fault.of(
        "broker killed for %d s".formatted(time.toSeconds()),
        atRandom().then((centre, _) -> centre.broker().kill()),
        time,
        (centre, _) -> centre.broker().start().ready());
  }

  static Fault storeStopped(Duration time) {
    return Fault.of(
        "store stopped for %d s".formatted(time.toSeconds()),
        atRandom().then((centre, _) -> centre.store().stop()),
        time,
        (centre, _) -> centre.store().start().ready());
  }

  /** Services may not go on over documents that went back in time: they stop and fold anew. */
  static Fault storeKilled() {
    return Fault.of(
        "store killed and services rebuilt",
        atRandom().then((centre, _) -> centre.store().kill()),
        AT_ONCE,
        (centre, _) -> {
          Packaged.services().forEach(it -> centre.service(it).kill());
          centre.store().start().ready();
          Packaged.services().forEach(it -> centre.service(it).start(REBUILT));
          Packaged.services().forEach(it -> centre.service(it).ready());
        });
  }

  private static Stream<Fault> networkOf(Packaged service) {
    return Stream.of(
        Fault.of(
            service.word() + " cut off from the broker",
            (centre, _) -> centre.toBroker(service).cut(),
            TEN_SECONDS,
            (centre, _) -> centre.toBroker(service).mend()),
        Fault.of(
            service.word() + " cut off from the store",
            (centre, _) -> centre.toStore(service).cut(),
            TEN_SECONDS,
            (centre, _) -> centre.toStore(service).mend()),
        Fault.of(
            service.word() + " cut off from the door",
            (centre, _) -> centre.fromDoor(service).cut(),
            TEN_SECONDS,
            (centre, _) -> centre.fromDoor(service).mend()));
  }

  static Fault gatewayCut() {
    return Fault.of(
        "notification cut off from the SMS gateway",
        (centre, _) -> centre.toGateway().cut(),
        TEN_SECONDS,
        (centre, _) -> centre.toGateway().mend());
  }

  static Fault mailServerCut() {
    return Fault.of(
        "notification cut off from the mail server",
        (centre, _) -> centre.toMailServer().cut(),
        TEN_SECONDS,
        (centre, _) -> centre.toMailServer().mend());
  }

  static Fault everythingSlow() {
    return Fault.of(
        "20 ms more on every way to broker and store",
        (centre, _) ->
            Packaged.services()
                .forEach(
                    it -> {
                      centre.toBroker(it).slowDown(Duration.ofMillis(20));
                      centre.toStore(it).slowDown(Duration.ofMillis(20));
                    }),
        Duration.ofSeconds(20),
        (centre, _) ->
            Packaged.services()
                .forEach(
                    it -> {
                      centre.toBroker(it).mend();
                      centre.toStore(it).mend();
                    }));
  }

  /** Partitions move twice; the first instance even dies while the second works. */
  static Fault secondComesAndGoes(Packaged service) {
    return Fault.of(
        "second " + service.word() + " joins, first killed and back, second leaves",
        (centre, load) -> {
          centre.second(service).start().ready();
          load.awaitEnds(6);
          centre.service(service).kill();
          load.awaitEnds(2);
          centre.service(service).start().ready();
          load.awaitEnds(6);
        },
        AT_ONCE,
        (centre, _) -> centre.second(service).stop());
  }

  /** A broker that cannot write gives up; it is started again when there is room. */
  static Fault brokersDiskFull() {
    return Fault.of(
        "broker's disk full",
        (centre, _) -> {
          centre.broker().fillItsDisk();
          centre.broker().awaitDeath();
        },
        TEN_SECONDS,
        (centre, _) -> centre.broker().start().ready());
  }

  /** They go to the dead letters of each reader, and everybody reads on. */
  static Fault unreadableBytes() {
    return Fault.of(
        "unreadable bytes on every topic",
        (centre, load) -> {
          try (var writer = centre.hoso().writer()) {
            for (var owner : Owner.values()) {
              writer.writeRaw(owner.topic(), "nobody", Map.of("ce_id", "no id"), new byte[] {1, 2});
            }
          }
          load.awaitEnds(6);
        },
        AT_ONCE,
        (_, _) -> {});
  }

  /** Its dossier is parked until the missing one is there. */
  static Fault factOvertakesAnother() {
    var stranger = UUID.randomUUID().toString();
    return Fault.of(
        "a fact overtakes the one before it",
        (centre, load) -> {
          sings(centre, stranger, 2);
          Awaitility.await("the stranger is parked")
              .atMost(Duration.ofSeconds(60))
              .until(() -> parkedAtRouting(centre).contains(stranger));
          load.awaitEnds(6);
        },
        AT_ONCE,
        (centre, _) -> sings(centre, stranger, 1));
  }

  /** One dossier waits, all others flow; when the bug is mended an operator tries again. */
  static Fault handlerStumbles() {
    var stumbled = new AtomicReference<Subject>();
    return Fault.of(
        "a bug in routing throws for one dossier",
        (centre, load) -> {
          var it = load.handIn();
          stumbled.set(it);
          centre.service(Packaged.ROUTING).kill();
          centre
              .service(Packaged.ROUTING)
              .start(Map.of("HOSO_ENGINE_DRILL_STUMBLEOVER", it.id()))
              .ready();
          load.accept(it);
          Awaitility.await("it is parked")
              .atMost(Duration.ofSeconds(90))
              .until(() -> parkedAtRouting(centre).contains(it.id()));
          load.awaitEnds(6);
        },
        AT_ONCE,
        (centre, load) -> {
          centre.service(Packaged.ROUTING).kill();
          centre.service(Packaged.ROUTING).start().ready();
          var it = stumbled.get();
          operator(centre)
              .insists(
                  "/api/routing/parked/" + it.id() + "/retry",
                  Map.of(),
                  UUID.randomUUID().toString());
          load.goOnWith(it);
        });
  }

  /** As when somebody sets the time of a machine by hand, and sets it again. */
  static Fault clockJumps(Packaged service) {
    return Fault.of(
        service.word() + "'s clock jumps 10 min forward, 20 back",
        (centre, load) -> {
          var clock = MovedClock.in(Packaged.temporaryFolder("clock"));
          centre.service(service).kill();
          centre.service(service).startBy(clock).ready();
          load.awaitEnds(3);
          clock.jumpTo(Duration.ofMinutes(10));
          load.awaitEnds(6);
          clock.jumpTo(Duration.ofMinutes(-10));
          load.awaitEnds(6);
        },
        AT_ONCE,
        (centre, _) -> {
          centre.service(service).kill();
          centre.service(service).start().ready();
        });
  }

  private static void sings(Centre centre, String dossier, long sequence) {
    try (var writer = centre.hoso().writer()) {
      var id = new EventId(dossier, Owner.INTAKE, sequence);
      writer.write(
          new Envelope(id, "dossier.sung-about.v1", Instant.now(), null, null, null),
          "{\"melody\":\"unknown\"}");
    }
  }

  private static String parkedAtRouting(Centre centre) {
    return operator(centre).looks("/api/routing/parked").map(Answer::text).orElse("");
  }

  private static Desk operator(Centre centre) {
    return new Desk(centre.hoso().door(), "vanhanh");
  }

  private static Deed atRandom() {
    return (_, _) ->
        LockSupport.parkNanos(
            TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1500)));
  }
}
