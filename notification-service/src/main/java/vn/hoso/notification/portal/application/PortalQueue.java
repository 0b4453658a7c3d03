package vn.hoso.notification.portal.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.notification.application.Journal;
import vn.hoso.notification.application.Waiting;
import vn.hoso.notification.portal.domain.SyncStanding;

/** Finds dossiers that the portal is to be told of, and those it was told of. */
public interface PortalQueue {

  /** Dossiers with something to queue or to send, the longest waiting first. */
  List<String> due(Instant now, int limit);

  /** Dossiers with a message whose fate nobody knows, in the order of time, after a moment. */
  List<Waiting.Uncertain> uncertain(Instant after, int limit);

  /** How many dossiers wait for a person. */
  long rejected();

  /** Since when the dossier that waits longest has been waiting; empty when none does. */
  Optional<Instant> behindSince();

  /**
   * Dossiers with messages to the portal, the latest first.
   *
   * @param agencies only of these; null for all
   * @param standing only with a message of that standing; null for all
   * @param before only older ones; null for the newest
   */
  List<Journal.Entry> latest(
      @Nullable List<String> agencies,
      @Nullable SyncStanding standing,
      @Nullable Instant before,
      int limit);
}
