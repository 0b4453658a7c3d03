package vn.hoso.standalone.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens, kept in the data folder so that tokens outlive a restart. */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey in(Path folder) {
    Path file = folder.resolve("signing-key.json");
    try {
      return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : create(folder, file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the signing key in " + file, e);
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("The signing key in " + file + " is unusable", e);
    }
  }

  private static RSAKey create(Path folder, Path file) throws IOException, JOSEException {
    RSAKey key = new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    }
    Files.writeString(file, key.toJSONString());
    return key;
  }
}
