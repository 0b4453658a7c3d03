package vn.hoso.platform.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoso.contract.DossierEvent;

/** The documents of one service. Its contract is tested against every store it runs on. */
public interface Documents<S, E extends DossierEvent> {

  /** One dossier to save: its memory, and its news ready for the wire. */
  record Write<S, E extends DossierEvent>(Remembered<S, E> remembered, List<Fact> facts) {}

  /** Own facts of one dossier, oldest first, of which perhaps not all are published. */
  record Outgoing(String dossierId, List<Fact> facts) {}

  /** Total: a dossier never seen comes back unseen, with version 0. */
  Map<String, Remembered<S, E>> findAll(Collection<String> dossierIds);

  /**
   * Saves state and facts of each dossier in one atomic write, if nobody saved it since it was
   * loaded.
   *
   * @return the dossiers whose race was lost; nothing of them was written
   */
  Set<String> saveAll(Collection<Write<S, E>> writes);

  /** Dossiers with facts that were saved and not cleared, for the sweep after a crash. */
  List<Outgoing> unpublished(int limit);

  /** Forgets published facts up to a sequence per dossier; later ones stay. */
  void clear(Map<String, Long> publishedUpTo);

  /** Dossiers whose timer is due, the longest due first. */
  List<String> due(Instant now, int limit);

  /** Dossiers whose timer is later than that, the latest first. */
  List<String> dueAfter(Instant moment, int limit);

  /** Removes everything, before a rebuild. */
  void removeAll();
}
