package vn.hoso.platform.dossier;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.hoso.contract.DossierEvent;

/**
 * A service's documents that can be written anew as a whole while another edition is being read.
 * Its contract is tested against every store it runs on.
 */
public interface Edition<S, E extends DossierEvent> extends Documents<S, E> {

  /** Writes dossiers as they are, version included, whatever is there; nobody else writes yet. */
  void place(Collection<Remembered<S, E>> dossiers);

  /** Gives every dossier once, so many at a time. */
  void forEach(int atOnce, Consumer<List<Remembered<S, E>>> taker);

  /** How many dossiers there are. */
  long count();
}
