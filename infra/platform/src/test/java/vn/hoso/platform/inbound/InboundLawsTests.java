package vn.hoso.platform.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.dossier.Documents.Outgoing;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Fact;
import vn.hoso.platform.dossier.Gate;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.engine.Echo;
import vn.hoso.platform.store.DocumentsInMemory;

/** Twice is once, in any batching and with any delay of a dossier's records. */
class InboundLawsTests {

  private static final Instant NOW = Instant.parse("2026-10-08T02:12:00Z");
  private static final List<String> DOSSIERS = List.of("a", "b", "c");

  @Property(tries = 150)
  void gives_the_same_documents_and_facts_in_any_batching_with_duplicates(
      @ForAll @IntRange(min = 1, max = 12) int facts, @ForAll long seed) {
    var straight = new World();
    history(facts).forEach(it -> straight.inbound.handle(List.of(it)));

    var messy = new World();
    deliver(messy, withDuplicates(history(facts), new Random(seed)), new Random(seed));

    assertThat(messy.states()).isEqualTo(straight.states());
    assertThat(messy.stated()).isEqualTo(straight.stated());
    assertThat(messy.parking.count()).isZero();
  }

  @Property(tries = 150)
  void applies_in_order_what_came_out_of_order_once_nothing_is_missing(
      @ForAll @IntRange(min = 1, max = 8) int facts, @ForAll long seed) {
    var straight = new World();
    history(facts).forEach(it -> straight.inbound.handle(List.of(it)));

    var messy = new World();
    var shuffled = new ArrayList<>(history(facts));
    Collections.shuffle(shuffled, new Random(seed));
    deliver(messy, shuffled, new Random(seed));

    assertThat(messy.states()).isEqualTo(straight.states());
    assertThat(messy.stated()).isEqualTo(straight.stated());
    assertThat(messy.parking.count()).isZero();
  }

  @Property(tries = 150)
  void forgets_nothing_when_a_dossier_goes_from_one_instance_to_another(
      @ForAll @IntRange(min = 1, max = 8) int facts, @ForAll long seed) {
    var straight = new World();
    history(facts).forEach(it -> straight.inbound.handle(List.of(it)));

    var random = new Random(seed);
    var moving = new World();
    var instances = List.of(moving.inbound, moving.instance(moving.parking));
    var shuffled = new ArrayList<>(history(facts));
    Collections.shuffle(shuffled, random);
    shuffled.forEach(it -> instances.get(random.nextInt(2)).handle(List.of(it)));

    assertThat(moving.states()).isEqualTo(straight.states());
    assertThat(moving.parking.count()).isZero();
  }

  @Test
  void a_retry_that_a_poll_overtakes_leaves_nothing_parked() {
    var world = new World();
    var facts = history(3).stream().filter(it -> it.dossierId().equals("a")).toList();
    var straight = new World();
    straight.inbound.handle(facts);
    world.inbound.handle(List.of(facts.get(0)));
    world.inbound.handle(List.of(facts.get(2)));
    var overtaken = new Overtaken(world.parking, () -> world.inbound.handle(List.of(facts.get(1))));

    assertThat(world.instance(overtaken).retry("a")).isZero();
    assertThat(world.parking.count()).isZero();
    assertThat(world.states().get("a")).isEqualTo(straight.states().get("a"));
  }

  private static void deliver(World world, List<Received> records, Random random) {
    int from = 0;
    while (from < records.size()) {
      int to = Math.min(records.size(), from + 1 + random.nextInt(5));
      world.inbound.handle(records.subList(from, to));
      from = to;
    }
  }

  private static List<Received> withDuplicates(List<Received> records, Random random) {
    var more = new ArrayList<Received>();
    for (var record : records) {
      more.add(record);
      if (random.nextBoolean()) {
        more.add(more.get(random.nextInt(more.size())));
      }
    }
    return more;
  }

  private static List<Received> history(int facts) {
    var history = new ArrayList<Received>();
    for (int sequence = 1; sequence <= facts; sequence++) {
      for (var dossier : DOSSIERS) {
        DossierEvent event =
            sequence % 2 == 0
                ? new WithdrawalCancelled(NOW)
                : new SupplementReceived(NOW, Channel.ONLINE, sequence);
        var id = new EventId(dossier, Owner.INTAKE, sequence);
        var body = new EventCodec().encode(event).getBytes(UTF_8);
        history.add(
            new Received(
                new Envelope(id, event.name(), NOW, null, null, null),
                event,
                body,
                0,
                history.size()));
      }
    }
    return history;
  }

  /** Somebody does something right before a record is parked, once. */
  private static final class Overtaken implements Parking {

    private final Parking parking;
    private @Nullable Runnable first;

    Overtaken(Parking parking, Runnable first) {
      this.parking = parking;
      this.first = first;
    }

    @Override
    public void hold(Collection<Stuck> stuck, Instant now) {
      var run = first;
      first = null;
      if (run != null) {
        run.run();
      }
      parking.hold(stuck, now);
    }

    @Override
    public List<Parked> list(int limit) {
      return parking.list(limit);
    }

    @Override
    public List<Parked> find(Collection<String> dossierIds) {
      return parking.find(dossierIds);
    }

    @Override
    public void release(String dossierId, Owner owner, long upTo) {
      parking.release(dossierId, owner, upTo);
    }

    @Override
    public long count() {
      return parking.count();
    }
  }

  /** One service in memory. */
  private static final class World {

    private final Echo echo = new Echo();
    private final DocumentsInMemory<Echo.State, RoutingEvent> documents =
        new DocumentsInMemory<>(echo);
    private final Parking parking = new ParkingInMemory();
    private final Map<String, List<String>> published = new HashMap<>();
    private final Inbound<Echo.State, RoutingEvent> inbound = instance(parking);

    Inbound<Echo.State, RoutingEvent> instance(Parking parking) {
      return new Inbound<>(
          echo,
          Owner.ROUTING,
          documents,
          new Dossiers<>(echo, documents, new EventCodec(), this::publish, List.of()),
          parking,
          new Gate(),
          Clock.fixed(NOW, ZoneOffset.UTC),
          new SimpleMeterRegistry());
    }

    private CompletableFuture<Void> publish(Collection<Outgoing> outgoing) {
      for (var it : outgoing) {
        for (Fact fact : it.facts()) {
          published
              .computeIfAbsent(it.dossierId(), _ -> new ArrayList<>())
              .add(fact.envelope().id() + " " + fact.json());
          documents.clear(Map.of(it.dossierId(), fact.envelope().id().sequence()));
        }
      }
      return CompletableFuture.completedFuture(null);
    }

    Map<String, Echo.State> states() {
      var states = new HashMap<String, Echo.State>();
      documents
          .findAll(DOSSIERS)
          .forEach((id, it) -> states.put(id, ((Remembered<Echo.State, ?>) it).state()));
      return states;
    }

    Map<String, List<String>> stated() {
      return published;
    }
  }
}
