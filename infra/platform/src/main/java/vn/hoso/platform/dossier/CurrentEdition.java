package vn.hoso.platform.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoso.contract.DossierEvent;

/**
 * The edition that is read and written now. A switch happens between two writes; a dossier that was
 * loaded before and is saved after it meets the version filter like any other race.
 */
public final class CurrentEdition<S, E extends DossierEvent> implements Documents<S, E> {

  private final Gate gate;
  private volatile Edition<S, E> now;

  public CurrentEdition(Edition<S, E> first, Gate gate) {
    this.now = first;
    this.gate = gate;
  }

  public Edition<S, E> now() {
    return now;
  }

  /** From here on everybody reads and writes this one; the gate has to be closed. */
  public void become(Edition<S, E> next) {
    now = next;
  }

  @Override
  public Map<String, Remembered<S, E>> findAll(Collection<String> dossierIds) {
    return now.findAll(dossierIds);
  }

  @Override
  public Set<String> saveAll(Collection<Write<S, E>> writes) {
    return gate.pass(() -> now.saveAll(writes));
  }

  @Override
  public List<Outgoing> unpublished(int limit) {
    return now.unpublished(limit);
  }

  @Override
  public void clear(Map<String, Long> publishedUpTo) {
    now.clear(publishedUpTo);
  }

  @Override
  public List<String> due(Instant moment, int limit) {
    return now.due(moment, limit);
  }

  @Override
  public List<String> dueAfter(Instant moment, int limit) {
    return now.dueAfter(moment, limit);
  }

  @Override
  public void removeAll() {
    now.removeAll();
  }
}
