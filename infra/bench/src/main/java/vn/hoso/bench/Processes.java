package vn.hoso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What Linux tells about a process. */
final class Processes {

  private static final long KIB = 1024;

  private Processes() {}

  /** Memory in use now, in bytes; empty where nobody tells. */
  static OptionalLong resident(long pid) {
    return status(pid, "VmRSS:");
  }

  /** The most that was ever in use. */
  static OptionalLong peak(long pid) {
    return status(pid, "VmHWM:");
  }

  private static OptionalLong status(long pid, String key) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines.filter(it -> it.startsWith(key)).mapToLong(Processes::bytes).findFirst();
    } catch (IOException _) {
      return OptionalLong.empty();
    }
  }

  static long bytes(String line) {
    return Long.parseLong(line.replaceAll("\\D", "")) * KIB;
  }
}
