package vn.hoso.platform.vault;

/** A dossier's data key as it is stored: wrapped, or destroyed. */
sealed interface StoredKey {

  String dossierId();

  /**
   * A data key that only the vault can use.
   *
   * @param box base64 of the data key, encrypted by the key-encryption key
   * @param kek which key-encryption key that was
   */
  record Wrapped(String dossierId, String box, String kek) implements StoredKey {}

  /** A tombstone: there was a key, and there will never be another. */
  record Destroyed(String dossierId) implements StoredKey {}
}
