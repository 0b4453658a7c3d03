package vn.hoso.routing.domain;

import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.supplement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.PaymentMethod;
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
import vn.hoso.routing.domain.Command.ReceivePapers;
import vn.hoso.routing.domain.Command.RefuseResolution;
import vn.hoso.routing.domain.Command.Release;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.RequestSupplementAgain;
import vn.hoso.routing.domain.Command.Reschedule;
import vn.hoso.routing.domain.Command.Return;
import vn.hoso.routing.domain.Command.SendPapers;
import vn.hoso.routing.domain.Command.SettleObligation;

/** What happens to a dossier in some world, in any order; most of it by somebody who may do it. */
record Story(World world, List<Happening> history) {

  /** One thing that happens, some minutes after the one before. */
  record Happening(int what, int actor, long minutesLater) {}

  /** The life before something happened. */
  record Before(Dossier now, int facts) {}

  private static final int LAST = 50;
  private static final int LONGEST = 40;

  static Arbitrary<Story> any() {
    var happening =
        Combinators.combine(
                Arbitraries.integers().between(0, LAST),
                Arbitraries.integers().between(0, 5),
                Arbitraries.longs().between(0, 6000))
            .as(Happening::new);
    var history = happening.list().ofMinSize(5).ofMaxSize(LONGEST);
    return Combinators.combine(Worlds.any(), history).as(Story::new);
  }

  /** How it ended. */
  Life lived() {
    var life = new Life(world);
    walk(life, (_, _) -> {});
    return life;
  }

  /** Begins with an accepted dossier and lets everything else happen. */
  void walk(Life life, BiConsumer<Before, Instant> afterEach) {
    var now = world.acceptance().at();
    for (var event : world.beginning()) {
      life.hears(now, event);
    }
    for (var happening : history) {
      now = now.plus(Duration.ofMinutes(happening.minutesLater()));
      var before = new Before(life.now(), life.stated().size());
      happen(life, happening, now);
      afterEach.accept(before, now);
    }
  }

  private static void happen(Life life, Happening it, Instant now) {
    var world = life.world();
    var actor = world.people().get(it.actor());
    var leader = world.leader();
    switch (it.what()) {
      case 0, 1, 2 -> life.asked(new Claim(able(life, actor), now));
      case 3 -> life.asked(new Claim(actor, now));
      case 4, 5, 6, 7 -> life.asked(new Complete(able(life, actor), now));
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
      case 28 -> life.asked(new AnswerConsultation(leader, now, BOX));
      case 29 -> life.asked(new OpenCorrection(actor, now, BOX));
      case 30 -> life.asked(new CloseCorrection(actor, now, BOX));
      case 31 -> life.asked(new AdoptCalendar(leader, now, BOX));
      case 32 -> life.asked(new Reassign(leader, now, world.entry("canbo2", StepRole.OFFICER)));
      case 33 -> life.asked(new Reassign(actor, now, world.entry("lanhdao", StepRole.LEADER)));
      case 34, 35 -> life.asked(new CallBack(passedOnByOr(life, actor), now, BOX));
      case 36, 37 -> life.asked(new RaiseObligation(holderOr(life, actor), now, BOX, 1000));
      case 38 -> life.asked(new SettleObligation(actor, now, BOX));
      case 39, 40, 41 -> life.hears(now, payment(life, now));
      case 42 -> life.hears(now, new FeeSet(now, "tiepnhan", 200_000, 4_000, true, BOX));
      case 43 ->
          life.asked(
              new OpenConsultation(
                  able(life, actor), now, "UBND", Inquiry.CONSULTATION, BOX, day(now)));
      case 44, 45 -> life.asked(new SendPapers(able(life, actor), now, BOX));
      case 46, 47 -> {
        if (life.now().own() instanceof Routing.PapersOnTheWay(_, var slip)) {
          life.asked(new ReceivePapers(world.leader(slip.agency()), now, slip.number()));
        }
      }
      default -> life.ticks(now);
    }
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, WorkingCalendar.ZONE).plusDays(14);
  }

  private static Actor passedOnByOr(Life life, Actor otherwise) {
    return life.now().own().open().stream()
        .flatMap(it -> Stream.ofNullable(it.passedOn()))
        .flatMap(it -> Stream.ofNullable(it.officer()))
        .findFirst()
        .map(it -> named(life, it, otherwise))
        .orElse(otherwise);
  }

  private static Actor named(Life life, String user, Actor otherwise) {
    return life.world().people().stream()
        .filter(it -> it.user().equals(user))
        .findFirst()
        .orElse(otherwise);
  }

  /** Most of the time whoever has the step acts, or the histories would not get far. */
  private static Actor holderOr(Life life, Actor otherwise) {
    return meant(life, otherwise)
        .flatMap(it -> Optional.ofNullable(it.officer()))
        .map(it -> named(life, it, otherwise))
        .orElse(otherwise);
  }

  /** What somebody would work on: of several legs the own one. */
  private static Optional<Task> meant(Life life, Actor by) {
    return switch (life.now().own()) {
      case Routing.AtStep(_, var task) -> Optional.of(task);
      case Routing.InLegs(var way, var legs) ->
          legs.of(way, by).or(() -> Optional.of(legs.first()));
      default -> Optional.empty();
    };
  }

  /** Whoever has the step, or the actor, or where the actor may not do it the leader. */
  private static Actor able(Life life, Actor actor) {
    var way = life.now().own().onTheWay();
    var task = meant(life, actor).orElse(null);
    if (way == null || task == null) {
      return actor;
    }
    var agency = way.step(task.step()).agency();
    var able = actor.mayDo(way.role(task.step())) && actor.actsFor(agency);
    return holderOr(life, able ? actor : life.world().leader(agency));
  }

  /** Half of what is owed, or for nothing that was asked. */
  private static PaymentRecorded payment(Life life, Instant now) {
    var owed = life.now().own() instanceof Routing.AwaitingPayment it ? it.owed() : null;
    var id = owed == null ? "nvtc-1" : owed.id();
    long amount = owed == null ? 600 : owed.amount() / 2 + 1;
    return new PaymentRecorded(
        now, "T-" + life.heard().size(), id, amount, PaymentMethod.ONLINE, null);
  }
}
