package vn.hoso.intake.application;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Makes the internal ids of dossiers (RFC 9562). */
public final class DossierIds {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private DossierIds() {}

  /** Version 8: the same for the same dossier of the same system, whoever asks and whenever. */
  public static String named(String source, String subject) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest((source + "\n" + subject).getBytes(StandardCharsets.UTF_8));
      var bytes = ByteBuffer.wrap(hash);
      long high = (bytes.getLong() & ~0xF000L) | VERSION_8;
      return uuid(high, bytes.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this JVM lacks SHA-256", impossible);
    }
  }

  /** Version 8: the same for the same attempt to hand in, however often it is sent. */
  public static String attempted(String attempt) {
    return named("attempt", attempt);
  }

  private static String uuid(long high, long low) {
    return new UUID(high, (low & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT).toString();
  }
}
