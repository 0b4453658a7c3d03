package vn.hoso.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a module is run as a process of its own: from its executable jar, unpacked as start.sh does,
 * or, with {@code -Dhoso.e2e.from=classes}, from the class path of the tests while nothing is
 * packaged yet.
 */
public enum Packaged {
  STANDALONE("../standalone", "vn.hoso.standalone.Standalone"),
  INTAKE("../../intake-service", "vn.hoso.intake.IntakeServiceApplication"),
  ROUTING("../../routing-service", "vn.hoso.routing.RoutingServiceApplication"),
  NOTIFICATION("../../notification-service", "vn.hoso.notification.NotificationServiceApplication"),
  TRACKING("../../tracking-service", "vn.hoso.tracking.TrackingServiceApplication");

  private static final Map<Packaged, Path> UNPACKED = new ConcurrentHashMap<>();

  private final Path module;
  private final String mainClass;

  Packaged(String module, String mainClass) {
    this.module = Path.of(module);
    this.mainClass = mainClass;
  }

  /** The services, which can each run alone. */
  public static List<Packaged> services() {
    return List.of(INTAKE, ROUTING, NOTIFICATION, TRACKING);
  }

  /** The part of the door's settings that is about this service. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What comes after {@code java} and its own options. */
  public List<String> invocation() {
    return System.getProperty("hoso.e2e.from", "jars").equals("classes")
        ? List.of("-cp", classPath(), mainClass)
        : List.of("-jar", jar().toString());
  }

  /** What {@link #jar} is run with where the class path has more than that. */
  String mainClass() {
    return mainClass;
  }

  /** Its jar beside its libraries: out of a jar of jars a start takes twice as long. */
  Path jar() {
    return UNPACKED.computeIfAbsent(this, Packaged::unpacked);
  }

  private Path unpacked() {
    var packed = packed();
    var folder = Path.of("target", "unpacked", word()).toAbsolutePath();
    Program.run(
        "-XX:TieredStopAtLevel=1",
        "-Djarmode=tools",
        "-jar",
        packed.toString(),
        "extract",
        "--force",
        "--destination",
        folder.toString());
    return folder.resolve(packed.getFileName());
  }

  private Path packed() {
    try (var files = Files.list(module.resolve("target"))) {
      return files
          .filter(it -> it.getFileName().toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(this::notPackaged);
    } catch (IOException _) {
      throw notPackaged();
    }
  }

  private IllegalStateException notPackaged() {
    return new IllegalStateException(
        "%s/target has no executable jar: run ./mvnw verify, or these tests with -Dhoso.e2e.from=classes"
            .formatted(module));
  }

  /** Without the tests' own classes, so that nothing of them reaches the programs. */
  private static String classPath() {
    Predicate<String> ours = it -> it.endsWith("test-classes");
    return Stream.of("surefire.test.class.path", "java.class.path")
        .map(System::getProperty)
        .filter(it -> it != null && !it.isEmpty())
        .findFirst()
        .stream()
        .flatMap(it -> Arrays.stream(it.split(File.pathSeparator, -1)))
        .filter(ours.negate())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A fresh folder under target, so that logs can still be read when a story was red. */
  public static Path temporaryFolder(String name) {
    try {
      var all = Files.createDirectories(Path.of("target", "e2e").toAbsolutePath());
      return Files.createTempDirectory(all, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
