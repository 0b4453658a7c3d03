package vn.hoso.platform.vault;

import java.util.Collection;
import java.util.Map;

/** Where wrapped data keys are kept. */
interface DataKeys {

  /** The keys that are there, destroyed ones too. */
  Map<String, StoredKey> findAll(Collection<String> dossierIds);

  /** Stores keys of dossiers that have none; where somebody was faster, that one stays. */
  void addAll(Collection<StoredKey.Wrapped> keys);

  /** Replaces the key, if there is one, by a tombstone. */
  void destroy(String dossierId);
}
