package vn.hoso.e2e.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a process holds when it has just collected its garbage.
 *
 * @param heapKib of live objects
 * @param residentKib as the machine sees it
 */
record Memory(long heapKib, long residentKib) {

  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

  static Memory of(long pid) {
    jcmd(pid, "GC.run");
    var used = USED.matcher(jcmd(pid, "GC.heap_info"));
    long heap = 0;
    // Metaspace is said the same way after the generations, and is no heap.
    for (int generation = 0; generation < 2 && used.find(); generation++) {
      heap += Long.parseLong(used.group(1));
    }
    return new Memory(heap, resident(pid));
  }

  private static String jcmd(long pid, String command) {
    try {
      var process =
          new ProcessBuilder(JCMD.toString(), Long.toString(pid), command)
              .redirectErrorStream(true)
              .start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);
      process.waitFor(20, TimeUnit.SECONDS);
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long resident(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(it -> it.startsWith("VmRSS:"))
          .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException _) {
      return 0;
    }
  }
}
