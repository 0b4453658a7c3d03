package vn.hoso.notification.portal.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoso.notification.application.Errand;
import vn.hoso.notification.application.OnBroker;
import vn.hoso.notification.application.Waiting.Uncertain;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.portal.domain.Synchronising;

/**
 * Goes to the portal. Where none is named it stays at home, and what it would tell waits; while the
 * portal or the broker is away it goes once in a while.
 */
public final class Courier implements Errand {

  private final NationalPortal portal;
  private final SyncDossiers syncDossiers;
  private final SyncSettlement settlement;
  private final PortalQueue queue;
  private final PortalPulse pulse;
  private final OnBroker onBroker;

  public Courier(
      NationalPortal portal,
      SyncDossiers syncDossiers,
      SyncSettlement settlement,
      PortalQueue queue,
      PortalPulse pulse,
      OnBroker onBroker) {
    this.portal = portal;
    this.syncDossiers = syncDossiers;
    this.settlement = settlement;
    this.queue = queue;
    this.pulse = pulse;
    this.onBroker = onBroker;
  }

  @Override
  public boolean isPossible() {
    return portal.isThere();
  }

  @Override
  public Optional<Instant> nextWork(Dossier dossier) {
    return isOpen() ? Synchronising.nextWork(dossier.portal()) : Optional.empty();
  }

  @Override
  public void run(String dossierId) {
    syncDossiers.sync(dossierId);
  }

  @Override
  public void writeAgain() {
    settlement.writeAgain();
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return isOpen() ? queue.due(now, limit) : List.of();
  }

  @Override
  public List<Uncertain> uncertain(Instant after, int limit) {
    return queue.uncertain(after, limit);
  }

  private boolean isOpen() {
    return pulse.isOpen() && onBroker.isOpen();
  }

  @Override
  public boolean ask(String dossierId) {
    return syncDossiers.ask(dossierId);
  }
}
