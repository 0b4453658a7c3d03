package vn.hoso.contract;

/**
 * Personal words that only the vault can open: AES-GCM under the dossier's own data key. Destroying
 * that key forgets the words everywhere, in old log segments too.
 *
 * @param box base64 of nonce, ciphertext and tag; the dossier id is the associated data
 */
public record Sealed(String box) {}
