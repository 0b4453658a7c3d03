package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A process that a story starts, listens to and stops in whatever way the story is about. */
public final class Program implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration STOP = Duration.ofSeconds(40);
  private static final int LAST_LINES = 60;
  private static final String IGNORED_SIGNALS = "SigIgn:";
  private static final long INTERRUPT = 1 << 1;

  private final String name;
  private final Process process;
  private final Path output;

  private Program(String name, Process process, Path output) {
    this.name = name;
    this.process = process;
    this.output = output;
  }

  /** Starts it with few megabytes, as several share the machine. */
  public static Program start(
      String name, Packaged what, Path folder, Map<String, String> environment, String... said) {
    return start(name, what.invocation(), folder, environment, said);
  }

  /** The same, run in another way. */
  public static Program start(
      String name,
      List<String> invocation,
      Path folder,
      Map<String, String> environment,
      String... said) {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8"));
    command.addAll(invocation);
    command.addAll(List.of(said));
    var output = folder.resolve(name + ".log");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().keySet().removeIf(it -> it.startsWith("HOSO_"));
    builder.environment().putAll(environment);
    try {
      var program = new Program(name, builder.start(), output);
      Runtime.getRuntime().addShutdownHook(new Thread(program.process::destroyForcibly));
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs Java for something that is over in a moment, and fails where that did. */
  static void run(String... said) {
    var command = Stream.concat(Stream.of(java()), Stream.of(said)).toList();
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s: %s", command, words).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Waits until it says something, and fails with what it did say when it ends before. */
  public Program says(String words) {
    Awaitility.await(name + " says: " + words)
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> output().contains(words) || !process.isAlive());
    assertThat(output()).as(name).contains(words);
    return this;
  }

  /** Everything it has said so far. */
  public String output() {
    try {
      return Files.exists(output) ? Files.readString(output) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The end of what it said, for whoever has to find out why a story is red. */
  public String lastLines() {
    var lines = output().lines().toList();
    return "--- %s, %s%n%s"
        .formatted(
            name,
            output,
            String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** As a power cut would. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** Waits for it to end by itself. */
  public void awaitEnd() {
    try {
      assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS))
          .as("%s has ended%n%s", name, lastLines())
          .isTrue();
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  /** From now on whatever it writes to a file fails, as on a full disk. */
  public void fillItsDisk() {
    try {
      new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=1")
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** As Ctrl-C would; what a shell runs in the background is deaf to that and is asked to end. */
  public int interrupt() {
    try {
      var signal = isDeafToCtrlC() ? "-TERM" : "-INT";
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
    return exitCode();
  }

  private boolean isDeafToCtrlC() throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(it -> it.startsWith(IGNORED_SIGNALS))
        .map(it -> Long.parseUnsignedLong(it.substring(IGNORED_SIGNALS.length()).strip(), 16))
        .anyMatch(it -> (it & INTERRUPT) != 0);
  }

  /** Asks it to end, as an orchestrator does, and waits until it has. */
  public int terminate() {
    process.destroy();
    return exitCode();
  }

  /** What it ended with. */
  int exitCode() {
    try {
      assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS))
          .as("%s has ended%n%s", name, lastLines())
          .isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static IllegalStateException stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
