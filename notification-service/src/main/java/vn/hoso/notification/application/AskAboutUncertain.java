package vn.hoso.notification.application;

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
 * Asks the gateway about text messages of which nobody knows whether it took them. An e-mail cannot
 * be asked about; it stays uncertain until an operator decides.
 */
public final class AskAboutUncertain {

  private final Dossiers<Dossier, NotificationEvent> dossiers;
  private final Providers providers;
  private final Settlement settlement;

  public AskAboutUncertain(
      Dossiers<Dossier, NotificationEvent> dossiers, Providers providers, Settlement settlement) {
    this.dossiers = dossiers;
    this.providers = providers;
    this.settlement = settlement;
  }

  /** Whether the gateway answers at all. */
  boolean ask(String dossierId) {
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
