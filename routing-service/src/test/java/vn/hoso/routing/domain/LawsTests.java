package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.accepted;
import static vn.hoso.routing.Facts.submitted;
import static vn.hoso.routing.Facts.supplement;
import static vn.hoso.routing.domain.Samples.LAN;
import static vn.hoso.routing.domain.Samples.LEADER;
import static vn.hoso.routing.domain.Samples.MINH;
import static vn.hoso.routing.domain.Samples.MINH_ENTRY;
import static vn.hoso.routing.domain.Samples.NINE;
import static vn.hoso.routing.domain.Samples.RECEIVER;
import static vn.hoso.routing.domain.Samples.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.PaymentMethod;
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
import vn.hoso.routing.domain.Command.AdoptCalendar;
import vn.hoso.routing.domain.Command.AnswerConsultation;
import vn.hoso.routing.domain.Command.CallBack;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.CloseCorrection;
import vn.hoso.routing.domain.Command.CloseLapsed;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.HandOver;
import vn.hoso.routing.domain.Command.OpenConsultation;
import vn.hoso.routing.domain.Command.OpenCorrection;
import vn.hoso.routing.domain.Command.PresentResult;
import vn.hoso.routing.domain.Command.RaiseObligation;
import vn.hoso.routing.domain.Command.Reassign;
import vn.hoso.routing.domain.Command.Recall;
import vn.hoso.routing.domain.Command.RefuseResolution;
import vn.hoso.routing.domain.Command.Release;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.RequestSupplementAgain;
import vn.hoso.routing.domain.Command.Reschedule;
import vn.hoso.routing.domain.Command.Return;
import vn.hoso.routing.domain.Command.SettleObligation;

/** What holds for every history, however strange. */
class LawsTests {

  private static final int TRIES = 200;

  /** One thing that happens, some minutes after the one before. */
  record Happening(int what, int actor, long minutesLater) {}

