package vn.hoso.intake.petition.domain;

import java.time.Instant;
import vn.hoso.calendar.TimeLimit;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.PetitionEvent.Clocks;

/** How long each thing may take: 766 formula sheet, 5.2, on the calendar of the agency. */
public final class Terms {

  private static final TimeLimit REFUSE = TimeLimit.workingDays(2);
  private static final TimeLimit ASK = TimeLimit.workingDays(5);
  private static final TimeLimit HANDLE = TimeLimit.workingDays(15);
  private static final TimeLimit PUBLISH = TimeLimit.workingDays(2);

  private Terms() {}

  /** All clocks from the citizen's sending, or from the latest transfer. */
  public static Clocks from(Instant since, WorkingCalendar calendar) {
    return new Clocks(
        since,
        calendar.due(REFUSE, since).at(),
        calendar.due(ASK, since).at(),
        calendar.due(HANDLE, since).at());
  }

  public static Instant publishBy(Instant answeredAt, WorkingCalendar calendar) {
    return calendar.due(PUBLISH, answeredAt).at();
  }
}
