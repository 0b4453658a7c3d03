package vn.hoso.e2e;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The clock of one packaged service, which jumps when a drill wants it, forward and back. */
public final class MovedClock {

  private final Path classes;
  private final Path file;

  private MovedClock(Path classes, Path file) {
    this.classes = classes;
    this.file = file;
  }

  /** A clock that shows the right time at first; what it needs lies in the folder. */
  public static MovedClock in(Path folder) {
    try {
      var classes = folder.resolve("clock-classes");
      for (var it :
          List.of(
              "META-INF/spring.factories",
              "vn/hoso/e2e/ClockOfTheStory.class",
              "vn/hoso/e2e/ClockFromFile.class")) {
        Files.createDirectories(classes.resolve(it).getParent());
        Files.write(classes.resolve(it), ours(it).readAllBytes());
      }
      var clock = new MovedClock(classes, folder.resolve("clock"));
      clock.jumpTo(Duration.ZERO);
      return clock;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So far ahead of the right time, or behind it. */
  public void jumpTo(Duration ahead) {
    try {
      var next = file.resolveSibling("clock.next");
      Files.writeString(next, ahead.toString());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a service is run by this clock. */
  public List<String> invocation(Packaged what) {
    return List.of(
        "-D" + ClockFromFile.SETTING + "=" + file,
        "-cp",
        classes + File.pathSeparator + what.jar(),
        what.mainClass());
  }

  private static InputStream ours(String name) {
    return Objects.requireNonNull(
        MovedClock.class.getClassLoader().getResourceAsStream(name), name);
  }
}
