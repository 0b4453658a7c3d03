package vn.hoso.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.standalone.data.DataFolder;
import vn.hoso.standalone.data.UnusableData;

/** Secrets of a trial: from the environment, or made once and kept in the data folder. */
final class Secrets {

  private static final Logger log = LoggerFactory.getLogger(Secrets.class);
  private static final int BYTES = 32;

  private final Path folder;

  Secrets(DataFolder data) {
    this.folder = data.subfolder("secrets");
  }

  /** The key that wraps the data keys of all dossiers. */
  String keyEncryptionKey(@Nullable String given) {
    if (given != null && !given.isBlank()) {
      return given;
    }
    var file = folder.resolve("kek");
    if (!Files.exists(file)) {
      log.warn(
          "HOSO_KEK is not set: a key was made and lies beside the data it protects, in {}. Enough for a trial, not for real dossiers.",
          file);
    }
    return kept("kek");
  }

  /** A secret of that name, made at the first start. */
  String kept(String name) {
    var file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        write(file, fresh());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UnusableData(
          "The secret %s can be neither read nor made (%s).".formatted(file, e), e);
    }
  }

  private static void write(Path file, String secret) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, secret, StandardOpenOption.CREATE);
  }

  private static String fresh() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
