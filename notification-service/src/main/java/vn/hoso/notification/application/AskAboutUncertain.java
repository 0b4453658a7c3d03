package vn.hoso.notification.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Message;
import vn.hoso.notification.domain.RequestId;
import vn.hoso.notification.domain.Standing;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;

/**
 * Asks the gateway about text messages of which nobody knows whether it took them. Round by round
 * it goes through all of them, so that many without an answer do not keep the others waiting. An
 * e-mail cannot be asked about; it stays uncertain until an operator decides.
 */
public final class AskAboutUncertain {

  private static final int AT_ONCE = 200;
  private static final Duration FOR_AT_MOST = Duration.ofDays(3);

  private final Waiting waiting;
  private final Dossiers<Dossier, NotificationEvent> dossiers;
  private final Providers providers;
  private final Settlement settlement;
  private final InstantSource clock;
  private Instant cameTo = Instant.EPOCH;

  public AskAboutUncertain(
      Waiting waiting,
      Dossiers<Dossier, NotificationEvent> dossiers,
      Providers providers,
      Settlement settlement,
      InstantSource clock) {
    this.waiting = waiting;
    this.dossiers = dossiers;
    this.providers = providers;
    this.settlement = settlement;
    this.clock = clock;
  }

  /** One round. */
  void ask() {
    var oldest = clock.instant().minus(FOR_AT_MOST);
    var from = cameTo.isBefore(oldest) ? oldest : cameTo;
    var found = waiting.uncertain(from, AT_ONCE);
    cameTo = found.size() < AT_ONCE ? Instant.EPOCH : found.getLast().since();
    for (var it : found) {
      if (!ask(it.dossierId())) {
        return;
      }
    }
  }

  /** Whether the gateway answers at all. */
  private boolean ask(String dossierId) {
    boolean answers = true;
    for (var message : dossiers.find(dossierId).state().outbox().messages()) {
      if (message.medium() == Medium.SMS && message.standing() == Standing.UNCERTAIN) {
        answers &= ask(dossierId, message);
      }
    }
    return answers;
  }

  private boolean ask(String dossierId, Message message) {
    var id = new RequestId(dossierId, message.id());
    var answer = providers.ask(id);
    settlement.settle(id, answer, Cause.TIME);
    return !(answer instanceof Answer.Unknown);
  }
}
