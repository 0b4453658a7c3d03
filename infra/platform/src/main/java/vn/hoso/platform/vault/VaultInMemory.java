package vn.hoso.platform.vault;

import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.hoso.contract.Sealed;

/** A vault for tests: it seals as the real one does and keeps its keys in memory. */
public final class VaultInMemory implements Vault {

  private final Vault vault =
      new SealingVault(
          new KeysInMemory(),
          new VaultProperties(
              Base64.getEncoder().encodeToString(new byte[32]),
              List.of(),
              "none",
              10_000,
              Duration.ofMinutes(1)));

  @Override
  public Sealed seal(String dossierId, String clear) {
    return vault.seal(dossierId, clear);
  }

  @Override
  public Optional<String> open(String dossierId, Sealed box) {
    return vault.open(dossierId, box);
  }

  @Override
  public Map<String, String> openAll(Map<String, Sealed> boxes) {
    return vault.openAll(boxes);
  }

  @Override
  public void prepare(Collection<String> dossierIds) {
    vault.prepare(dossierIds);
  }

  @Override
  public void forget(String dossierId) {
    vault.forget(dossierId);
  }

  @Override
  public String lookupHash(String code) {
    return vault.lookupHash(code);
  }

  /** Data keys in a map. */
  static final class KeysInMemory implements DataKeys {

    private final Map<String, StoredKey> keys = new ConcurrentHashMap<>();

    @Override
    public Map<String, StoredKey> findAll(Collection<String> dossierIds) {
      var found = new HashMap<>(keys);
      found.keySet().retainAll(dossierIds);
      return found;
    }

    @Override
    public void addAll(Collection<StoredKey.Wrapped> added) {
      added.forEach(it -> keys.putIfAbsent(it.dossierId(), it));
    }

    @Override
    public void destroy(String dossierId) {
      keys.put(dossierId, new StoredKey.Destroyed(dossierId));
    }
  }
}
