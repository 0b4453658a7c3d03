package vn.hoso.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.LedgerLine.Reason;
import vn.hoso.calendar.SpecialDay.Kind;

/**
 * When an office works, and every question about time that follows from it.
 *
 * <p>It knows minutes, like a receipt; seconds are cut off.
 */
public final class WorkingCalendar {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final LocalTime CUT_OFF = LocalTime.of(15, 0);

  private final String id;
  private final String version;
  private final WorkingWeek week;
  private final Holidays holidays;
  private final WorkingTime time = new WorkingTime(this);

  WorkingCalendar(String id, String version, WorkingWeek week, Holidays holidays) {
    this.id = id;
    this.version = version + "/" + holidays.version();
    this.week = week;
    this.holidays = holidays;
  }

  /** What the table of working weeks calls it. */
  public String id() {
    return id;
  }

  /** Changes with the working week and with the table of holidays. */
  public String version() {
    return version;
  }

  /** Id and version, as a due date that was counted by it names it. */
  public String reference() {
    return id + "@" + version;
  }

  /** The days off and make-up days it counts by. */
  public Holidays holidays() {
    return holidays;
  }

  /** A whole day of work: not a Saturday morning, though its hours count as hours. */
  public boolean isWorkingDay(LocalDate date) {
    return WorkingWeek.whole(hours(date));
  }

  /** The first whole day of work after that date. */
  public LocalDate nextWorkingDay(LocalDate after) {
    LocalDate day = after.plusDays(1);
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Closing time of that day, or of the next that is worked. */
  public Instant closingFrom(LocalDate day) {
    return instant(closing(isWorkingDay(day) ? day : nextWorkingDay(day)));
  }

  /** Working days from the first to the last date, both included. */
  public long workingDays(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** Whether the office works at that minute; at closing time it does not. */
  public boolean isOpen(Instant moment) {
    LocalDateTime local = local(moment);
    return time.snap(local).equals(local);
  }

  /** When a limit ends that starts at the receipt, by the method of its unit. */
  public DueDate due(TimeLimit limit, Instant receivedAt) {
    return due(limit, receivedAt, limit.unit().method());
  }

  /** As asked for; calendar days, months and the same day know only the day method. */
  public DueDate due(TimeLimit limit, Instant receivedAt, CountingMethod method) {
    return due(limit, receivedAt, method, new Ledger(this));
  }

  /** The whole time anew after a complete supplement (NĐ 118/2025 art. 19(5)). */
  public DueDate restart(DueDate previous, Instant requestedAt, Instant completedAt) {
    Ledger ledger = new Ledger(this);
    ledger.add(LedgerLine.between(local(requestedAt), local(completedAt), Reason.RESTARTED));
    return due(previous.limit(), completedAt, previous.method(), ledger);
  }

  /** The time left at the pause runs on from the end of it; what was overdue then stays so. */
  public DueDate resume(DueDate paused, Instant pausedAt, Instant resumedAt) {
    return new Pause(this, local(pausedAt), local(resumedAt)).postpone(paused);
  }

  /** Promised anew for a day that somebody names, or the next that is worked (art. 19(6)). */
  public DueDate reschedule(DueDate previous, LocalDate to) {
    return new Move(this, previous).to(to);
  }

  /** Later by the days that went by between two moments, whether they were worked or not. */
  public DueDate shift(DueDate previous, Instant from, Instant to) {
    return new Move(this, previous).by(local(from), local(to));
  }

  /**
   * Until when a citizen may complete a dossier (NĐ 118/2025 art. 19(5)).
   *
   * @param days the term of sector law; null where that is silent
   */
  public DueDate supplementWindow(Instant noticeAt, @Nullable Integer days) {
    return due(days == null ? LegalLimits.SUPPLEMENT : TimeLimit.calendarDays(days), noticeAt);
  }

  /**
   * Until when a dossier is handed to the competent agency: the same working day, or the start of
   * the next when received after 15:00 (NĐ 118/2025 art. 18(2)).
   */
  public Instant transferBy(Instant receivedAt) {
    LocalDateTime local = local(receivedAt);
    LocalDate day = local.toLocalDate();
    if (!isWorkingDay(day)) {
      return instant(closing(nextWorkingDay(day)));
    }
    return instant(afterCutOff(local) ? opening(nextWorkingDay(day)) : closing(day));
  }

  /**
   * From when the competent agency has what was received: at once, or from the next opening when it
   * came after 15:00 (NĐ 118/2025 art. 18(2)).
   */
  public Instant transferFrom(Instant receivedAt) {
    LocalDateTime local = local(receivedAt);
    LocalDate day = local.toLocalDate();
    return isWorkingDay(day) && afterCutOff(local)
        ? instant(opening(nextWorkingDay(day)))
        : receivedAt;
  }

  /** Working time between two moments; negative when they stand the other way round. */
  public Duration count(Instant from, Instant to) {
    return Duration.ofMinutes(time.count(local(from), local(to)));
  }

  /** Working time left until something is due; negative when it is overdue. */
  public Duration remaining(Instant now, Instant dueAt) {
    return count(now, dueAt);
  }

  /** Where working time ends that begins at the given moment. */
  public Instant add(Instant start, Duration workingTime) {
    return instant(time.add(local(start), workingTime.toMinutes()));
  }

  /** Where working time begins that ends at the given moment. */
  public Instant subtract(Instant end, Duration workingTime) {
    return instant(time.subtract(local(end), workingTime.toMinutes()));
  }

  /** When to warn: 20 % of the time or one working day before, at most half of the time. */
  public Instant dueSoon(Instant startedAt, Instant dueAt) {
    return instant(new DueSoon(time).before(local(startedAt), local(dueAt)));
  }

  private DueDate due(TimeLimit limit, Instant start, CountingMethod asked, Ledger ledger) {
    CountingMethod method =
        switch (limit.unit()) {
          case HOUR, WORKING_DAY -> asked;
          case CALENDAR_DAY, MONTH, SAME_DAY -> CountingMethod.DAY;
        };
    LocalDateTime end =
        switch (method) {
          case DAY -> new DayMethod(this, ledger).due(limit, local(start));
          case HOUR -> new HourMethod(this, ledger).due(limit, local(start));
        };
    Instant at = instant(end);
    return new DueDate(limit, method, start, at, dueSoon(start, at), reference(), ledger.lines());
  }

  Hours hours(LocalDate date) {
    return holidays
        .on(date)
        .map(day -> day.kind() == Kind.OFF ? Hours.NONE : week.makeUp())
        .orElseGet(() -> week.on(date.getDayOfWeek()));
  }

  boolean isMakeUp(LocalDate date) {
    return holidays.on(date).filter(day -> day.kind() == Kind.MAKE_UP).isPresent();
  }

  String nameOf(LocalDate date) {
    return holidays.on(date).map(SpecialDay::name).orElse("");
  }

  boolean afterCutOff(LocalDateTime moment) {
    return moment.toLocalTime().isAfter(CUT_OFF);
  }

  LocalDateTime opening(LocalDate date) {
    return WorkingTime.at(date, hours(date).opening());
  }

  LocalDateTime closing(LocalDate date) {
    return WorkingTime.at(date, hours(date).closing());
  }

  WorkingTime time() {
    return time;
  }

  static LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZONE).truncatedTo(ChronoUnit.MINUTES);
  }

  static Instant instant(LocalDateTime moment) {
    return moment.atZone(ZONE).toInstant();
  }
}
