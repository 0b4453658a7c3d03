package vn.hoso.tracking.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.EventId;

/** Everything that was ever stated about one dossier, read where it lies. */
public interface History {

  /**
   * A fact and when it was written on its topic.
   *
   * @param event null when its name is newer than this build
   */
  record Written(EventId id, String name, @Nullable DossierEvent event, Instant at) {}

  /**
   * What was found, in the order of writing.
   *
   * @param read how many records had to be read for it
   */
  record Found(List<Written> facts, long read, Duration took) {}

  /**
   * Reads between two moments.
   *
   * @param since when the first of its facts became true, or before
   */
  Found of(String dossierId, Instant since, Instant upTo);
}
