package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.ApologyDrafted;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.RoutingEvent.CorrectionOverdue;
import vn.hoso.contract.RoutingEvent.DossierDueSoon;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.LegsOpened;
import vn.hoso.contract.RoutingEvent.PapersSent;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepDueSoon;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.contract.RoutingEvent.StepReassigned;
import vn.hoso.contract.RoutingEvent.StepRecalled;
import vn.hoso.contract.RoutingEvent.StepReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;

/** What holds for every history in every world, however strange: DOMAIN §10.2. */
class LawsTests {

  private static final int TRIES = 200;

  @Property(tries = TRIES)
  void whatever_is_stated_has_moved_the_dossier(@ForAll("stories") Story story) {
    var life = new Life(story.world());
    story.walk(
        life,
        (before, _) -> {
          var state = before.now().own();
          for (var fact : life.stated().subList(before.facts(), life.stated().size())) {
            var moved = Routing.evolve(state, fact);
            assertThat(moved).as("%s on %s", fact, state).isNotEqualTo(state);
            assertAgreement(fact, moved);
            state = moved;
          }
        });
  }

  @Property(tries = TRIES)
  void replay_is_live_in_whatever_order_own_and_heard_facts_are_folded(
      @ForAll("stories") Story story) {
    var life = new Life(story.world());
    story.walk(
        life,
        (_, _) -> {
          var ownFirst = heard(own(Dossier.UNSEEN, life.stated()), life.heard());
          var heardFirst = own(heard(Dossier.UNSEEN, life.heard()), life.stated());
          assertThat(ownFirst).isEqualTo(life.now());
          assertThat(heardFirst).isEqualTo(life.now());
        });
  }

  @Property(tries = TRIES)
  void a_clock_speaks_exactly_when_it_said_it_would_and_never_twice(
      @ForAll("stories") Story story) {
    var life = new Life(story.world());
    story.walk(
        life,
        (_, now) -> {
          var next = life.timers().next(life.now()).orElse(null);
          if (next == null) {
            assertThat(life.timers().tick(life.now(), now.plus(Duration.ofDays(999)))).isEmpty();
            return;
          }
          assertThat(life.timers().tick(life.now(), next.minusMillis(1))).isEmpty();
          assertThat(life.timers().tick(life.now(), next)).isNotEmpty();
          var spoken = spoken(life, life.now(), next);
          assertThat(life.timers().tick(spoken(life, spoken, next), next)).isEmpty();
        });
    assertThat(alarms(life.stated())).doesNotHaveDuplicates();
  }

  /** Twice at most: what was late before the clock stood is said once silence made it run again. */
  private static Dossier spoken(Life life, Dossier before, Instant now) {
    return own(before, life.timers().tick(before, now));
  }

  @Property(tries = TRIES)
  void no_clock_speaks_while_the_citizen_has_the_word(@ForAll("stories") Story story) {
    var life = new Life(story.world());
    story.walk(
        life,
        (_, now) -> {
          if (!life.now().clocksRun()) {
            assertThat(life.timers().tick(life.now(), now.plus(Duration.ofDays(999))))
                .noneMatch(it -> isAlarm(it) && !(it instanceof CorrectionOverdue));
          }
        });
  }

  @Property(tries = TRIES)
  void a_supplement_is_asked_for_once_unless_overridden_and_a_dossier_ends_once_unless_recalled(
      @ForAll("stories") Story story) {
    var life = story.lived();
    assertThat(
            count(life, it -> it instanceof SupplementRequested asked && asked.override() == null))
        .isLessThanOrEqualTo(1);
    assertThat(count(life, LawsTests::isEnd))
        .isLessThanOrEqualTo(1 + count(life, it -> it instanceof ResultRecalled));
  }

