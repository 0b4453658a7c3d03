package vn.hoso.notification.portal.application;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.application.Unwritten;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.portal.domain.PortalAnswer;
import vn.hoso.notification.portal.domain.SyncPolicy;
import vn.hoso.notification.portal.domain.Synchronising;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.vault.ForgottenDossierException;
import vn.hoso.platform.vault.Vault;

/** Writes down what the portal answers. */
public final class SyncSettlement {

  private final Dossiers<Dossier, NotificationEvent> dossiers;
  private final Vault vault;
  private final SyncPolicy policy;
  private final InstantSource clock;
  private final Unwritten unwritten = new Unwritten();

  public SyncSettlement(
      Dossiers<Dossier, NotificationEvent> dossiers,
      Vault vault,
      SyncPolicy policy,
      InstantSource clock) {
    this.dossiers = dossiers;
    this.vault = vault;
    this.policy = policy;
    this.clock = clock;
  }

  /** Writes an answer down, now or later. */
  void settle(String dossierId, String message, PortalAnswer answer, Cause cause) {
    unwritten.write(dossierId + ":" + message, () -> write(dossierId, message, answer, cause));
  }

  void writeAgain() {
    unwritten.writeAgain();
  }

  private void write(String dossierId, String message, PortalAnswer answer, Cause cause) {
    var at = clock.instant();
    var said = answer instanceof PortalAnswer.Rejected it ? seal(dossierId, it.said()) : null;
    dossiers.change(
        dossierId,
        Owner.NOTIFICATION,
        cause,
        it ->
            new Ruling<>(
                true,
                Synchronising.settle(it.state().portal(), message, answer, said, policy, at)));
  }

  private @Nullable Sealed seal(String dossierId, @Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    try {
      return vault.seal(dossierId, words);
    } catch (ForgottenDossierException _) {
      return null;
    }
  }
}
