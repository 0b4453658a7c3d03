package vn.hoso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** What Linux tells about a process. */
final class Processes {

  private static final long KIB = 1024;
  private static final long TICKS_PER_SECOND = 100;

  private Processes() {}

  /** Memory in use now, in bytes; empty where nobody tells. */
  static OptionalLong resident(long pid) {
    return status(pid, "VmRSS:");
  }

  /** The most that was ever in use. */
  static OptionalLong peak(long pid) {
    return status(pid, "VmHWM:");
  }

  /** Processor time it has used so far; zero where nobody tells. */
  static Duration processor(long pid) {
    try {
      return processor(Files.readString(Path.of("/proc/" + pid + "/stat")));
    } catch (IOException _) {
      return Duration.ZERO;
    }
  }

  /** User and system time; the name in brackets may hold anything. */
  static Duration processor(String stat) {
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
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
