package vn.hoso.standalone.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of one running Hoso: nobody else may open it until it is closed or its owner dies. */
public final class DataFolder implements AutoCloseable {

  /** Far behind the process id, so that the file stays readable where locks are mandatory. */
  private static final long LOCKED_BYTE = Integer.MAX_VALUE;

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /** Opens the folder for this process alone, making it when it does not exist. */
  public static DataFolder open(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      return new DataFolder(folder, lock(folder));
    } catch (IOException e) {
      throw new UnusableData(
          "The data folder %s cannot be written (%s); choose another one or mend its permissions."
              .formatted(folder, e),
          e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    Path file = folder.resolve(".lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new UnusableData(
          "The data folder %s is in use by another running Hoso (process %s); stop it first."
              .formatted(folder, Files.readString(file).strip()));
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
        0);
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  public Path path() {
    return path;
  }

  /** A folder inside this one, made when it does not exist. */
  public Path subfolder(String name) {
    Path folder = path.resolve(name);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UnusableData(
          "The folder %s cannot be made (%s); mend its permissions.".formatted(folder, e), e);
    }
  }

  /** The loopback port that the named part had last time, or another one when it is taken. */
  public synchronized int port(String part) {
    return new RememberedPorts(path.resolve("ports.properties")).portOf(part);
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UnusableData("The lock of %s cannot be given back (%s).".formatted(path, e), e);
    }
  }
}
