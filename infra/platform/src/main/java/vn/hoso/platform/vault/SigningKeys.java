package vn.hoso.platform.vault;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs words of the installation that anybody may check. The Ed25519 keys are derived from
 * HOSO_KEK: the current one signs, the previous ones are still published.
 */
public final class SigningKeys {

  private static final String PURPOSE = "hoso receipt signing key";
  private static final int SIGNATURE_BYTES = 64;

  /** What a check comes to. */
  public enum Check {
    GENUINE,
    FORGED,
    /** Signed, if at all, by a key that is not ours, or not any more. */
    UNKNOWN_KEY
  }

  private final Map<String, byte[]> publicKeys = new LinkedHashMap<>();
  private final String currentId;
  private final Ed25519Sign signer;

  private SigningKeys(List<byte[]> secrets) {
    try {
      for (var secret : secrets) {
        var key = pair(secret).getPublicKey();
        publicKeys.put(idOf(key), key);
      }
      var current = pair(secrets.getFirst());
      this.currentId = idOf(current.getPublicKey());
      this.signer = new Ed25519Sign(current.getPrivateKey());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JVM lacks Ed25519 or SHA-256", impossible);
    }
  }

  /**
   * Keys that follow from these secrets, each the base64 of 32 bytes.
   *
   * @param previous may be none
   */
  public static SigningKeys of(String current, List<String> previous) {
    return new SigningKeys(KeyRing.secrets(current, previous));
  }

  /** First eight hexadecimal digits of the SHA-256 of the public key that signs now. */
  public String currentId() {
    return currentId;
  }

  /** The signature of these words, 86 characters of base64url. */
  public String sign(String text) {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign(bytes(text)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("cannot sign", impossible);
    }
  }

  /** Whether the key of that id has signed these words; what is no signature at all is forged. */
  public Check check(String keyId, String text, String signature) {
    var key = publicKeys.get(keyId);
    if (key == null) {
      return Check.UNKNOWN_KEY;
    }
    return decoded(signature).filter(it -> holds(key, text, it)).isPresent()
        ? Check.GENUINE
        : Check.FORGED;
  }

  /** The 32 bytes of each public key by its id, the current one first. */
  public Map<String, byte[]> publicKeys() {
    return new LinkedHashMap<>(publicKeys);
  }

  private static boolean holds(byte[] key, String text, byte[] signature) {
    try {
      new Ed25519Verify(key).verify(signature, bytes(text));
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  /** Only the one spelling that we write: the last character has bits to spare. */
  private static Optional<byte[]> decoded(String signature) {
    try {
      var bytes = Base64.getUrlDecoder().decode(signature);
      var again = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      return bytes.length == SIGNATURE_BYTES && again.equals(signature)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Ed25519Sign.KeyPair pair(byte[] secret) throws GeneralSecurityException {
    return Ed25519Sign.KeyPair.newKeyPairFromSeed(KeyRing.derived(secret, PURPOSE));
  }

  private static String idOf(byte[] key) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
