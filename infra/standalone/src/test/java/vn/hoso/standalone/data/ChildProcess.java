package vn.hoso.standalone.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A main class of the tests running in its own process, which can be killed like by kill -9. */
public final class ChildProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;

  private ChildProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  public static ChildProcess run(Class<?> main, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                // What a child says is read by the test, so logging says nothing of itself.
                "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ChildProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next thing the child said, or null when it can say no more. */
  public @Nullable String line() throws IOException {
    return lines.readLine();
  }

  /** Kills the child at once and gives what it had said and nobody has read. */
  public List<String> kill() throws IOException, InterruptedException {
    // Killed through its handle, because destroying the process would close its output as well.
    process.toHandle().destroyForcibly();
    process.waitFor();
    return lines.lines().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