  @Property(tries = TRIES)
  void whatever_is_stated_has_moved_the_dossier(@ForAll("histories") List<Happening> history) {
    var life = new Life();
    walk(
        life,
        history,
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
      @ForAll("histories") List<Happening> history) {
    var life = new Life();
    walk(
        life,
        history,
        (_, _) -> {
          var ownFirst = heard(own(Dossier.UNSEEN, life.stated()), life.heard());
          var heardFirst = own(heard(Dossier.UNSEEN, life.heard()), life.stated());
          assertThat(ownFirst).isEqualTo(life.now());
          assertThat(heardFirst).isEqualTo(life.now());
        });
  }

  @Property(tries = TRIES)
  void a_clock_speaks_exactly_when_it_said_it_would_and_never_twice(
      @ForAll("histories") List<Happening> history) {
    var life = new Life();
    walk(
        life,
        history,
        (_, now) -> {
          var next = Life.TIMERS.next(life.now()).orElse(null);
          if (next == null) {
            assertThat(Life.TIMERS.tick(life.now(), now.plus(Duration.ofDays(999)))).isEmpty();
            return;
          }
          assertThat(Life.TIMERS.tick(life.now(), next.minusMillis(1))).isEmpty();
          assertThat(Life.TIMERS.tick(life.now(), next)).isNotEmpty();
          var trial = own(life.now(), Life.TIMERS.tick(life.now(), next));
          assertThat(Life.TIMERS.tick(trial, next)).isEmpty();
        });
    assertThat(alarms(life.stated())).doesNotHaveDuplicates();
  }

  @Property(tries = TRIES)
  void no_clock_speaks_while_the_citizen_has_the_word(
      @ForAll("histories") List<Happening> history) {
    var life = new Life();
    walk(
        life,
        history,
        (_, now) -> {
          if (!life.now().clocksRun()) {
            assertThat(Life.TIMERS.tick(life.now(), now.plus(Duration.ofDays(999))))
                .noneMatch(it -> isAlarm(it) && !(it instanceof CorrectionOverdue));
          }
        });
  }

  @Property(tries = TRIES)
  void a_supplement_is_asked_for_once_unless_overridden_and_a_dossier_ends_once_unless_recalled(
      @ForAll("histories") List<Happening> history) {
    var life = new Life();
    walk(life, history, (_, _) -> {});
    assertThat(
            count(life, it -> it instanceof SupplementRequested asked && asked.override() == null))
        .isLessThanOrEqualTo(1);
    assertThat(count(life, LawsTests::isEnd))
        .isLessThanOrEqualTo(1 + count(life, it -> it instanceof ResultRecalled));
  }

  @Property(tries = TRIES)
  void due_is_recomputed_only_by_acceptance_what_stood_rescheduling_and_calendar_change(
      @ForAll("histories") List<Happening> history) {
    var life = new Life();
    walk(life, history, (_, _) -> {});
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
      @ForAll("histories") List<Happening> history) {
    var life = new Life();
    walk(life, history, (_, _) -> {});
    assertThat(count(life, it -> it instanceof DossierRescheduled)).isLessThanOrEqualTo(1);
    var way = requireNonNull(life.now().own().onTheWay());
    assertThat(way.renewed())
        .hasSize(
            (int)
                count(
                    life,
                    it ->
                        it instanceof DossierRescheduled
                            || it instanceof ProcessingResumed
                            || it instanceof FinancialObligationSettled));
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

  private static @Nullable Instant due(Routing state) {
    var way = state.onTheWay();
    return way == null ? null : way.clock().dueAt();
  }

  @Property(tries = TRIES)
  void what_may_be_done_next_is_what_the_rules_accept(
      @ForAll("histories") List<Happening> history) {
    var life = new Life();
    walk(
        life,
        history,
        (_, now) -> {
          for (var actor : List.of(LAN, LEADER, RECEIVER)) {
            var open = Action.open(Life.DESK, life.now(), actor, now);
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
  Arbitrary<List<Happening>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 42),
            Arbitraries.integers().between(0, 3),
            Arbitraries.longs().between(0, 6000))
        .as(Happening::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  /** The life before something happened. */
  record Before(Dossier now, int facts) {}

  /** Begins with an accepted dossier and lets everything else happen at random. */
  private static void walk(
      Life life, List<Happening> history, BiConsumer<Before, Instant> afterEach) {
    var now = NINE;
    var procedure = history.size() % 2 == 0 ? "1.001612" : "1.004873";
    life.hears(now, submitted(now, procedure, BOX), accepted(now));
    for (var happening : history) {
      now = now.plus(Duration.ofMinutes(happening.minutesLater()));
      var before = new Before(life.now(), life.stated().size());
      happen(life, happening, now);
      afterEach.accept(before, now);
    }
  }

  private static void happen(Life life, Happening it, Instant now) {
    var actor = List.of(LAN, LEADER, MINH, RECEIVER).get(it.actor());
    switch (it.what()) {
      case 0, 1, 2, 3 -> life.asked(new Claim(holderOr(life, actor), now));
      case 4, 5, 6, 7 -> life.asked(new Complete(holderOr(life, actor), now));
      case 8 -> life.asked(new Release(actor, now));
      case 9 -> life.asked(new Return(holderOr(life, actor), now, 1, BOX));
      case 10, 11 -> life.asked(new RequestSupplement(holderOr(life, actor), now, BOX));
      case 12, 13 ->
          life.asked(new PresentResult(holderOr(life, actor), now, Outcome.REFUSED, "Quầy 2", BOX));
      case 14 -> life.asked(new HandOver(actor, now));
      case 15 -> life.asked(new CloseLapsed(actor, now));
      case 16, 17 -> life.hears(now, supplement(now));
      case 18 -> life.hears(now, new WithdrawalRequested(now, null));
      case 19, 20 -> life.hears(now, new WithdrawalCancelled(now));
      case 21 -> life.hears(now, new WithdrawalConfirmed(now, "tiepnhan"));
      case 22 -> life.asked(new Reschedule(actor, now, day(now), BOX));
      case 23 -> life.asked(new RequestSupplementAgain(actor, now, BOX, BOX));
      case 24 -> life.asked(new RefuseResolution(actor, now, BOX));
      case 25 -> life.asked(new Recall(actor, now, 1, BOX));
      case 26, 27 ->
          life.asked(
              new OpenConsultation(
                  holderOr(life, actor), now, "UBND", Inquiry.VERIFICATION, BOX, null));
      case 28 -> life.asked(new AnswerConsultation(LEADER, now, BOX));
      case 29 -> life.asked(new OpenCorrection(actor, now, BOX));
      case 30 -> life.asked(new CloseCorrection(actor, now, BOX));
      case 31 -> life.asked(new AdoptCalendar(LEADER, now, BOX));
      case 32 -> life.asked(new Reassign(LEADER, now, MINH_ENTRY));
      case 33 -> life.asked(new Reassign(actor, now, entry("lanhdao", StepRole.LEADER)));
      case 34, 35 -> life.asked(new CallBack(passedOnByOr(life, actor), now, BOX));
      case 36, 37 -> life.asked(new RaiseObligation(holderOr(life, actor), now, BOX, 1000));
      case 38 -> life.asked(new SettleObligation(actor, now, BOX));
      case 39 ->
          life.hears(
              now,
              new PaymentRecorded(
                  now, "T-" + life.heard().size(), "nvtc-1", 600, PaymentMethod.ONLINE, null));
      default -> life.ticks(now);
    }
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, WorkingCalendar.ZONE).plusDays(14);
  }

  private static Actor passedOnByOr(Life life, Actor otherwise) {
    return life.now().own() instanceof Routing.AtStep(_, var task)
            && task.passedOn() != null
            && task.passedOn().officer() != null
        ? named(task.passedOn().officer(), otherwise)
        : otherwise;
  }

  private static Actor named(String user, Actor otherwise) {
    return List.of(LAN, LEADER, MINH).stream()
        .filter(it -> it.user().equals(user))
        .findFirst()
        .orElse(otherwise);
  }

  /** Most of the time whoever has the step acts, or the histories would not get far. */
  private static Actor holderOr(Life life, Actor otherwise) {
    return life.now().own() instanceof Routing.AtStep(_, var task) && task.officer() != null
        ? named(task.officer(), otherwise)
        : otherwise;
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
        var task = requireNonNull(task(moved), "no step is open");
        assertThat(task.step()).isEqualTo(it.step());
        assertThat(task.dueAt()).isEqualTo(it.dueAt());
        assertThat(task.officer()).isNull();
      }
      case StepClaimed it ->
          assertThat(requireNonNull(task(moved), "no step is open").officer())
              .isEqualTo(it.officer());
      case StepReassigned it ->
          assertThat(requireNonNull(task(moved), "no step is open").officer()).isEqualTo(it.to());
      case StepRecalled it when moved instanceof Routing.AtStep(_, var task) -> {
        assertThat(task.step()).isEqualTo(it.to());
        assertThat(task.dueAt()).isEqualTo(it.dueAt());
        assertThat(task.officer()).isEqualTo(it.officer());
      }
      case SupplementRequested it
          when moved instanceof Routing.AwaitingSupplement(var way, _, var asked) -> {
        assertThat(asked.until()).isEqualTo(it.until());
        assertThat(way.supplementAsked()).isTrue();
      }
      case ProcessingResumed it -> {
        assertThat(task(moved)).as("the open step").isNotNull();
        assertThat(clock(moved).dueAt()).isEqualTo(requireNonNull(it.promise()).dueAt());
      }
      case DossierRescheduled it -> {
        assertThat(task(moved)).as("the open step").isNotNull();
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
      case FinancialObligationSettled it when moved instanceof Routing.AtStep(var way, _) ->
          assertThat(way.clock().dueAt()).isEqualTo(requireNonNull(it.promise()).dueAt());
      case StepRecalled _,
          SupplementRequested _,
          ResolutionRefused _,
          ResultReady _,
          FinancialObligationRaised _,
          FinancialObligationSettled _ ->
          throw new AssertionError(fact + " led to " + moved);
      default -> assertThat(moved.onTheWay()).isNotNull();
    }
  }

  private static DossierClock clock(Routing moved) {
    return requireNonNull(moved.onTheWay(), "not on the way").clock();
  }

  private static @Nullable Task task(Routing moved) {
    return switch (moved) {
      case Routing.AtStep(_, var task) -> task;
      case Routing.Consulting(_, var task, _) -> task;
      case Routing.AwaitingSupplement(_, var task, _) -> task;
      case Routing.AwaitingPayment(_, var task, _) -> task;
      default -> null;
    };
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
