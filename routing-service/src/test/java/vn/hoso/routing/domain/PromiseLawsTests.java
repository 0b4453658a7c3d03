package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.domain.RuleSet.AfterSupplement.RESTART;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Limit;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.CorrectionClosed;
import vn.hoso.contract.RoutingEvent.CorrectionOpened;
import vn.hoso.contract.RoutingEvent.CorrectionOverdue;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.contract.Standstill;
import vn.hoso.contract.Step;
import vn.hoso.routing.Flows;

/**
 * What the law gives and takes in time, for every procedure and every history: DOMAIN §10.2. Each
 * is counted here in days and minutes once more, not by the code that is tested.
 */
class PromiseLawsTests {

  private static final int TRIES = 200;
  private static final int WINDOW = 15;

  @Provide
  Arbitrary<Story> stories() {
    return Story.any();
  }

  @Property(tries = TRIES)
  void an_apology_promises_a_later_day_and_says_when_it_comes_late(@ForAll("stories") Story story) {
    eachFact(
        story,
        (_, fact) -> {
          if (fact instanceof DossierRescheduled it) {
            assertThat(day(it.promise().dueAt())).isAfter(day(it.originalDueAt()));
            assertThat(it.late()).isEqualTo(!day(it.at()).isBefore(day(it.originalDueAt())));
          }
        });
  }

  @Property(tries = TRIES)
  void a_complete_supplement_moves_the_promise_as_the_rules_of_its_acceptance_say(
      @ForAll("stories") Story story) {
    eachFact(
        story,
        (state, fact) -> {
          var due = LawsTests.due(state);
          if (due != null && fact instanceof ProcessingResumed it) {
            var stood = requireNonNull(it.stood());
            if (stood.why() == Standstill.Why.SUPPLEMENT) {
              assertThat(LawsTests.due(it.promise()))
                  .as("%s of %s", it, story.world().rules())
                  .isEqualTo(moved(story.world(), due, stood));
            }
          }
        });
  }

  @Property(tries = TRIES)
  void what_is_over_stays_over_and_is_not_withdrawn(@ForAll("stories") Story story) {
    eachFact(
        story,
        (state, fact) -> {
          switch (state) {
            case Routing.Stopped _ -> throw new AssertionError(fact + " after " + state);
            case Routing.HandedOver _ ->
                assertThat(fact)
                    .isInstanceOfAny(
                        WithdrawalDeclined.class,
                        CorrectionOpened.class,
                        CorrectionOverdue.class,
                        CorrectionClosed.class);
            case Routing.ResultAtDesk _ ->
                assertThat(fact)
                    .isInstanceOfAny(
                        WithdrawalDeclined.class, ResultReturned.class, ResultRecalled.class);
            case Routing.Unstarted _,
                Routing.BetweenSteps _,
                Routing.AtStep _,
                Routing.AwaitingSupplement _,
                Routing.Consulting _,
                Routing.AwaitingPayment _,
                Routing.InLegs _,
                Routing.PapersOnTheWay _ -> {}
          }
        });
  }

  @Property(tries = TRIES)
  void after_three_work_begins_the_next_day_and_only_a_promise_for_the_same_day_moves(
      @ForAll("stories") Story story) {
    var calendar = story.world().calendar();
    var at = day(story.world().acceptance().at());
    var day = calendar.isWorkingDay(at) ? at : calendar.nextWorkingDay(at);
    var three = day.atTime(LocalTime.of(15, 0)).atZone(WorkingCalendar.ZONE).toInstant();
    var inTime = begun(Worlds.acceptedAt(story.world(), three));
    var late = begun(Worlds.acceptedAt(story.world(), three.plus(1, ChronoUnit.MINUTES)));
    var next = calendar.nextWorkingDay(day).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    assertThat(calendar.count(three, firstStep(inTime).dueAt())).isEqualTo(budget(inTime));
    assertThat(calendar.count(next, firstStep(late).dueAt())).isEqualTo(budget(late));

    var promised = inTime.world().acceptance().promise();
    var later = late.world().acceptance().promise();
    switch (story.world().acceptance().limit().unit()) {
      case WORKING_DAY, CALENDAR_DAY, MONTH ->
          assertThat(LawsTests.due(later)).isEqualTo(LawsTests.due(promised));
      case SAME_DAY -> {
        if (promised != null) {
          assertThat(day(promised.dueAt())).isEqualTo(day);
          assertThat(day(requireNonNull(later).dueAt())).isAfter(day);
        }
      }
      case HOUR -> {}
    }
  }

