package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.hoso.standalone.Standalone;
import vn.hoso.testkit.Fact;

/** The launcher with its data on disk, started as often as a story needs it. */
final class OnDisk implements AutoCloseable {

  private final Path folder;
  private final Path data;
  private final int port = Hoso.freePort();
  private final Deque<Program> started = new ArrayDeque<>();

  /**
   * Nothing runs yet.
   *
   * @param folder for what the programs print
   * @param data where everything lies that has to survive
   */
  OnDisk(Path folder, Path data) {
    this.folder = folder;
    this.data = data;
  }

  /** Starts it, or starts it again, and waits until it runs. */
  Hoso start(String name) {
    started.add(
        Program.start(
            name,
            Packaged.STANDALONE,
            folder,
            SharedHoso.Settings.AT_ANY_HOUR,
            "--port=" + port,
            "--data=" + data));
    running().says(Standalone.GREETING);
    return Hoso.at(port, data);
  }

  /** Ends it as people do, who lose nothing by that. */
  void stop() {
    assertThat(running().interrupt()).as("exit code after Ctrl-C").isIn(0, 130, 143);
    assertThat(running().output()).contains("Stopped; everything is kept in");
  }

  /** What was started last. */
  Program running() {
    return started.getLast();
  }

  Path data() {
    return data;
  }

  /** Everything that is on its topics now. */
  static List<Fact> factsOf(Hoso hoso) {
    try (var topics = hoso.topics()) {
      return topics.now();
    }
  }

  @Override
  public void close() {
    started.forEach(Program::close);
  }
}
