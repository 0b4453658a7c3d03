package vn.hoso.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.engine.Echo;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.rebuild.RebuildStatus.Differing;
import vn.hoso.platform.store.DocumentsInMemory;
import vn.hoso.platform.store.StateMapping;

/** Replaying is the same as living, in any batching and any mixture of topics. */
class CopyLawsTests {

  private static final Instant NOW = Instant.parse("2026-10-08T02:12:00Z");
  private static final List<String> DOSSIERS = List.of("a", "b", "c");

  private final Echo echo = new Echo();
  private final DocumentsInMemory<Echo.State, RoutingEvent> live = new DocumentsInMemory<>(echo);
  private final DocumentsInMemory<Echo.State, RoutingEvent> made = new DocumentsInMemory<>(echo);

  @Property(tries = 40)
  void of_a_service_that_states_facts(
      @ForAll @IntRange(min = 1, max = 8) int facts, @ForAll long seed) {
    live(facts);
    var copy = new Copy<>(echo, Owner.ROUTING, live, made, Companion.none());
    replay(copy, history(facts, true), new Random(seed));
    assertThat(copy.waiting()).isEmpty();
    assertThat(differing()).isZero();
    assertThat(made.findAll(DOSSIERS)).isEqualTo(live.findAll(DOSSIERS));
  }

  @Property(tries = 40)
  void and_hears_nothing_that_the_live_one_has_yet_to_answer(
      @ForAll @IntRange(min = 1, max = 8) int facts, @ForAll long seed) {
    live(facts);
    var more = history(facts + 2, false);
    more.addAll(own(facts));
    var copy = new Copy<>(echo, Owner.ROUTING, live, made, Companion.none());
    replay(copy, more, new Random(seed));
    assertThat(copy.waiting()).hasSize(2 * DOSSIERS.size());
    assertThat(differing()).isZero();
  }

  @Property(tries = 40)
  void and_finds_out_what_a_document_has_lost(
      @ForAll @IntRange(min = 2, max = 8) int facts, @ForAll long seed) {
    live(facts);
    var broken = live.findAll(List.of("b")).values().iterator().next();
    live.place(List.of(broken.with(echo.unseen())));
    var copy = new Copy<>(echo, Owner.ROUTING, live, made, Companion.none());
    replay(copy, history(facts, true), new Random(seed));
    assertThat(differing()).isEqualTo(1);
  }

  @Property(tries = 40)
  void and_a_state_that_is_mended_has_a_version_nobody_has_seen(
      @ForAll @IntRange(min = 2, max = 8) int facts, @ForAll long seed) {
    live(facts);
    var sound = of(live, "b");
    live.place(List.of(sound.with(echo.unseen())));
    var copy = new Copy<>(echo, Owner.ROUTING, live, made, Companion.none());
    replay(copy, history(facts, true), new Random(seed));
    assertThat(compared().examples()).extracting(Differing::dossierId).containsExactly("b");
    assertThat(of(made, "b").state()).isEqualTo(sound.state());
    assertThat(of(made, "b").version()).isEqualTo(sound.version() + 1);
    assertThat(of(made, "a")).isEqualTo(of(live, "a"));
  }

  @Property(tries = 40)
  void and_what_the_topics_have_lost_stays_as_it_is(
      @ForAll @IntRange(min = 2, max = 8) int facts, @ForAll long seed) {
    live(facts);
    var less = history(facts, true);
    less.removeIf(it -> it.envelope().id().equals(new EventId("b", Owner.ROUTING, facts)));
    var copy = new Copy<>(echo, Owner.ROUTING, live, made, Companion.none());
    replay(copy, less, new Random(seed));
    var difference = compared();
    assertThat(difference.differing()).isEqualTo(1);
    assertThat(difference.carried()).isEqualTo(1);
    assertThat(made.findAll(DOSSIERS)).isEqualTo(live.findAll(DOSSIERS));
  }

