package vn.hoso.platform.vault;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;

/** Vault settings with key-encryption keys that are as secret as a number. */
final class Settings {

  private Settings() {}

  static VaultProperties withKek(int current, int... previous) {
    return new VaultProperties(
        kek(current),
        IntStream.of(previous).mapToObj(Settings::kek).toList(),
        "unused",
        1000,
        Duration.ofMinutes(1));
  }

  private static String kek(int number) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) number);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
