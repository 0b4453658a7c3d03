package vn.hoso.platform.vault;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the vault is set up.
 *
 * @param kek base64 of 32 bytes, from HOSO_KEK
 * @param previous older ones that may still open, newest first, from HOSO_KEK_PREVIOUS
 * @param database the vault's own database
 * @param cachedKeys how many opened data keys are kept in memory
 * @param cachedFor how long, and so how long another process can still open a forgotten dossier
 */
@ConfigurationProperties("hoso.vault")
public record VaultProperties(
    @DefaultValue("") String kek,
    @DefaultValue List<String> previous,
    @DefaultValue("hoso_vault") String database,
    @DefaultValue("50000") int cachedKeys,
    @DefaultValue("60s") Duration cachedFor) {

  /** Without the keys: settings are printed now and then. */
  @Override
  public String toString() {
    return "VaultProperties[database=" + database + "]";
  }
}
