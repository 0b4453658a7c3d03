package vn.hoso.notification.portal.application;

import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.portal.domain.PortalAnswer;
import vn.hoso.notification.portal.domain.SyncPolicy;
import vn.hoso.notification.portal.domain.Synchronising;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.vault.ForgottenDossierException;
import vn.hoso.platform.vault.Vault;

/**
 * Writes down what the portal answers. An answer that cannot be written, because the store is away,
 * is kept and written later; should the process die first, the claim is found uncertain.
 */
public final class SyncSettlement {

  private static final Logger log = LoggerFactory.getLogger(SyncSettlement.class);

  private record Unwritten(String dossierId, String message, PortalAnswer answer, Cause cause) {}

  private final Dossiers<Dossier, NotificationEvent> dossiers;
  private final Vault vault;
  private final SyncPolicy policy;
  private final InstantSource clock;
  private final Queue<Unwritten> unwritten = new ConcurrentLinkedQueue<>();

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
    try {
      write(dossierId, message, answer, cause);
    } catch (RuntimeException away) {
      log.atWarn()
          .addKeyValue("dossier", dossierId)
          .addKeyValue("message", message)
          .addKeyValue("cause", away.getClass().getName())
          .log("an answer of the portal is written down later");
      unwritten.add(new Unwritten(dossierId, message, answer, cause));
    }
  }

  /** Writes down what could not be written before. */
  void settleUnwritten() {
    for (int left = unwritten.size(); left > 0; left--) {
      var it = unwritten.poll();
      if (it != null) {
        settle(it.dossierId(), it.message(), it.answer(), it.cause());
      }
    }
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
