package vn.hoso.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoso.standalone.Standalone;
import vn.hoso.standalone.office.CitizenDoor;

/**
 * A whole installation in a process of its own, with a fresh data folder that goes away with it and
 * limits that do not notice us. What it logged stays beside the report.
 */
final class Launched implements Installation {

  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final int MANY = 100_000_000;
  private static final int LAST_LINES = 40;

  private final Process process;
  private final URI door;
  private final Path folder;
  private final Path kept;
  private final Start started;

  private Launched(Process process, URI door, Path folder, Path kept, Start started) {
    this.process = process;
    this.door = door;
    this.folder = folder;
    this.kept = kept;
    this.started = started;
  }

  static Launched start(Options options) {
    try {
      return start(options, Files.createTempDirectory("hoso-bench"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Launched start(Options options, Path folder) {
    try {
      int port = free();
      long begun = System.nanoTime();
      var process =
          new ProcessBuilder(command(options, port, folder))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log.txt").toFile())
              .start();
      // Whoever stops us stops it too.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      var door = URI.create("http://localhost:" + port);
      var started = awaitStart(process, door, begun, folder);
      return new Launched(process, door, folder, kept(options), started);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path kept(Options options) {
    return Path.of("%s-%s.log".formatted(options.report(), options.heap()));
  }

  @Override
  public URI door() {
    return door;
  }

  @Override
  public Optional<Long> pid() {
    return Optional.of(process.pid());
  }

  @Override
  public Optional<Start> started() {
    return Optional.of(started);
  }

  Duration untilEverythingRan() {
    return started.everything();
  }

  @Override
  public Optional<String> kafka() {
    return address("HOSO_KAFKA");
  }

  @Override
  public Optional<String> mongodb() {
    return address("HOSO_MONGODB");
  }

  /** Lines that it has logged so far. */
  List<String> log() {
    return lines(folder.resolve("log.txt"));
  }

  /** Stops it and starts it anew on the same data. */
  Launched again(Options options) {
    stop();
    return start(options, folder);
  }

  @Override
  public void close() {
    stop();
    keepLog();
    delete(folder);
  }

  /** It tells why something was not measured to the end. */
  private void keepLog() {
    try {
      Files.copy(folder.resolve("log.txt"), kept, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      System.out.println("The log of the installation is lost: " + e);
    }
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<String> address(String variable) {
    return lines(folder.resolve("data").resolve("addresses.env")).stream()
        .filter(it -> it.startsWith(variable + "="))
        .map(it -> it.substring(variable.length() + 1))
        .findFirst();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Options options, int port, Path folder) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + options.heap(),
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(options.jvm());
    command.addAll(wideLimits());
    command.addAll(
        List.of(
            "-classpath",
            System.getProperty("java.class.path"),
            "vn.hoso.standalone.Standalone",
            "--port=" + port,
            "--data=" + folder.resolve("data"),
            "--memory=" + options.memory()));
    return command;
  }

  /** A list in the system properties replaces the whole list of the settings file. */
  static List<String> wideLimits() {
    var paths = List.of("/t/**", "/api/t/**", "/submit/**", "/auth/**");
    var edge =
        IntStream.range(0, paths.size())
            .mapToObj(i -> "-Dhoso.edge.limits[0].paths[%d]=%s".formatted(i, paths.get(i)));
    var rest =
        Stream.of(
            "-Dhoso.edge.limits[0].name=bench",
            "-Dhoso.edge.limits[0].requests=" + MANY,
            "-Dhoso.tracking.limits.per-address=" + MANY,
            "-Dhoso.tracking.limits.misses-per-address=" + MANY,
            "-Dhoso.tracking.limits.per-prefix=" + MANY);
    return Stream.concat(rest, edge).toList();
  }

  private static Start awaitStart(Process process, URI door, long begun, Path folder) {
    try (var citizen = CitizenDoor.of(door)) {
      var firstPage = await(() -> citizen.isServed("/"), process, begun, folder);
      var everything = await(() -> saysThatItRuns(folder), process, begun, folder);
      return new Start(firstPage, everything);
    }
  }

  private static boolean saysThatItRuns(Path folder) {
    return lines(folder.resolve("log.txt")).stream()
        .anyMatch(it -> it.contains(Standalone.GREETING));
  }

  /** How long after it was begun that is so. */
  private static Duration await(BooleanSupplier so, Process process, long begun, Path folder) {
    while (System.nanoTime() - begun < LONGEST_START.toNanos()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("it did not start:\n" + lastWords(folder));
      }
      if (so.getAsBoolean()) {
        return Duration.ofNanos(System.nanoTime() - begun);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    process.destroyForcibly();
    throw new IllegalStateException("it did not start within " + LONGEST_START);
  }

  private static String lastWords(Path folder) {
    var log = lines(folder.resolve("log.txt"));
    return String.join("\n", log.subList(Math.max(0, log.size() - LAST_LINES), log.size()));
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
