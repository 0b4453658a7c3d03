package vn.hoso.platform.dossier;

import java.util.Collection;
import vn.hoso.contract.DossierEvent;

/**
 * Told of dossiers whose documents are saved, before the poll that moved them is committed. After a
 * crash it is told again, so it has to be idempotent.
 */
@FunctionalInterface
public interface AfterSave<S, E extends DossierEvent> {

  /** Every dossier of the poll or the request, those that a redelivery left unchanged too. */
  void saved(Collection<Remembered<S, E>> dossiers);
}
