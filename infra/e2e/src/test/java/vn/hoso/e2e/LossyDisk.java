package vn.hoso.e2e;

import static java.lang.foreign.Linker.Option.firstVariadicArg;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * An ext4 file system of its own whose power can be cut: what was not on its disk by then is gone,
 * even for processes that live on. It takes root and a loop device.
 */
final class LossyDisk implements AutoCloseable {

  private static final long BYTES = 2L << 30;

  /** {@code EXT4_IOC_SHUTDOWN} of linux/ext4.h, which xfstests use for the same. */
  private static final long SHUTDOWN = 0x8004587DL;

  /** Nothing is written any more, not even the journal. */
  private static final int NOLOGFLUSH = 2;

  private static final MethodHandle OPEN =
      function("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), firstVariadicArg(2));

  private static final MethodHandle IOCTL =
      function(
          "ioctl",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
          firstVariadicArg(2));

  private static final MethodHandle CLOSE =
      function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  private final Path image;
  private final Path folder;

  private LossyDisk(Path image, Path folder) {
    this.image = image;
    this.folder = folder;
  }

  /** A new and empty one; fails with {@link UncheckedIOException} where this machine has none. */
  static LossyDisk under(Path folder) {
    var disk = new LossyDisk(folder.resolve("disk.img"), folder.resolve("disk"));
    try (var file = new RandomAccessFile(disk.image.toFile(), "rw")) {
      file.setLength(BYTES);
      Files.createDirectory(disk.folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("mkfs.ext4", "-q", "-F", disk.image.toString());
    disk.mount();
    return disk;
  }

  Path folder() {
    return folder;
  }

  /** From now on nothing that is written reaches the disk. */
  void losePower() {
    try (var arena = Arena.ofConfined()) {
      int opened = (int) OPEN.invokeExact(arena.allocateFrom(folder.toString()), 0);
      var how = arena.allocateFrom(JAVA_INT, NOLOGFLUSH);
      int failed = (int) IOCTL.invokeExact(opened, SHUTDOWN, how);
      int _ = (int) CLOSE.invokeExact(opened);
      if (failed != 0) {
        throw new IllegalStateException(folder + " does not let its power be cut");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Comes back with what was on the disk; nobody may use it any more when the power has gone. */
  void comeBack() {
    run("umount", folder.toString());
    mount();
  }

  @Override
  public void close() {
    run("umount", "-l", folder.toString());
    image.toFile().delete();
  }

  private void mount() {
    run("mount", "-o", "loop", image.toString(), folder.toString());
  }

  @SuppressWarnings("restricted") // Java has no other word for it
  private static MethodHandle function(
      String name, FunctionDescriptor shape, Linker.Option... options) {
    var linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape, options);
  }

  private static void run(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + ": " + said.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
