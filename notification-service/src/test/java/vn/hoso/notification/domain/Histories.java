package vn.hoso.notification.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import vn.hoso.contract.Channel;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.Limit;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.domain.claim.Patience;
import vn.hoso.notification.wording.RulesFile;
import vn.hoso.notification.wording.Templates;

/** Dossiers as tests need them; ten in the morning in Hà Nội unless said otherwise. */
final class Histories {

  static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  static final Instant TEN = Instant.parse("2026-11-23T03:00:00Z");
  static final Instant HALF_PAST_TEN_AT_NIGHT = Instant.parse("2026-11-23T15:30:00Z");
  static final Instant SEVEN_NEXT_MORNING = Instant.parse("2026-11-24T00:00:00Z");
  static final Rules RULES =
      RulesFile.read(new ClassPathResource("messages.yaml"), Templates.load());
  static final Policy POLICY = policy(RULES);

  /** The same in an office whose staff is written to. */
  static final Policy WITH_STAFF =
      policy(new Rules(RULES.rules(), new Mailboxes(Map.of("H26.12", "motcua@example.vn"))));

  static final String SMS = "accepted.sms.intake-2";
  static final String EMAIL = "accepted.email.intake-2";

  private Histories() {}

  private static Policy policy(Rules rules) {
    return new Policy(
        rules,
        new QuietHours(true, LocalTime.of(21, 0), LocalTime.of(7, 0), HANOI),
        new Patience(List.of(Duration.ofSeconds(20), Duration.ofMinutes(1)), Duration.ofMinutes(2)),
        Duration.ofDays(3));
  }

  static Dossier submitted() {
    return hear(
        Dossier.UNSEEN,
        Owner.INTAKE,
        1,
        new DossierSubmitted(
            TEN,
            new Procedure("1.001193", 1, "Đăng ký khai sinh", "Hộ tịch", false),
            Channel.ONLINE,
            "H26.12",
            "H26.12",
            "hash",
            new Sealed("box"),
            1,
            null));
  }

  static Dossier accepted() {
    return accepted(TEN);
  }

  static Dossier accepted(Instant at) {
    return hear(submitted(), Owner.INTAKE, 2, acceptance(at));
  }

  static IntakeEvent acceptance(Instant at) {
    return new DossierAccepted(
        at,
        "H26.12-261123-0001",
        "BN-1",
        "tiepnhan",
        new Limit(BigDecimal.ONE, Limit.Unit.WORKING_DAY),
        new Promise(at.plus(Duration.ofDays(3)), "H26/1", List.of()));
  }

  static ResultReady ready(Instant at) {
    return new ResultReady(at, vn.hoso.contract.Outcome.APPROVED, "lanhdao", "Một cửa", null);
  }

  static Dossier hear(Dossier now, Owner owner, long sequence, DossierEvent fact) {
    var envelope =
        new Envelope(new EventId("D-1", owner, sequence), fact.name(), fact.at(), null, null, null);
    return Hearing.hear(now, envelope, fact);
  }

  static Dossier after(Dossier now, List<NotificationEvent> facts) {
    return now.evolve(facts);
  }

  /** Accepted, and its messages claimed. */
  static Dossier claimed() {
    return begun(accepted(), Reach.MOBILE_AND_EMAIL, TEN);
  }

  static Dossier begun(Dossier now, Reach reach, Instant at) {
    return after(now, Notifications.begin(now, POLICY, reach, at));
  }

  static Dossier settled(Dossier now, String message, Answer answer, Instant at) {
    return after(now, Notifications.settle(now, message, answer, POLICY, at));
  }

  static Message message(Dossier dossier, String id) {
    return dossier.outbox().find(id).orElseThrow();
  }
}
