package vn.hoso.e2e.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.e2e.MovedClock;
import vn.hoso.e2e.Packaged;
import vn.hoso.e2e.Program;

/** One process of the centre, which can be ended in any way and started again as it was. */
final class Node {

  private final String name;
  private final Packaged what;
  private final Path folder;
  private final Supplier<Map<String, String>> environment;
  private final List<String> said;
  private @Nullable Program program;
  private int starts;

  Node(
      String name,
      Packaged what,
      Path folder,
      Supplier<Map<String, String>> environment,
      String... said) {
    this.name = name;
    this.what = what;
    this.folder = folder;
    this.environment = environment;
    this.said = List.of(said);
  }

  String name() {
    return name;
  }

  /** Starts it; {@link #ready} waits until it works. */
  Node start() {
    return start(Map.of());
  }

  /** The same with more settings, for this start only. */
  Node start(Map<String, String> more) {
    return start(what.invocation(), more);
  }

  /** The same by another clock. */
  Node startBy(MovedClock clock) {
    return start(clock.invocation(what), Map.of());
  }

  private Node start(List<String> invocation, Map<String, String> more) {
    var settings = new HashMap<>(environment.get());
    settings.putAll(more);
    var logs = folder.resolve("%s-%d".formatted(name, ++starts));
    try {
      Files.createDirectories(logs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    program = Program.start(name, invocation, logs, settings, said.toArray(String[]::new));
    return this;
  }

  Node ready() {
    running().says(what == Packaged.STANDALONE ? " after " : "Started ");
    return this;
  }

  boolean isRunning() {
    return program != null && program.isAlive();
  }

  /** As kill -9. */
  void kill() {
    running().kill();
  }

  /** As Ctrl-C. */
  void stop() {
    running().terminate();
  }

  void fillItsDisk() {
    running().fillItsDisk();
  }

  /** Waits for it to end by itself, as it was told to. */
  void awaitDeath() {
    running().awaitEnd();
  }

  /** What it has said since its last start. */
  String output() {
    return running().output();
  }

  Memory memory() {
    return Memory.of(running().pid());
  }

  void close() {
    if (program != null) {
      program.close();
    }
  }

  private Program running() {
    if (program == null) {
      throw new IllegalStateException(name + " was never started");
    }
    return program;
  }
}
