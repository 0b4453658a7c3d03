package vn.hoso.intake.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.store.StateMapping;

/** What holds for every history (STYLE, laws 1 to 3). */
class LawsTests {

  private static final int TRIES = 200;
  private static final StateMapping<Dossier> MAPPING =
      new StateMapping<>(Dossier.class, _ -> Map.of());

  /** Something that happens: a command at intake, or a fact of routing's. */
  sealed interface Happening {
    record Ours(IntakeCommand command) implements Happening {}

    record Theirs(RoutingEvent fact) implements Happening {}

    record TimePasses(Instant now) implements Happening {}
  }

  @Provide
  Arbitrary<List<Happening>> histories() {
    return AnyDossier.any().flatMap(LawsTests::historiesOf);
  }

  private static Arbitrary<List<Happening>> historiesOf(AnyDossier dossier) {
    var price = dossier.fee().amount();
    var ours =
        Arbitraries.of(
                dossier.submit(),
                dossier.accept(),
                Life.accept(),
                Life.ask(),
                Life.handIn(),
                Life.refuse(),
                Life.withdraw(),
                Life.cancel(),
                Life.confirm(),
                Life.report("1"),
                Life.step("2"),
                Life.step("3"),
                Life.end("4"),
                Life.end("5"),
                Life.close(),
                dossier.fee(),
                Life.fee(200_000, 0),
                Life.cash("BL-1", Math.max(1, price)),
                Life.online("T-1", 60_000),
                Life.online("T-2", 60_000),
                Life.refund("T-1", 50_000),
                Life.rate(Life.MORNING, 1),
                Life.rate(Life.MORNING, 5),
                Life.answer(),
                Life.closeFollowUp())
            .map(it -> (Happening) new Happening.Ours(it));
    var theirs =
        Arbitraries.of(
                Life.transferred(),
                Life.asked(),
                Life.decided(),
                new RoutingEvent.SupplementWindowExpired(Life.MORNING),
                new RoutingEvent.WithdrawalDeclined(Life.MORNING),
                Life.owing("nvtc-1", 60_000),
                Life.settled("nvtc-1"),
                Life.returned())
            .map(it -> (Happening) new Happening.Theirs(it));
    var time =
        Arbitraries.of(1, 5, 24, 999)
            .map(it -> Life.MORNING.plus(Duration.ofHours(it)))
            .map(it -> (Happening) new Happening.TimePasses(it));
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, ours),
            net.jqwik.api.Tuple.of(1, theirs),
            net.jqwik.api.Tuple.of(1, time))
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(
            it -> {
              var all = new ArrayList<Happening>();
              all.add(new Happening.Ours(it.size() % 5 == 0 ? Life.report("1") : dossier.submit()));
              all.addAll(it);
              return all;
            });
  }

  @Property(tries = TRIES)
  void stated_means_moved(@ForAll("histories") List<Happening> history) {
    var now = Dossier.UNSEEN;
    for (var it : history) {
      for (var fact : factsOf(now, it)) {
        var after = Evolution.evolve(now, fact);
        assertThat(after).as(fact.name()).isNotEqualTo(now);
        now = after;
      }
      now = heard(now, it);
    }
  }

  @Property(tries = TRIES)
  void replay_is_live_and_our_facts_and_theirs_may_come_in_any_order(
      @ForAll("histories") List<Happening> history) {
    var now = Dossier.UNSEEN;
    var stated = new ArrayList<IntakeEvent>();
    var heard = new ArrayList<RoutingEvent>();
    for (var it : history) {
      for (var fact : factsOf(now, it)) {
        stated.add(fact);
        now = Evolution.evolve(now, fact);
      }
      if (it instanceof Happening.Theirs(var fact)) {
        heard.add(fact);
      }
      now = heard(now, it);
      assertThat(rebuilt(stated, heard)).isEqualTo(now);
    }
  }

  @Property(tries = TRIES)
  void what_another_system_tells_twice_is_told_once(@ForAll("histories") List<Happening> history) {
    var now = Dossier.UNSEEN;
    for (var it : history) {
      for (var fact : factsOf(now, it)) {
        now = Evolution.evolve(now, fact);
        if (it instanceof Happening.Ours(var command) && isReport(command)) {
          assertThat(Intake.decide(now, command)).isEqualTo(Decision.nothing());
        }
      }
      now = heard(now, it);
    }
  }

  @Property(tries = TRIES)
  void every_state_is_stored_and_read_as_it_was(@ForAll("histories") List<Happening> history) {
    var now = Dossier.UNSEEN;
    for (var it : history) {
      for (var fact : factsOf(now, it)) {
        now = Evolution.evolve(now, fact);
      }
      now = heard(now, it);
    }
    assertThat(MAPPING.read(MAPPING.write(now))).isEqualTo(now);
  }

  @Property(tries = TRIES)
  void a_clock_speaks_exactly_when_it_said_it_would_and_never_twice(
      @ForAll("histories") List<Happening> history) {
    var now = Dossier.UNSEEN;
    for (var it : history) {
      for (var fact : factsOf(now, it)) {
        now = Evolution.evolve(now, fact);
      }
      now = heard(now, it);
      var next = Life.TIMERS.next(now).orElse(null);
      if (next == null) {
        assertThat(Life.TIMERS.tick(now, Instant.MAX)).isEmpty();
      } else {
        assertThat(Life.TIMERS.tick(now, next.minusMillis(1))).isEmpty();
        assertThat(Life.TIMERS.tick(now, next)).isNotEmpty();
        assertThat(Life.TIMERS.tick(Life.ticking(now, next), next)).isEmpty();
      }
    }
  }

  /** DOMAIN §10.2, 1. */
  @Property(tries = TRIES)
  void a_dossier_has_one_code_and_keeps_it(@ForAll("histories") List<Happening> history) {
    eachFact(
        history,
        (before, _, after) -> {
          var accepted = before.acceptance();
          if (accepted != null && after.acceptance() != null) {
            assertThat(after.acceptance()).isEqualTo(accepted);
          }
        });
    assertThat(count(history, IntakeEvent.DossierAccepted.class)).isLessThanOrEqualTo(1);
  }

  /** DOMAIN §10.2, 2: once at the desk; once more only during processing. */
  @Property(tries = TRIES)
  void the_desk_asks_for_papers_once(@ForAll("histories") List<Happening> history) {
    assertThat(count(history, IntakeEvent.DeskSupplementRequested.class)).isLessThanOrEqualTo(1);
  }

  /** DOMAIN §10.2, 5: 3 and 8 are the end. */
  @Property(tries = TRIES)
  void what_is_over_at_the_desk_stays_over(@ForAll("histories") List<Happening> history) {
    eachFact(
        history,
        (before, fact, after) -> {
          if (before.stage() instanceof Stage.Refused
              || before.stage() instanceof Stage.Withdrawn
              || before.stage() instanceof Stage.Closed) {
            assertThat(after.stage()).as(fact.name()).isEqualTo(before.stage());
          }
        });
  }

  /** DOMAIN §10.2, 8. */
  @Property(tries = TRIES)
  void an_online_dossier_is_answered_in_eight_hours_of_the_receiving_desk_and_no_other_is(
      @ForAll("histories") List<Happening> history) {
    eachFact(
        history,
        (before, fact, _) -> {
          var due =
              switch (fact) {
                case IntakeEvent.AnswerDueSoon it -> it.dueAt();
                case IntakeEvent.AnswerOverdue it -> it.dueAt();
                default -> null;
              };
          if (due != null) {
            var submission = requireNonNull(before.own().submission());
            var desk = Calendars.vietnam().of(submission.receivingAgency());
            assertThat(submission.channel()).isEqualTo(Channel.ONLINE);
            assertThat(desk.count(requireNonNull(before.own().waitingSince()), due))
                .isEqualTo(Duration.ofHours(8));
          }
        });
  }

  /** DOMAIN §10.2, 9: a fee is said anew by a fact and not by a new catalogue. */
  @Property(tries = TRIES)
  void a_dossier_keeps_its_procedure_and_its_fee(@ForAll("histories") List<Happening> history) {
    eachFact(
        history,
        (before, fact, after) -> {
          if (before.own().submission() != null) {
            assertThat(after.own().submission()).isEqualTo(before.own().submission());
          }
          if (!(fact instanceof IntakeEvent.FeeSet)) {
            assertThat(after.ledger().fee()).isEqualTo(before.ledger().fee());
          }
        });
  }

  /** What a fact made of a dossier. */
  private interface Law {
    void holds(Dossier before, IntakeEvent fact, Dossier after);
  }

  private static void eachFact(List<Happening> history, Law law) {
    var now = Dossier.UNSEEN;
    for (var it : history) {
      for (var fact : factsOf(now, it)) {
        var after = Evolution.evolve(now, fact);
        law.holds(now, fact, after);
        now = after;
      }
      now = heard(now, it);
    }
  }

  private static long count(List<Happening> history, Class<? extends IntakeEvent> which) {
    var facts = new ArrayList<IntakeEvent>();
    eachFact(history, (_, fact, _) -> facts.add(fact));
    return facts.stream().filter(which::isInstance).count();
  }

  private static boolean isReport(IntakeCommand command) {
    return command instanceof IntakeCommand.ReportDossier
        || command instanceof IntakeCommand.ReportStep
        || command instanceof IntakeCommand.ReportEnd;
  }

  private static List<IntakeEvent> factsOf(Dossier now, Happening it) {
    return switch (it) {
      case Happening.Ours(var command) ->
          Intake.decide(now, command) instanceof Decision.Accepted(var facts) ? facts : List.of();
      case Happening.TimePasses(var moment) -> Life.TIMERS.tick(now, moment);
      case Happening.Theirs _ -> List.of();
    };
  }

  private static Dossier heard(Dossier now, Happening it) {
    return it instanceof Happening.Theirs(var fact) ? Evolution.hear(now, fact) : now;
  }

  private static Dossier rebuilt(List<IntakeEvent> stated, List<RoutingEvent> heard) {
    var now = Dossier.UNSEEN;
    for (var fact : stated) {
      now = Evolution.evolve(now, fact);
    }
    for (var fact : heard) {
      now = Evolution.hear(now, fact);
    }
    return now;
  }
}
