package vn.hoso.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.LegalLimits;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.AnswerDueSoon;
import vn.hoso.contract.IntakeEvent.AnswerOverdue;
import vn.hoso.contract.IntakeEvent.DeskAlerted;
import vn.hoso.contract.IntakeEvent.DeskSupplementExpired;

/** The desk's own clocks: what to say when, each once, on the calendar of the receiving desk. */
public record Timers(Calendars calendars) {

  /** A due moment is still in time; the store knows no smaller step than this. */
  private static final Duration JUST_AFTER = Duration.ofMillis(1);

  /** Early enough that the desk knows within the two hours of NĐ 118/2025 art. 17(2). */
  private static final Duration BEFORE_THE_LIMIT = Duration.ofHours(1);

  /**
   * Something to be said.
   *
   * @param from not before
   * @param until too late for it then; null when it is never
   */
  private record Alarm(Instant from, @Nullable Instant until, Function<Instant, IntakeEvent> fact) {

    boolean rings(Instant now) {
      return !now.isBefore(from) && (until == null || now.isBefore(until));
    }
  }

  /** What is to be said now. */
  public List<IntakeEvent> tick(Dossier dossier, Instant now) {
    return alarms(dossier.own()).stream()
        .filter(it -> it.rings(now))
        .map(it -> it.fact().apply(now))
        .toList();
  }

  /** When there is something to say next. */
  public Optional<Instant> next(Dossier dossier) {
    return alarms(dossier.own()).stream().map(Alarm::from).min(Comparator.naturalOrder());
  }

  private List<Alarm> alarms(Own own) {
    return switch (own.stage()) {
      case Stage.Submitted _ -> answering(own);
      case Stage.SupplementAsked(var asked, var expiredAt) when expiredAt == null ->
          List.of(new Alarm(past(asked.until()), null, DeskSupplementExpired::new));
      case Stage.SupplementAsked _,
          Stage.Unseen _,
          Stage.Accepted _,
          Stage.Refused _,
          Stage.WithdrawalPending _,
          Stage.WithdrawalPassedOn _,
          Stage.Withdrawn _,
          Stage.Reported _,
          Stage.Closed _ ->
          List.of();
    };
  }

  /** The law sets a time for the answer to online dossiers only. */
  private List<Alarm> answering(Own own) {
    var submission = own.submission();
    var since = own.waitingSince();
    if (submission == null || since == null || submission.channel() != Channel.ONLINE) {
      return List.of();
    }
    var alarms = new ArrayList<Alarm>();
    var calendar = calendars.of(submission.receivingAgency());
    var clock = own.deskClock();
    if (clock.alertedAt() == null && !own.askedAtDesk()) {
      alarms.add(new Alarm(alertAt(calendar, since), null, DeskAlerted::new));
    }
    var due = calendar.due(LegalLimits.ANSWER_ONLINE, since).at();
    if (clock.overdue() == null) {
      if (clock.warned() == null) {
        var soon = calendar.dueSoon(since, due);
        alarms.add(new Alarm(soon, past(due), at -> new AnswerDueSoon(at, due)));
      }
      alarms.add(new Alarm(past(due), null, at -> new AnswerOverdue(at, due)));
    }
    return alarms;
  }

  private static Instant alertAt(WorkingCalendar calendar, Instant since) {
    return calendar.subtract(calendar.due(LegalLimits.TELL_OFFICER, since).at(), BEFORE_THE_LIMIT);
  }

  private static Instant past(Instant due) {
    return due.plus(JUST_AFTER);
  }
}
