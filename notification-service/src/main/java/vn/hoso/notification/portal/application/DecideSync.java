package vn.hoso.notification.portal.application;

import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.application.Orders;
import vn.hoso.notification.application.Orders.Outcome;
import vn.hoso.notification.application.Orders.Verdict;
import vn.hoso.notification.portal.domain.SyncDecision;
import vn.hoso.notification.portal.domain.SyncRejection;
import vn.hoso.notification.portal.domain.Synchronising;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.vault.ForgottenDossierException;
import vn.hoso.platform.vault.Vault;

/**
 * Lets an operator decide about a message that the portal did not take; the courier does the rest.
 */
public final class DecideSync {

  private final Orders orders;
  private final Vault vault;

  public DecideSync(Orders orders, Vault vault) {
    this.orders = orders;
    this.vault = vault;
  }

  /** Once more. */
  public Outcome<SyncRejection> retry(
      String dossierId, String message, String by, long version, Cause cause) {
    return orders.carryOut(
        dossierId,
        version,
        cause,
        (dossier, at) -> verdict(Synchronising.retry(dossier.portal(), message, by, at)));
  }

  /** Not any more, and why. */
  public Outcome<SyncRejection> skip(
      String dossierId, String message, String by, String reason, long version, Cause cause) {
    var sealed = seal(dossierId, reason);
    return orders.carryOut(
        dossierId,
        version,
        cause,
        (dossier, at) -> verdict(Synchronising.skip(dossier.portal(), message, by, sealed, at)));
  }

  private static Verdict<SyncRejection> verdict(SyncDecision decision) {
    return switch (decision) {
      case SyncDecision.Accepted(var facts) -> Verdict.done(facts);
      case SyncDecision.Rejected(var why) -> Verdict.refused(why);
    };
  }

  /** What is said about a forgotten dossier cannot be kept. */
  private @Nullable Sealed seal(String dossierId, String words) {
    try {
      return vault.seal(dossierId, words);
    } catch (ForgottenDossierException _) {
      return null;
    }
  }
}