  @Property(tries = TRIES)
  void due_is_recomputed_only_by_acceptance_what_stood_rescheduling_and_calendar_change(
      @ForAll("stories") Story story) {
    var life = story.lived();
    Routing state = new Routing.Unstarted();
    for (var fact : life.stated()) {
      var moved = Routing.evolve(state, fact);
      if (!Objects.equals(due(state), due(moved))) {
        assertThat(fact)
            .isInstanceOfAny(
                DossierTransferred.class,
                ProcessingResumed.class,
                FinancialObligationSettled.class,
                DossierRescheduled.class,
                CalendarChanged.class);
      }
      state = moved;
    }
  }

  @Property(tries = TRIES)
  void a_dossier_is_rescheduled_at_most_once_and_every_promise_is_kept(
      @ForAll("stories") Story story) {
    var life = story.lived();
    assertThat(count(life, it -> it instanceof DossierRescheduled)).isLessThanOrEqualTo(1);
    var way = requireNonNull(life.now().own().onTheWay());
    assertThat(way.renewed())
        .hasSize(
            (int)
                count(
                    life,
                    it ->
                        it instanceof DossierRescheduled
                            || it instanceof CalendarChanged
                            || (it instanceof ProcessingResumed on && on.promise() != null)
                            || (it instanceof FinancialObligationSettled on
                                && on.promise() != null)));
    var original = way.clock().originalDueAt();
    if (original != null) {
      assertThat(original).isBefore(requireNonNull(way.clock().dueAt()));
    }
  }

  private static long count(Life life, Predicate<RoutingEvent> which) {
    return life.stated().stream().filter(which).count();
  }

  private static boolean isEnd(RoutingEvent fact) {
    return fact instanceof ResultReady
        || fact instanceof ProcessingStopped
        || fact instanceof ResolutionRefused;
  }

  static @Nullable Instant due(Routing state) {
    var way = state.onTheWay();
    return way == null ? null : way.clock().dueAt();
  }

  @Property(tries = TRIES)
  void what_may_be_done_next_is_what_the_rules_accept(@ForAll("stories") Story story) {
    var life = new Life(story.world());
    story.walk(
        life,
        (_, now) -> {
          for (var actor : story.world().people()) {
            var open = Action.open(life.desk(), life.now(), actor, now);
            if (life.now().heard().withdrawalPending()
                && !(life.now().own() instanceof Routing.ResultAtDesk)) {
              assertThat(open).isEmpty();
            }
            if (open.contains(Action.RESULT)) {
              assertThat(open).doesNotContain(Action.COMPLETION, Action.CLAIM);
            }
          }
        });
  }

  @Provide
  Arbitrary<Story> stories() {
    return Story.any();
  }

  private static Dossier own(Dossier from, List<RoutingEvent> facts) {
    var state = from;
    for (var fact : facts) {
      state = state.with(Routing.evolve(state.own(), fact));
    }
    return state;
  }

  private static Dossier heard(Dossier from, List<IntakeEvent> events) {
    var state = from;
    for (var event : events) {
      state = state.with(state.heard().hear(event));
    }
    return state;
  }

