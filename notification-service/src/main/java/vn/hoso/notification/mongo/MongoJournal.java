package vn.hoso.notification.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.notification.application.Journal;
import vn.hoso.notification.application.Waiting;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Standing;
import vn.hoso.platform.store.Editions;
import vn.hoso.platform.store.StateMapping;

/** Finds dossiers by their messages to people, and by their codes. */
final class MongoJournal implements Waiting, Journal {

  private final Kept dossiers;

  MongoJournal(Editions editions, StateMapping<Dossier> mapping) {
    this.dossiers =
        new Kept(
            editions,
            mapping,
            NotificationIndex.ENTRIES,
            NotificationIndex.CODE,
            NotificationIndex.LOOKUP);
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
  public Optional<Entry> find(String dossierId) {
    return dossiers.first(eq("_id", dossierId));
  }

  @Override
  public Optional<Entry> findByCode(String code, String lookupHash) {
    return dossiers.first(
        or(
            eq(NotificationIndex.of(NotificationIndex.CODE), code),
            eq(NotificationIndex.of(NotificationIndex.LOOKUP), lookupHash)));
  }

  @Override
  public List<Entry> latest(
      @Nullable List<String> agencies,
      @Nullable Standing standing,
      @Nullable Instant before,
      int limit) {
    return dossiers.latest(agencies, standing, before, limit);
  }
}
