package vn.hoso.platform.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.Sealed;

/**
 * AES-GCM under a data key per dossier, with the dossier id as associated data. Opened keys stay in
 * a small cache for a short while; a dossier without a key is never cached.
 */
final class SealingVault implements Vault {

  private final DataKeys keys;
  private final KeyRing ring;
  private final Cache<String, Aead> opened;

  SealingVault(DataKeys keys, VaultProperties settings) {
    this.keys = keys;
    this.ring = KeyRing.of(settings);
    this.opened =
        Caffeine.newBuilder()
            .maximumSize(settings.cachedKeys())
            .expireAfterWrite(settings.cachedFor())
            .build();
  }

  @Override
  public Sealed seal(String dossierId, String clear) {
    prepare(List.of(dossierId));
    var key = opened.getIfPresent(dossierId);
    if (key == null) {
      key = load(List.of(dossierId)).get(dossierId);
    }
    if (key == null) {
      throw new ForgottenDossierException(dossierId);
    }
    try {
      var box = key.encrypt(bytes(clear), bytes(dossierId));
      return new Sealed(Base64.getEncoder().encodeToString(box));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("cannot seal words of dossier " + dossierId, broken);
    }
  }

  @Override
  public Optional<String> open(String dossierId, Sealed box) {
    return Optional.ofNullable(openAll(Map.of(dossierId, box)).get(dossierId));
  }

  @Override
  public Map<String, String> openAll(Map<String, Sealed> boxes) {
    var found = load(boxes.keySet());
    var clear = new LinkedHashMap<String, String>();
    boxes.forEach(
        (dossierId, box) -> {
          var key = found.get(dossierId);
          if (key != null) {
            clear.put(dossierId, decrypt(dossierId, key, box));
          }
        });
    return clear;
  }

  @Override
  public void prepare(Collection<String> dossierIds) {
    var unknown = new ArrayList<>(dossierIds.stream().distinct().toList());
    unknown.removeAll(opened.getAllPresent(dossierIds).keySet());
    unknown.removeAll(unknown.isEmpty() ? List.of() : keys.findAll(unknown).keySet());
    if (!unknown.isEmpty()) {
      keys.addAll(unknown.stream().map(this::newKey).toList());
      load(unknown);
    }
  }

  @Override
  public void forget(String dossierId) {
    keys.destroy(dossierId);
    opened.invalidate(dossierId);
  }

  @Override
  public String lookupHash(String code) {
    return ring.hash(LookupCode.parse(code).map(LookupCode::value).orElse(code));
  }

  /** The keys of these dossiers; what is not cached comes from the store, in one go. */
  private Map<String, Aead> load(Collection<String> dossierIds) {
    var found = new HashMap<>(opened.getAllPresent(dossierIds));
    var missing = dossierIds.stream().filter(it -> !found.containsKey(it)).toList();
    if (!missing.isEmpty()) {
      for (var stored : keys.findAll(missing).values()) {
        var key = unwrapped(stored);
        if (key != null) {
          opened.put(stored.dossierId(), key);
          found.put(stored.dossierId(), key);
        }
      }
    }
    return found;
  }

  private StoredKey.Wrapped newKey(String dossierId) {
    try {
      return ring.wrap(dossierId, ring.newDataKey());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("cannot wrap the key of dossier " + dossierId, broken);
    }
  }

  private @Nullable Aead unwrapped(StoredKey stored) {
    return switch (stored) {
      case StoredKey.Destroyed _ -> null;
      case StoredKey.Wrapped wrapped -> {
        try {
          yield new AesGcmJce(ring.unwrap(wrapped));
        } catch (GeneralSecurityException broken) {
          throw new IllegalStateException(
              "cannot unwrap the key of dossier " + stored.dossierId(), broken);
        }
      }
    };
  }

  private static String decrypt(String dossierId, Aead key, Sealed box) {
    try {
      var clear = key.decrypt(Base64.getDecoder().decode(box.box()), bytes(dossierId));
      return new String(clear, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new IllegalStateException(
          "a sealed block of dossier " + dossierId + " is damaged", broken);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
