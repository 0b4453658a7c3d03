package vn.hoso.tracking.application;

import java.util.Collection;
import java.util.Optional;

/**
 * Which dossier a code stands for: reads by primary key, which every store does at once. Its
 * contract is tested against every store it runs on.
 */
public interface Codes {

  /**
   * A code and its dossier.
   *
   * @param key see {@link Lookup}
   */
  record Code(String key, String dossierId) {}

  /** Keeps them; a code that is known already stays with its first dossier. */
  void keep(Collection<Code> codes);

  Optional<String> dossierOf(String key);
}
