package vn.hoso.notification.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.NotificationClaimed;
import vn.hoso.contract.NotificationEvent.Unasked;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Person;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Message;
import vn.hoso.notification.domain.Notifications;
import vn.hoso.notification.domain.Occasion;
import vn.hoso.notification.domain.Policy;
import vn.hoso.notification.domain.RequestId;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Changed;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.vault.Vault;

/**
 * Sends what is due of one dossier. The claim is saved under the version guard, so of many senders
 * one wins, and it is on the broker before a provider is asked, so no loss of the store can make
 * anybody forget it.
 */
public final class SendMessages {

  private final Dossiers<Dossier, NotificationEvent> dossiers;
  private final Vault vault;
  private final Policy policy;
  private final OnBroker onBroker;
  private final Providers providers;
  private final Settlement settlement;
  private final InstantSource clock;

  public SendMessages(
      Dossiers<Dossier, NotificationEvent> dossiers,
      Vault vault,
      Policy policy,
      OnBroker onBroker,
      Providers providers,
      Settlement settlement,
      InstantSource clock) {
    this.dossiers = dossiers;
    this.vault = vault;
    this.policy = policy;
    this.onBroker = onBroker;
    this.providers = providers;
    this.settlement = settlement;
    this.clock = clock;
  }

  /** Claims and sends; does nothing where another sender was faster, or the broker is away. */
  void send(String dossierId) {
    var before = dossiers.find(dossierId).state();
    if (Notifications.nextWork(before, policy.rules()).isEmpty() || !onBroker.mayClaim()) {
      return;
    }
    var addressee = Addressee.of(person(dossierId, before));
    var claims =
        dossiers.change(
            dossierId,
            Owner.NOTIFICATION,
            causeOf(before),
            it -> {
              var facts =
                  Notifications.begin(it.state(), policy, addressee.reach(), clock.instant());
              return new Ruling<>(claimed(facts), facts);
            });
    if (!claims.answer().isEmpty()) {
      sendClaimed(dossierId, claims, addressee);
    }
  }

  private void sendClaimed(
      String dossierId,
      Changed<List<String>, Dossier, NotificationEvent> claims,
      Addressee addressee) {
    boolean published = onBroker.has(claims.published());
    var state = claims.after().state();
    for (var id : claims.answer()) {
      var request = new RequestId(dossierId, id);
      var message = state.outbox().find(id).orElseThrow();
      var occasion = state.occasionOf(message);
      var answer =
          !published
              ? new Answer.NotAsked(Unasked.NOT_PUBLISHED)
              : occasion
                  .map(it -> send(request, state, message, it, addressee))
                  .orElseGet(() -> new Answer.NotTaken("not-known-yet"));
      settlement.settle(request, answer, occasion.map(SendMessages::cause).orElse(Cause.TIME));
    }
  }

  private Answer send(
      RequestId request, Dossier state, Message message, Occasion occasion, Addressee addressee) {
    if (policy.patience().isTooLate(message.progress().at(), clock.instant())) {
      return new Answer.NotAsked(Unasked.TOO_LATE);
    }
    var agency = message.agency();
    return agency == null
        ? providers.send(request, message.wording(), state.heard(), occasion, addressee)
        : providers.alert(
            request,
            message.wording(),
            state.heard(),
            occasion,
            policy.rules().mailboxes().of(agency));
  }

  private Optional<Person> person(String dossierId, Dossier state) {
    var box = state.heard().person();
    return box == null ? Optional.empty() : vault.openPerson(dossierId, box);
  }

  private Cause causeOf(Dossier state) {
    return state.untold(policy.rules()).stream()
        .findFirst()
        .or(() -> state.outbox().messages().stream().findFirst().flatMap(state::occasionOf))
        .map(SendMessages::cause)
        .orElse(Cause.TIME);
  }

  private static Cause cause(Occasion occasion) {
    return new Cause(occasion.event(), occasion.correlationId(), occasion.traceparent());
  }

  private static List<String> claimed(List<NotificationEvent> facts) {
    return facts.stream()
        .filter(NotificationClaimed.class::isInstance)
        .map(it -> ((NotificationClaimed) it).message())
        .toList();
  }
}
