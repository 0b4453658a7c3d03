package vn.hoso.tracking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierReported;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.Limit;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.NotificationEvent.NotificationQueued;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.Sealed;
import vn.hoso.contract.Step;

/** Facts as the tests of tracking tell them, one working morning. */
public final class Facts {

  public static final Instant NINE = Instant.parse("2026-04-24T07:00:00Z");
  public static final Instant DUE = Instant.parse("2026-05-04T10:00:00Z");
  public static final String AGENCY = "H26.12";
  public static final String CODE = "H26.12-260424-0042";
  public static final Procedure BIRTH =
      new Procedure("1.001193", 1, "Đăng ký khai sinh", "Hộ tịch", false);
  public static final Procedure RECORD =
      new Procedure("3.000333", 1, "Cấp Phiếu lý lịch tư pháp", "Lý lịch tư pháp", true);

  private Facts() {}

  public static Instant minute(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  public static DossierSubmitted submitted(Procedure procedure, String hash, Sealed person) {
    return new DossierSubmitted(
        minute(0), procedure, Channel.ONLINE, AGENCY, AGENCY, hash, person, 2, minute(480));
  }

  public static DossierSubmitted submitted() {
    return submitted(BIRTH, "hash", new Sealed("person"));
  }

  public static DossierAccepted accepted() {
    return accepted(promise(DUE));
  }

  public static DossierAccepted accepted(@Nullable Promise promise) {
    return new DossierAccepted(
        minute(10),
        CODE,
        "BN-42",
        "tiepnhan",
        new Limit(BigDecimal.valueOf(3), Limit.Unit.WORKING_DAY),
        promise);
  }

  /** Friday 24/4/2026 plus three working days, as in DOMAIN §3.3. */
  public static Promise promise(Instant due) {
    return new Promise(
        due,
        "vietnam@1",
        List.of(
            line("2026-04-24", "2026-04-24", 0, "FIRST_DAY_EXCLUDED", null),
            line("2026-04-25", "2026-04-26", 0, "WEEKEND", null),
            line("2026-04-27", "2026-04-27", 0, "HOLIDAY", "Nghỉ bù Giỗ Tổ Hùng Vương"),
            line("2026-04-28", "2026-04-29", 960, "COUNTED", null),
            line("2026-04-30", "2026-04-30", 0, "HOLIDAY", "Ngày Chiến thắng"),
            line("2026-05-01", "2026-05-01", 0, "HOLIDAY", "Quốc tế Lao động"),
            line("2026-05-02", "2026-05-03", 0, "WEEKEND", null),
            line("2026-05-04", "2026-05-04", 480, "COUNTED", null)));
  }

  /** The same, after the clock stood for a reason of that kind. */
  public static Promise promise(Instant due, String kind) {
    var ledger = new ArrayList<>(promise(due).ledger());
    ledger.add(line("2026-04-28", "2026-04-28", 0, kind, null));
    return new Promise(due, "vietnam@1", ledger);
  }

  private static Promise.Line line(
      String from, String to, int minutes, String kind, @Nullable String note) {
    return new Promise.Line(LocalDate.parse(from), LocalDate.parse(to), minutes, kind, note);
  }

  public static DossierTransferred transferred() {
    return new DossierTransferred(
        minute(20),
        AGENCY,
        List.of(
            new Step(1, "Thẩm định hồ sơ", "officer", AGENCY, 480),
            new Step(2, "Trình ký", "leader", AGENCY, 240)),
        DUE);
  }

  public static ResultReady ready(Outcome outcome) {
    return new ResultReady(
        minute(200),
        outcome,
        "lanhdao",
        "Bộ phận Một cửa UBND phường Cầu Giấy",
        outcome == Outcome.REFUSED ? new Sealed("note") : null);
  }

  public static NotificationQueued queued(String message) {
    return new NotificationQueued(
        minute(11), message, "dossier.accepted.v1", "accepted", 1, Medium.SMS);
  }

  public static IntakeEvent reported(@Nullable Instant deadline) {
    return new DossierReported(
        minute(0),
        "/cu/bpmc",
        "case-10011",
        "hash",
        Channel.OTHER,
        "Internet",
        "General",
        "Group 2",
        deadline,
        "event-1");
  }
}
