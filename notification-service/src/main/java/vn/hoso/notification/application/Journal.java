package vn.hoso.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Standing;

/** What was sent, for the staff to look at. */
public interface Journal {

  /** A dossier with its messages. */
  record Entry(String dossierId, long version, Dossier dossier) {}

  Optional<Entry> find(String dossierId);

  /** By the official code, or by the lookup code's hash. */
  Optional<Entry> findByCode(String code, String lookupHash);

  /**
   * Dossiers with messages, the latest first.
   *
   * @param agencies only of these; null for all
   * @param standing only with a message of that standing; null for all
   * @param before only older ones; null for the newest
   */
  List<Entry> latest(
      @Nullable List<String> agencies,
      @Nullable Standing standing,
      @Nullable Instant before,
      int limit);
}
