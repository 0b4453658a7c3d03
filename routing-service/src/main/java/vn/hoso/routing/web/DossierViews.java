package vn.hoso.routing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Promise;
import vn.hoso.platform.security.Staff;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.domain.Action;
import vn.hoso.routing.domain.Desk;
import vn.hoso.routing.domain.Dossier;
import vn.hoso.routing.domain.DossierClock;
import vn.hoso.routing.domain.Elsewhere.Acceptance;
import vn.hoso.routing.domain.Result;
import vn.hoso.routing.domain.Routing;
import vn.hoso.routing.domain.Way;
import vn.hoso.routing.web.DossierView.ApologyView;
import vn.hoso.routing.web.DossierView.AskByView;
import vn.hoso.routing.web.DossierView.DeedView;
import vn.hoso.routing.web.DossierView.ProcedureView;
import vn.hoso.routing.web.DossierView.RescheduledView;
import vn.hoso.routing.web.DossierView.ResultView;

/** Draws a dossier for one member of staff: opens the sealed words, counts what time is left. */
@Component
class DossierViews {

  private final Callers callers;
  private final Desk desk;
  private final WayViews ways;
  private final DetourViews detours;
  private final TimeLeft timeLeft;
  private final SealedWords words;
  private final Clock clock;

  DossierViews(
      Callers callers,
      Desk desk,
      WayViews ways,
      DetourViews detours,
      TimeLeft timeLeft,
      SealedWords words,
      Clock clock) {
    this.callers = callers;
    this.desk = desk;
    this.ways = ways;
    this.detours = detours;
    this.timeLeft = timeLeft;
    this.words = words;
    this.clock = clock;
  }

  DossierView of(Known known, Staff staff) {
    var now = clock.instant();
    var submission = known.submission();
    var dossier = known.dossier();
    var heard = dossier.heard();
    var acceptance = heard.acceptance();
    var way = dossier.own().onTheWay();
    var place = Place.of(dossier);
    var actor = callers.actor(staff);
    var promise = promise(acceptance, way);
    return new DossierView(
        known.id(),
        known.version(),
        acceptance == null ? null : acceptance.code(),
        place.word(),
        place.statusCode(),
        new ProcedureView(
            submission.procedure().code(),
            submission.procedure().name(),
            submission.procedure().field()),
        submission.channel(),
        submission.receivingAgency(),
        submission.competentAgency(),
        words.name(known.id(), submission.person()),
        acceptance == null ? null : acceptance.at(),
        promise,
        place == Place.AT_STEP && promise != null && way != null
            ? timeLeft.minutes(way, submission.competentAgency(), promise.dueAt())
            : null,
        isPaused(dossier.own(), place),
        ways.openStep(dossier, actor),
        ways.steps(dossier),
        detours.supplement(known.id(), dossier.own()),
        place == Place.WITHDRAWAL_PENDING && heard.withdrawal() != null
            ? heard.withdrawal().requestedAt()
            : null,
        result(known.id(), dossier.own()),
        Action.open(desk, dossier, actor, now).stream().map(Action::word).toList(),
        way == null ? List.of() : history(known.id(), way),
        way == null ? null : apology(way),
        way == null ? null : rescheduled(way.clock()),
        detours.consultation(known.id(), dossier.own()),
        way == null ? null : detours.correction(known.id(), way.courseSoFar().correction()),
        detours.obligation(known.id(), dossier.own()),
        ways.legs(dossier, staff::mayActFor),
        ways.slips(known.id(), dossier),
        feeDue(dossier),
        desk.openSlip(dossier).map(it -> AskByView.of(it, now)).orElse(null));
  }

  /** As JSON and pages say it: absent where nothing is due. */
  static @Nullable Long feeDue(Dossier dossier) {
    long due = dossier.feeAtHandOver();
    return due == 0 ? null : due;
  }

  private static boolean isPaused(Routing own, Place place) {
    return place == Place.AWAITING_SUPPLEMENT
        || place == Place.WITHDRAWAL_PENDING
        || place == Place.AWAITING_PAYMENT
        || (own instanceof Routing.Consulting(_, _, var asked) && !asked.counts());
  }

  private static @Nullable ApologyView apology(Way way) {
    var draft = way.clock().unsigned();
    return draft == null
        ? null
        : new ApologyView(
            draft.at(),
            LocalDate.ofInstant(draft.proposedAt(), WorkingCalendar.ZONE),
            draft.cause().name(),
            way.step(draft.step()).name());
  }

  private static @Nullable RescheduledView rescheduled(DossierClock clock) {
    return clock.rescheduledAt() == null || clock.originalDueAt() == null
        ? null
        : new RescheduledView(clock.rescheduledAt(), clock.originalDueAt());
  }

  private static @Nullable Promise promise(@Nullable Acceptance acceptance, @Nullable Way way) {
    if (way != null && way.renewal() != null) {
      return way.renewal();
    }
    return acceptance == null ? null : acceptance.promise();
  }

  private @Nullable ResultView result(String id, Routing own) {
    return switch (own) {
      case Routing.ResultAtDesk(_, var it) -> result(id, it, null, null);
      case Routing.HandedOver(_, var it, var at, var by) -> result(id, it, at, by);
      case Routing.Stopped(_, var outcome, var at, var by) ->
          new ResultView(outcome, at, null, null, null, by);
      case Routing.Unstarted _,
          Routing.BetweenSteps _,
          Routing.AtStep _,
          Routing.AwaitingSupplement _,
          Routing.Consulting _,
          Routing.AwaitingPayment _,
          Routing.InLegs _,
          Routing.PapersOnTheWay _ ->
          null;
    };
  }

  private ResultView result(
      String id, Result it, @Nullable Instant handedOverAt, @Nullable String by) {
    return new ResultView(
        it.outcome(), it.at(), it.place(), words.open(id, it.note()), handedOverAt, by);
  }

  private List<DeedView> history(String id, Way way) {
    return way.deeds().reversed().stream()
        .map(
            it ->
                new DeedView(
                    it.at(),
                    it.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    it.step(),
                    it.by(),
                    words.open(id, it.words()),
                    it.to()))
        .toList();
  }
}
