package vn.hoso.routing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.TimeLimit;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Promise;
import vn.hoso.contract.Sealed;

/** What intake says in our tests. */
public final class Facts {

  /** The ward of the demonstration. */
  public static final String WARD = "H26.12";

  public static final Sealed BOX = new Sealed("c2VhbGVk");
  public static final Calendars CALENDARS = Calendars.vietnam();

  private static final Limit THREE_WORKING_DAYS =
      new Limit(BigDecimal.valueOf(3), Limit.Unit.WORKING_DAY);

  private Facts() {}

  /** A moment in Hà Nội, such as {@code at("2026-11-25T09:00")}. */
  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }

  public static DossierSubmitted submitted(Instant at, String procedure, Sealed person) {
    return submitted(at, procedure, Channel.ONLINE, person);
  }

  public static DossierSubmitted submitted(
      Instant at, String procedure, Channel channel, Sealed person) {
    return submitted(
        at,
        new Procedure(procedure, 1, "Đăng ký thành lập hộ kinh doanh", "Hộ kinh doanh", false),
        channel,
        person);
  }

  private static DossierSubmitted submitted(
      Instant at, Procedure procedure, Channel channel, Sealed person) {
    return new DossierSubmitted(at, procedure, channel, WARD, WARD, "lookup-hash", person, 3, null);
  }

  /** Of a procedure whose sector law gives the citizen so many days for a supplement. */
  public static DossierSubmitted submittedWithSupplementIn(int days, Instant at) {
    var procedure =
        new Procedure("1.001612", 1, "Đăng ký hộ kinh doanh", "Hộ kinh doanh", false, null, days);
    return submitted(at, procedure, Channel.ONLINE, BOX);
  }

  public static DossierSubmitted submitted(Instant at) {
    return submitted(at, "1.001612", BOX);
  }

  /** Accepted with three working days, promised as intake counts them. */
  public static DossierAccepted accepted(Instant at) {
    return accepted(at, THREE_WORKING_DAYS, promise(TimeLimit.workingDays(3), at));
  }

  /** As {@link #accepted(Instant)}, for so many working days. */
  public static DossierAccepted acceptedFor(int days, Instant at) {
    var limit = new Limit(BigDecimal.valueOf(days), Limit.Unit.WORKING_DAY);
    return accepted(at, limit, promise(TimeLimit.workingDays(days), at));
  }

  public static DossierAccepted accepted(Instant at, Limit limit, @Nullable Promise promise) {
    return new DossierAccepted(at, "H26.12-261125-0001", "R-1", "tiepnhan", limit, promise);
  }

  public static Promise promise(TimeLimit limit, Instant at) {
    var due = CALENDARS.of(WARD).due(limit, at);
    return new Promise(due.at(), due.calendar(), List.of());
  }

  public static SupplementReceived supplement(Instant at) {
    return new SupplementReceived(at, Channel.ONLINE, 1);
  }
}
