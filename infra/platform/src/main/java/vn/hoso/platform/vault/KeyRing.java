package vn.hoso.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key-encryption keys from the environment: the current one wraps, the previous ones only
 * unwrap.
 *
 * <p>Lookup hashes are kept for as long as dossiers are, so they cannot follow a rotation: their
 * key comes from the oldest secret named, which therefore has to stay the last of the previous
 * ones.
 */
final class KeyRing {

  private static final int BYTES = 32;

  private final String current;
  private final Map<String, Aead> byId = new LinkedHashMap<>();
  private final SecretKeySpec lookupKey;

  private KeyRing(List<byte[]> secrets) throws GeneralSecurityException {
    for (var secret : secrets) {
      byId.put(idOf(secret), new AesGcmJce(derived(secret, "hoso vault key-encryption key")));
    }
    this.current = idOf(secrets.getFirst());
    this.lookupKey =
        new SecretKeySpec(derived(secrets.getLast(), "hoso vault lookup hash"), "HmacSHA256");
  }

  /** Reads the settings, or says in one sentence what is wrong with them. */
  static KeyRing of(VaultProperties settings) {
    try {
      return new KeyRing(secrets(settings.kek(), settings.previous()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JVM lacks AES-GCM or HMAC-SHA256", impossible);
    }
  }

  /** The secrets that are set, the current one first. */
  static List<byte[]> secrets(String current, List<String> previous) {
    if (current.isBlank()) {
      throw new KeyMissingException("HOSO_KEK is not set");
    }
    return Stream.concat(Stream.of(current), previous.stream())
        .filter(it -> !it.isBlank())
        .map(KeyRing::secret)
        .toList();
  }

  byte[] newDataKey() {
    return Random.randBytes(BYTES);
  }

  StoredKey.Wrapped wrap(String dossierId, byte[] dataKey) throws GeneralSecurityException {
    var kek = byId.get(current);
    if (kek == null) {
      throw new IllegalStateException("the key ring has no current key");
    }
    var box = Base64.getEncoder().encodeToString(kek.encrypt(dataKey, bytes(dossierId)));
    return new StoredKey.Wrapped(dossierId, box, current);
  }

  byte[] unwrap(StoredKey.Wrapped key) throws GeneralSecurityException {
    var kek = byId.get(key.kek());
    if (kek == null) {
      throw new IllegalStateException(
          "the data key of dossier "
              + key.dossierId()
              + " is wrapped by key "
              + key.kek()
              + ", which is neither HOSO_KEK nor in HOSO_KEK_PREVIOUS");
    }
    return kek.decrypt(Base64.getDecoder().decode(key.box()), bytes(key.dossierId()));
  }

  String hash(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(lookupKey);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JVM lacks HMAC-SHA256", impossible);
    }
  }

  private static byte[] secret(String base64) {
    try {
      var secret = Base64.getDecoder().decode(base64.strip());
      if (secret.length == BYTES) {
        return secret;
      }
      throw new KeyMissingException("HOSO_KEK has " + secret.length + " bytes instead of 32");
    } catch (IllegalArgumentException _) {
      throw new KeyMissingException("HOSO_KEK is not base64");
    }
  }

  private static String idOf(byte[] secret) throws GeneralSecurityException {
    return HexFormat.of().formatHex(derived(secret, "hoso vault key id"), 0, 6);
  }

  /** A key for one purpose; it tells nothing of the secret nor of the other keys. */
  static byte[] derived(byte[] secret, String purpose) throws GeneralSecurityException {
    return Hkdf.computeHkdf("HmacSha256", secret, new byte[0], bytes(purpose), BYTES);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
