package vn.hoso.notification.portal.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.Limit;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.Synchronisation;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.domain.claim.Patience;

/** Dossiers as tests need them; ten in the morning in Hà Nội unless said otherwise. */
public final class Stories {

  public static final Instant TEN = Instant.parse("2026-11-23T03:00:00Z");
  public static final String DOSSIER = "D-1";
  public static final String CODE = "H26.12-261123-0001";
  public static final SyncPolicy POLICY =
      new SyncPolicy(
          "opencps-2020",
          new Patience(
              List.of(Duration.ofSeconds(20), Duration.ofMinutes(1)), Duration.ofMinutes(2)),
          false);

  private Stories() {}

  static DossierSubmitted submission(Instant at) {
    return submission(
        at, new Procedure("1.001193", 1, "Đăng ký khai sinh", "Hộ tịch", false), null);
  }

  /** A dossier of three papers. */
  public static DossierSubmitted submission(
      Instant at, Procedure procedure, @Nullable List<String> presented) {
    return new DossierSubmitted(
        at,
        procedure,
        Channel.ONLINE,
        "H26.12",
        "H26.12",
        "hash",
        new Sealed("box"),
        3,
        null,
        null,
        null,
        presented);
  }

  public static IntakeEvent acceptance(Instant at) {
    return new DossierAccepted(
        at,
        CODE,
        "0001/TNHS",
        "tiepnhan",
        new Limit(new BigDecimal("3"), Limit.Unit.WORKING_DAY),
        new Promise(at.plus(Duration.ofDays(3)), "commune/2026.1", List.of()));
  }

  static RoutingEvent transfer(Instant at) {
    return new DossierTransferred(at, "H26.12", List.of(), at.plus(Duration.ofDays(3)));
  }

  static RoutingEvent ready(Instant at) {
    return new ResultReady(at, Outcome.APPROVED, "lanhdao", "Bộ phận Một cửa", null);
  }

  public static PortalFile submitted() {
    return hear(PortalFile.EMPTY, Owner.INTAKE, 1, submission(TEN));
  }

  public static PortalFile accepted() {
    return hear(submitted(), Owner.INTAKE, 2, acceptance(TEN.plusSeconds(60)));
  }

  /** Accepted, passed on, decided and handed over. */
  public static PortalFile returned() {
    var now = hear(accepted(), Owner.ROUTING, 1, "D-1.intake.2", transfer(TEN.plusSeconds(61)));
    now = hear(now, Owner.ROUTING, 2, ready(TEN.plusSeconds(120)));
    return hear(now, Owner.ROUTING, 3, new ResultReturned(TEN.plusSeconds(180), "tiepnhan"));
  }

  public static PortalFile hear(PortalFile now, Owner owner, long sequence, DossierEvent fact) {
    return hear(now, owner, sequence, null, fact);
  }

  static PortalFile hear(
      PortalFile now, Owner owner, long sequence, @Nullable String cause, DossierEvent fact) {
    var envelope =
        new Envelope(
            new EventId(DOSSIER, owner, sequence), fact.name(), fact.at(), cause, null, null);
    return Listening.hear(now, envelope, fact);
  }

  static PortalFile after(PortalFile now, List<NotificationEvent> facts) {
    var next = now;
    for (var fact : facts) {
      next = next.evolve((Synchronisation) fact);
    }
    return next;
  }

  public static PortalFile begun(PortalFile now, Instant at) {
    return after(now, Synchronising.begin(now, POLICY, at));
  }

  public static PortalFile settled(PortalFile now, String id, PortalAnswer answer, Instant at) {
    return after(now, Synchronising.settle(now, id, answer, null, POLICY, at));
  }

  /** Sends whatever there is to a portal that takes it all. */
  public static PortalFile told(PortalFile now, Instant at) {
    var next = begun(now, at);
    while (next.front().isPresent()) {
      var id = next.front().get().id();
      next = begun(settled(next, id, new PortalAnswer.Acknowledged("R-" + id), at), at);
    }
    return next;
  }

  /** What the portal took, in the order in which it took it. */
  static List<NationalStatus> acknowledged(PortalFile file) {
    return file.messages().stream()
        .filter(it -> it.standing() == SyncStanding.ACKNOWLEDGED)
        .map(SyncMessage::status)
        .toList();
  }

  static SyncMessage message(PortalFile file, String id) {
    return file.find(id).orElseThrow();
  }
}