  @Property(tries = TRIES)
  void papers_may_come_until_a_working_day_fifteen_days_after_the_notice(
      @ForAll("stories") Story story) {
    var calendar = story.world().calendar();
    eachFact(
        story,
        (_, fact) -> {
          if (fact instanceof SupplementRequested it) {
            var fifteenth = day(it.at()).plusDays(WINDOW);
            assertThat(it.until()).isEqualTo(calendar.closingFrom(fifteenth));
            assertThat(fifteenth.datesUntil(day(it.until()))).noneMatch(calendar::isWorkingDay);
          }
        });
  }

  @Property(tries = TRIES)
  void a_dossier_keeps_the_steps_it_began_with_whatever_the_centre_does_meanwhile(
      @ForAll("stories") Story story) {
    var flows = new AtomicReference<>(story.world().processes());
    var life = new Life(story.world().with(Processes.following(flows::get)));
    var steps = way(begun(story.world())).steps();
    story.walk(
        life,
        (_, _) -> {
          flows.set(Flows.PROCESSES);
          assertThat(way(life).steps()).isEqualTo(steps);
        });
  }

  /** But for the minute that every step has at least. */
  @Property(tries = TRIES)
  void the_budgets_of_all_steps_fit_into_the_time_there_is(@ForAll("stories") Story story) {
    var world = story.world();
    var steps = way(begun(world)).steps();
    var promise = world.acceptance().promise();
    assertThat(steps).allMatch(it -> it.budgetMinutes() > 0);
    if (promise != null) {
      var from = world.calendar().transferFrom(world.acceptance().at());
      long available = Math.max(0, world.calendar().count(from, promise.dueAt()).toMinutes());
      assertThat(longest(steps)).isLessThanOrEqualTo(available + steps.size());
    }
  }

  /**
   * Legs are walked at once, so the longest of them counts, unless their papers are sent around.
   */
  private static long longest(List<Step> steps) {
    var stages = new TreeMap<Integer, Map<Integer, Long>>();
    long oneByOne = 0;
    for (var it : steps) {
      var leg = it.leg();
      if (leg == null || leg.onPaper()) {
        oneByOne += it.budgetMinutes();
      } else {
        stages
            .computeIfAbsent(leg.stage(), _ -> new TreeMap<>())
            .merge(leg.number(), (long) it.budgetMinutes(), Long::sum);
      }
    }
    return oneByOne + stages.values().stream().mapToLong(it -> Collections.max(it.values())).sum();
  }

  private static Instant moved(World world, Instant due, Standstill stood) {
    var calendar = world.calendar();
    var limit = world.acceptance().limit();
    var rule = world.rules().inForce(world.acceptance().at()).afterSupplement();
    if (rule != RESTART && !minutes(stood.from(), stood.to()).isPositive()) {
      return due;
    }
    return switch (rule) {
      case RESTART -> calendar.due(Promises.limit(limit), stood.to()).at();
      case EXTEND -> {
        var left = calendar.count(stood.from(), due);
        yield left.isPositive() ? calendar.add(stood.to(), left) : due;
      }
      case SUBTRACT ->
          limit.unit() == Limit.Unit.HOUR
              ? opened(calendar, due.plus(minutes(stood.from(), stood.to())))
              : calendar.closingFrom(
                  day(due).plusDays(ChronoUnit.DAYS.between(day(stood.from()), day(stood.to()))));
    };
  }

  private static void eachFact(Story story, BiConsumer<Routing, RoutingEvent> law) {
    Routing state = new Routing.Unstarted();
    for (var fact : story.lived().stated()) {
      law.accept(state, fact);
      state = Routing.evolve(state, fact);
    }
  }

  private static Life begun(World world) {
    var life = new Life(world);
    world.beginning().forEach(it -> life.hears(world.acceptance().at(), it));
    return life;
  }

  private static StepAssigned firstStep(Life life) {
    return life.stated().stream()
        .flatMap(it -> it instanceof StepAssigned first ? Stream.of(first) : Stream.empty())
        .findFirst()
        .orElseThrow();
  }

  private static Way way(Life life) {
    return requireNonNull(life.now().own().onTheWay());
  }

  private static Duration budget(Life life) {
    return Duration.ofMinutes(way(life).step(1).budgetMinutes());
  }

  /** That moment, or the next in which somebody works. */
  private static Instant opened(WorkingCalendar calendar, Instant at) {
    return calendar.add(at, Duration.ofMinutes(1)).minus(1, ChronoUnit.MINUTES);
  }

  private static Duration minutes(Instant from, Instant to) {
    return Duration.between(
        from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
  }
}
