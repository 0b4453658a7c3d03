package vn.hoso.intake.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.DueDate;
import vn.hoso.calendar.LedgerLine;
import vn.hoso.calendar.LegalLimits;
import vn.hoso.calendar.TimeLimit;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Promise;

/** What is promised, and by when the desk itself has to act. */
public final class Promises {

  private static final TimeLimit FOLLOW_UP = TimeLimit.workingDays(5);

  private final Calendars calendars;

  public Promises(Calendars calendars) {
    this.calendars = calendars;
  }

  /** The promised moment by the calendar of the agency that decides, with its ledger. */
  public Promise promise(Limit limit, String competentAgency, Instant receivedAt) {
    var time = new TimeLimit(limit.value(), TimeLimit.Unit.valueOf(limit.unit().name()));
    return promise(calendars.of(competentAgency).due(time, receivedAt));
  }

  /** Eight working hours of the receiving desk: NĐ 118/2025 art. 17(2c). */
  public Instant answerBy(String receivingAgency, Instant since) {
    return calendars.of(receivingAgency).due(LegalLimits.ANSWER_ONLINE, since).at();
  }

  /** Fifteen days after the notice, or the term of sector law: NĐ 118/2025 art. 19(5). */
  public Instant supplementUntil(
      String receivingAgency, Instant noticeAt, @Nullable Integer sectorDays) {
    return calendars.of(receivingAgency).supplementWindow(noticeAt, sectorDays).at();
  }

  /** Five working days of the agency for the answer to a low rating; no law says so. */
  public Instant followUpUntil(String agency, Instant ratedAt) {
    return calendars.of(agency).due(FOLLOW_UP, ratedAt).at();
  }

  /** Working minutes of the desk until then; negative when it is late. */
  public long minutesLeft(String receivingAgency, Instant now, Instant until) {
    return calendars.of(receivingAgency).remaining(now, until).toMinutes();
  }

  private static Promise promise(DueDate due) {
    return new Promise(
        due.at(), due.calendar(), due.ledger().stream().map(Promises::line).toList());
  }

  private static Promise.Line line(LedgerLine it) {
    return new Promise.Line(
        it.firstDay(),
        it.lastDay(),
        Math.toIntExact(it.minutes()),
        it.reason().name(),
        it.note().isEmpty() ? null : it.note());
  }
}