  private static void assertAgreement(RoutingEvent fact, Routing moved) {
    switch (fact) {
      case StepAssigned it -> {
        var task = open(moved, it.step());
        assertThat(task.dueAt()).isEqualTo(it.dueAt());
        assertThat(task.officer()).isNull();
      }
      case StepClaimed it -> assertThat(open(moved, it.step()).officer()).isEqualTo(it.officer());
      case StepReassigned it -> assertThat(open(moved, it.step()).officer()).isEqualTo(it.to());
      case StepRecalled it -> {
        var task = open(moved, it.to());
        assertThat(task.dueAt()).isEqualTo(it.dueAt());
        assertThat(task.officer()).isEqualTo(it.officer());
      }
      case SupplementRequested it
          when moved instanceof Routing.AwaitingSupplement(var way, _, var asked) -> {
        assertThat(asked.until()).isEqualTo(it.until());
        assertThat(way.supplementAsked()).isTrue();
      }
      case ProcessingResumed it -> {
        assertThat(isWorkedOn(moved) || moved instanceof Routing.PapersOnTheWay).isTrue();
        assertThat(clock(moved).dueAt()).isEqualTo(due(it.promise()));
      }
      case DossierRescheduled it -> {
        assertThat(isWorkedOn(moved) || moved instanceof Routing.PapersOnTheWay).isTrue();
        assertThat(clock(moved).dueAt()).isEqualTo(it.promise().dueAt());
        assertThat(clock(moved).originalDueAt()).isEqualTo(it.originalDueAt());
      }
      case ResolutionRefused _ when moved instanceof Routing.Stopped(_, var outcome, _, _) ->
          assertThat(outcome).isEqualTo(Outcome.REFUSED);
      case ResultReady it when moved instanceof Routing.ResultAtDesk(_, var result) ->
          assertThat(result.outcome()).isEqualTo(it.outcome());
      case FinancialObligationRaised it
          when moved instanceof Routing.AwaitingPayment(_, var task, var owed) -> {
        assertThat(task.step()).isEqualTo(it.step());
        assertThat(owed.amount()).isEqualTo(it.amount());
      }
      case FinancialObligationSettled it -> {
        assertThat(isWorkedOn(moved)).isTrue();
        assertThat(clock(moved).dueAt()).isEqualTo(due(it.promise()));
      }
      case LegsOpened it ->
          assertThat(requireNonNull(moved.onTheWay()).agency()).isEqualTo(it.lead());
      case PapersSent it when moved instanceof Routing.PapersOnTheWay(_, var slip) ->
          assertThat(slip.agency()).isEqualTo(it.agency());
      case PapersSent _,
          SupplementRequested _,
          ResolutionRefused _,
          ResultReady _,
          FinancialObligationRaised _ ->
          throw new AssertionError(fact + " led to " + moved);
      default -> assertThat(moved.onTheWay()).isNotNull();
    }
  }

  static @Nullable Instant due(@Nullable Promise it) {
    return it == null ? null : it.dueAt();
  }

  private static DossierClock clock(Routing moved) {
    return requireNonNull(moved.onTheWay(), "not on the way").clock();
  }

  private static boolean isWorkedOn(Routing moved) {
    return !moved.open().isEmpty();
  }

  private static Task open(Routing moved, int step) {
    return moved.open().stream().filter(it -> it.step() == step).findFirst().orElseThrow();
  }

  private static boolean isAlarm(RoutingEvent fact) {
    return fact instanceof StepDueSoon
        || fact instanceof StepOverdue
        || fact instanceof DossierDueSoon
        || fact instanceof DossierOverdue
        || fact instanceof ApologyDrafted
        || fact instanceof CorrectionOverdue;
  }

  /** What every alarm is about, whenever it was said; a step may come again, at another turn. */
  private static List<List<Object>> alarms(List<RoutingEvent> facts) {
    var alarms = new ArrayList<List<Object>>();
    int turn = 0;
    for (var fact : facts) {
      if (isAlarm(fact)) {
        alarms.add(without(fact, turn));
      } else if (fact instanceof StepCompleted || fact instanceof StepReturned) {
        turn++;
      }
    }
    return alarms;
  }

  private static List<Object> without(RoutingEvent alarm, int turn) {
    var about = new ArrayList<Object>();
    about.add(alarm.name());
    switch (alarm) {
      case StepDueSoon it -> about.addAll(List.of(it.step(), it.dueAt(), turn));
      case StepOverdue it -> about.addAll(List.of(it.step(), it.dueAt(), turn));
      case DossierDueSoon it -> about.add(it.dueAt());
      case DossierOverdue it -> about.add(it.dueAt());
      case ApologyDrafted it -> about.add(it.dueAt());
      case CorrectionOverdue it -> about.add(it.number());
      default -> throw new AssertionError(alarm + " is no alarm");
    }
    return about;
  }
}