  @Property(tries = 40)
  void and_what_the_store_has_lost_comes_back_under_a_later_version(
      @ForAll @IntRange(min = 2, max = 8) int facts, @ForAll long seed) {
    live(facts - 1);
    var before = of(live, "b");
    var copy = new Copy<>(echo, Owner.ROUTING, live, made, Companion.none());
    var more = history(facts - 1, true);
    more.addAll(own(facts).stream().filter(it -> it.dossierId().equals("b")).toList());
    replay(copy, more, new Random(seed));
    var difference = compared();
    assertThat(difference.differing()).isZero();
    assertThat(difference.ahead()).hasSize(1);
    assertThat(of(made, "b").sequence()).isEqualTo(facts);
    assertThat(of(made, "b").version()).isEqualTo(before.version() + 1);
  }

  private static Remembered<Echo.State, RoutingEvent> of(
      DocumentsInMemory<Echo.State, RoutingEvent> documents, String dossier) {
    return documents.findAll(List.of(dossier)).values().iterator().next();
  }

  private long differing() {
    return compared().differing();
  }

  private Difference<Echo.State, RoutingEvent> compared() {
    var difference =
        new Difference<>(
            live,
            made,
            Companion.none(),
            new StateMapping<>(Echo.State.class, _ -> Map.of()),
            true);
    difference.compareAll(_ -> {});
    difference.lookAgain(List.of());
    difference.settle(List.of());
    return difference;
  }

  private static void replay(
      Copy<Echo.State, RoutingEvent> copy, List<Received> records, Random random) {
    var rest = new ArrayList<>(records);
    Collections.shuffle(rest, random);
    while (!rest.isEmpty()) {
      var some = rest.subList(0, 1 + random.nextInt(Math.min(5, rest.size())));
      copy.fold(new ArrayList<>(some));
      some.clear();
    }
    copy.foldWaiting();
  }

  /** Heard everything and answered each, in one version for each fact. */
  private void live(int facts) {
    live.removeAll();
    made.removeAll();
    for (var dossier : DOSSIERS) {
      var now = Remembered.<Echo.State, RoutingEvent>unseen(dossier, echo.unseen());
      for (var it : history(facts, true)) {
        if (it.dossierId().equals(dossier)) {
          now = step(now, it);
        }
      }
      live.place(List.of(now));
    }
  }

  private Remembered<Echo.State, RoutingEvent> step(
      Remembered<Echo.State, RoutingEvent> now, Received it) {
    var id = it.envelope().id();
    var event = java.util.Objects.requireNonNull(it.event());
    var own = id.owner() == Owner.ROUTING;
    var state =
        own
            ? echo.evolve(now.state(), (RoutingEvent) event)
            : echo.hear(now.state(), it.heard(event));
    var heard = own ? now : now.having(id);
    return new Remembered<>(
        now.dossierId(),
        now.version() + 1,
        state,
        heard.seen(),
        own ? id.sequence() : now.sequence(),
        List.of(),
        List.of());
  }

  private static List<Received> history(int facts, boolean withOwn) {
    var history = new ArrayList<Received>();
    for (var dossier : DOSSIERS) {
      for (int i = 1; i <= facts; i++) {
        history.add(
            record(new EventId(dossier, Owner.INTAKE, i), new WithdrawalCancelled(NOW), null));
      }
    }
    if (withOwn) {
      history.addAll(own(facts));
    }
    return history;
  }

  private static List<Received> own(int facts) {
    var own = new ArrayList<Received>();
    for (var dossier : DOSSIERS) {
      for (int i = 1; i <= facts; i++) {
        var cause = new EventId(dossier, Owner.INTAKE, i).toString();
        own.add(record(new EventId(dossier, Owner.ROUTING, i), new WithdrawalDeclined(NOW), cause));
      }
    }
    return own;
  }

  private static Received record(EventId id, DossierEvent event, @Nullable String cause) {
    var envelope = new Envelope(id, event.name(), NOW, cause, null, null);
    var body = new EventCodec().encode(event).getBytes(StandardCharsets.UTF_8);
    return new Received(envelope, event, body, 0, id.sequence());
  }
}
