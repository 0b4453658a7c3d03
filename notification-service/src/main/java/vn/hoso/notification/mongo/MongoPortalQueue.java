package vn.hoso.notification.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.notification.application.Journal.Entry;
import vn.hoso.notification.application.Waiting.Uncertain;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.portal.application.PortalQueue;
import vn.hoso.notification.portal.domain.SyncStanding;
import vn.hoso.platform.store.Editions;
import vn.hoso.platform.store.StateMapping;

/** Finds dossiers by what the portal is told of them. */
final class MongoPortalQueue implements PortalQueue {

  private final Kept dossiers;

  MongoPortalQueue(Editions editions, StateMapping<Dossier> mapping) {
    this.dossiers = new Kept(editions, mapping, PortalIndex.ENTRIES, PortalIndex.BEHIND_SINCE);
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return dossiers.due(now, limit);
  }

  @Override
  public List<Uncertain> uncertain(Instant after, int limit) {
    return dossiers.uncertain(after, limit);
  }

  @Override
  public long rejected() {
    return dossiers.count(SyncStanding.REJECTED);
  }

  @Override
  public Optional<Instant> behindSince() {
    return dossiers.earliest(PortalIndex.BEHIND_SINCE);
  }

  @Override
  public List<Entry> latest(
      @Nullable List<String> agencies,
      @Nullable SyncStanding standing,
      @Nullable Instant before,
      int limit) {
    return dossiers.latest(agencies, standing, before, limit);
  }
}
