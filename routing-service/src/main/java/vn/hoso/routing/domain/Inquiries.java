package vn.hoso.routing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.TimeLimit;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Consultable;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.ConsultationAnswered;
import vn.hoso.contract.RoutingEvent.ConsultationOpened;
import vn.hoso.contract.RoutingEvent.ConsultationTimedOut;
import vn.hoso.contract.Standstill.Why;
import vn.hoso.routing.domain.Command.AnswerConsultation;
import vn.hoso.routing.domain.Command.OpenConsultation;
import vn.hoso.routing.domain.Rejection.NotAhead;

/** Asking other agencies during a step: NĐ 118/2025 art. 19(4), DOMAIN §3.4. */
record Inquiries(Calendars calendars) {

  /** Where nobody has said: its time counts, and silence says nothing. */
  private static final Consultable BY_DEFAULT = new Consultable(true, false, 0);

  /** Verification with another commune, where no other time is said: DOMAIN §2.4. */
  private static final TimeLimit USUAL = TimeLimit.workingDays(3);

  Decision open(Way way, Task task, OpenConsultation it) {
    var consulting = way.step(task.step()).consulting();
    var holds = consulting == null ? BY_DEFAULT : consulting;
    var calendar = calendars.of(way.step(task.step()).agency());
    var until =
        it.until() == null ? until(calendar, holds, it.at()) : calendar.closingFrom(it.until());
    if (it.until() != null && !it.until().isAfter(day(it.at()))) {
      return Decision.reject(new NotAhead());
    }
    return Decision.accept(
        new ConsultationOpened(
            it.at(),
            task.step(),
            it.by().user(),
            it.of(),
            it.kind(),
            it.question(),
            until,
            holds.counts(),
            holds.silenceConsents()));
  }

  Decision answer(Dossier dossier, Routing.Consulting now, AnswerConsultation it) {
    var step = now.task().step();
    var facts = new ArrayList<RoutingEvent>();
    facts.add(new ConsultationAnswered(it.at(), step, it.by().user(), it.answer()));
    facts.addAll(goingOn(dossier, now, it.at(), it.at()));
    return new Decision.Accepted(facts);
  }

  /** What the clock says when no answer came in time. */
  List<RoutingEvent> silence(Dossier dossier, Routing.Consulting now, Instant at) {
    var asked = now.asked();
    var facts = new ArrayList<RoutingEvent>();
    facts.add(new ConsultationTimedOut(at, now.task().step(), asked.silenceConsents()));
    if (asked.silenceConsents()) {
      facts.addAll(goingOn(dossier, now, asked.until(), at));
    }
    return List.copyOf(facts);
  }

  private List<RoutingEvent> goingOn(
      Dossier dossier, Routing.Consulting now, Instant end, Instant at) {
    var asked = now.asked();
    return asked.counts()
        ? List.of()
        : Resumption.of(calendars, dossier, now.way(), now.task())
            .goingOn(Why.CONSULTATION, asked.at(), end, at);
  }

  private static Instant until(WorkingCalendar calendar, Consultable holds, Instant at) {
    var limit = holds.days() > 0 ? TimeLimit.calendarDays(holds.days()) : USUAL;
    return calendar.due(limit, at).at();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
  }
}
