package vn.hoso.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where and how it was measured; figures of different machines do not compare.
 *
 * @param load average before the first measurement: above zero, somebody else works here too
 */
record Machine(
    LocalDate date, int processors, long gibibytes, String jdk, double load, String how) {

  static Machine now(Options options) {
    return new Machine(
        LocalDate.now(ZoneId.systemDefault()),
        Runtime.getRuntime().availableProcessors(),
        Math.ceilDiv(memory(), 1L << 30),
        Runtime.version().toString(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        options.url().isPresent()
            ? "an installation that ran already"
            : "store %s, heap %s (%s for very many dossiers)"
                .formatted(
                    options.memory() ? "in memory" : "on disk", options.heap(), options.bigHeap()));
  }

  String words() {
    return "%s, %d processors, %d GiB, JDK %s, load average before %.1f; %s"
        .formatted(date, processors, gibibytes, jdk, load, how);
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }
}
