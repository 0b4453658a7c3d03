package vn.hoso.notification.portal.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.SyncClaimed;
import vn.hoso.contract.NotificationEvent.Unasked;
import vn.hoso.contract.Owner;
import vn.hoso.notification.application.OnBroker;
import vn.hoso.notification.application.Safely;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.portal.domain.PortalAnswer;
import vn.hoso.notification.portal.domain.PortalFile;
import vn.hoso.notification.portal.domain.Portrait;
import vn.hoso.notification.portal.domain.SyncMessage;
import vn.hoso.notification.portal.domain.SyncPolicy;
import vn.hoso.notification.portal.domain.Synchronising;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;

/**
 * Tells the portal of one dossier what is its turn. The claim is saved under the version guard, so
 * of many senders one wins, and it is on the broker before the portal is called.
 */
public final class SyncDossiers {

  private static final PortalAnswer DEFECT = new PortalAnswer.Unknown("defect");

  private final Dossiers<Dossier, NotificationEvent> dossiers;
  private final NationalPortal portal;
  private final PortalPulse pulse;
  private final OnBroker onBroker;
  private final Drafts drafts;
  private final SyncSettlement settlement;
  private final SyncPolicy policy;
  private final MeterRegistry meters;
  private final InstantSource clock;

  public SyncDossiers(
      Dossiers<Dossier, NotificationEvent> dossiers,
      NationalPortal portal,
      PortalPulse pulse,
      OnBroker onBroker,
      Drafts drafts,
      SyncSettlement settlement,
      SyncPolicy policy,
      MeterRegistry meters,
      InstantSource clock) {
    this.dossiers = dossiers;
    this.portal = portal;
    this.pulse = pulse;
    this.onBroker = onBroker;
    this.drafts = drafts;
    this.settlement = settlement;
    this.policy = policy;
    this.meters = meters;
    this.clock = clock;
  }

  /** Queues, claims and sends; does nothing where another sender was faster. */
  void sync(String dossierId) {
    var before = dossiers.find(dossierId).state().portal();
    if (Synchronising.nextWork(before).isEmpty()) {
      return;
    }
    var begun =
        dossiers.change(
            dossierId,
            Owner.NOTIFICATION,
            cause(dossierId, before),
            it -> {
              var facts = begin(it.state().portal());
              return new Ruling<>(claimed(facts), facts);
            });
    var file = begun.after().state().portal();
    begun
        .answer()
        .flatMap(file::find)
        .ifPresent(it -> deliver(dossierId, file, it, onBroker.has(begun.published())));
  }

  /** Asks about the message whose fate nobody knows; whether the portal answered at all. */
  boolean ask(String dossierId) {
    var file = dossiers.find(dossierId).state().portal();
    for (var message : file.messages()) {
      var portrait = Portrait.of(dossierId, file, message);
      if (message.standing().isUncertain() && portrait.isPresent()) {
        var answer =
            Safely.call(dossierId, () -> portal.ask(drafts.question(portrait.get())), DEFECT);
        settlement.settle(dossierId, message.id(), answer, cause(dossierId, file));
        return !(answer instanceof PortalAnswer.Unknown);
      }
    }
    return true;
  }

  /** While the portal or the broker is away, only what is queued is stated. */
  private List<NotificationEvent> begin(PortalFile file) {
    var now = clock.instant();
    var facts = Synchronising.begin(file, policy, now);
    return claimed(facts).isPresent() && !(onBroker.mayClaim() && pulse.mayTry())
        ? Synchronising.queue(file, policy, now)
        : facts;
  }

  private void deliver(String dossierId, PortalFile file, SyncMessage message, boolean published) {
    var portrait = Portrait.of(dossierId, file, message);
    var cause = cause(dossierId, file);
    if (!published || portrait.isEmpty()) {
      var answer =
          published
              ? new PortalAnswer.NotTaken("not-known-yet")
              : new PortalAnswer.NotAsked(Unasked.NOT_PUBLISHED);
      settlement.settle(dossierId, message.id(), answer, cause);
      return;
    }
    var draft = drafts.clear(dossierId, portrait.get());
    if (draft.isEmpty()) {
      skipForgotten(dossierId, message.id(), cause);
      return;
    }
    var answer =
        isLate(message)
            ? new PortalAnswer.NotAsked(Unasked.TOO_LATE)
            : Safely.call(dossierId, () -> portal.send(draft.get()), DEFECT);
    pulse.saw(answer);
    count(answer);
    settlement.settle(dossierId, message.id(), answer, cause);
  }

  /** So late that somebody may think already that we are gone. */
  private boolean isLate(SyncMessage message) {
    return policy.patience().isTooLate(message.progress().at(), clock.instant());
  }

  private void skipForgotten(String dossierId, String message, Cause cause) {
    dossiers.change(
        dossierId,
        Owner.NOTIFICATION,
        cause,
        it ->
            new Ruling<>(
                true, Synchronising.forgotten(it.state().portal(), message, clock.instant())));
  }

  private void count(PortalAnswer answer) {
    var word = answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    meters.counter("hoso.notification.portal.answers", "answer", word).increment();
  }

  /** The fact that is told of first. */
  private static Cause cause(String dossierId, PortalFile file) {
    return Synchronising.next(file)
        .map(
            it ->
                new Cause(it.ref().in(dossierId).toString(), it.correlationId(), it.traceparent()))
        .orElse(Cause.TIME);
  }

  private static Optional<String> claimed(List<NotificationEvent> facts) {
    return facts.stream()
        .filter(SyncClaimed.class::isInstance)
        .map(it -> ((SyncClaimed) it).message())
        .findFirst();
  }
}
