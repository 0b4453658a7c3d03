package vn.hoso.platform.drill;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Remembered;

/** The same documents, in a process that may die around each of their changes. */
record MortalDocuments<S, E extends DossierEvent>(Documents<S, E> documents, Death death)
    implements Documents<S, E> {

  @Override
  public Map<String, Remembered<S, E>> findAll(Collection<String> dossierIds) {
    var found = documents.findAll(dossierIds);
    death.pass(Point.LOAD);
    return found;
  }

  @Override
  public Set<String> saveAll(Collection<Write<S, E>> writes) {
    var lost = documents.saveAll(writes);
    if (!writes.isEmpty()) {
      death.pass(Point.SAVE);
    }
    return lost;
  }

  @Override
  public List<Outgoing> unpublished(int limit) {
    return documents.unpublished(limit);
  }

  @Override
  public void clear(Map<String, Long> publishedUpTo) {
    death.pass(Point.PUBLISH);
    documents.clear(publishedUpTo);
    death.pass(Point.CLEAR);
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return documents.due(now, limit);
  }

  @Override
  public List<String> dueAfter(Instant moment, int limit) {
    return documents.dueAfter(moment, limit);
  }

  @Override
  public void removeAll() {
    documents.removeAll();
  }
}
