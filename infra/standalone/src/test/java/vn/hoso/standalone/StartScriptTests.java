package vn.hoso.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What start.sh keeps between starts, with a program in Java's place that notes how it is called.
 */
class StartScriptTests {

  /** As java does: it unpacks, and a launcher that is not told nonsense runs and leaves a cache. */
  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in
        -version) echo 'openjdk version "25.0.1"' >&2; exit;;
        *jarmode*) echo unpacks >> "$0.calls"; for it; do last=$it; done; mkdir -p "$last"; exit;;
      esac
      for it; do
        case "$it" in
          -XX:AOTCache=*) echo "starts with what was learnt" >> "$0.calls";;
          -XX:AOTCacheOutput=*) echo learns >> "$0.calls"; echo much > "${it#*=}";;
          -D%s=*) case "$*" in *--nonsense*) exit 1;; *) : > "${it#*=}";; esac;;
        esac
      done
      """
          .replace("%s", Standalone.RAN);

  /** Builds are reproducible, so every jar has the same time. */
  private static final FileTime OF_EVERY_BUILD =
      FileTime.from(Instant.parse("2026-11-23T00:00:00Z"));

  @TempDir private Path folder;
  private Path java;
  private Path jar;

  @BeforeEach
  void prepare() throws IOException {
    Files.copy(Path.of("start.sh"), folder.resolve("start.sh"), StandardCopyOption.COPY_ATTRIBUTES);
    java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    jar = Files.createDirectories(folder.resolve("target")).resolve("standalone-1-exec.jar");
    build("one");
  }

  @Test
  void learns_in_the_first_start_and_uses_that_from_then_on() throws Exception {
    assertThat(start()).isZero();
    assertThat(start()).isZero();

    assertThat(calls()).containsExactly("unpacks", "learns", "starts with what was learnt");
  }

  @Test
  void a_start_that_failed_has_learnt_nothing_worth_keeping() throws Exception {
    assertThat(start("--nonsense=1")).isEqualTo(1);
    assertThat(start()).isZero();

    assertThat(calls()).containsExactly("unpacks", "learns", "learns");
  }

  @Test
  void another_build_is_unpacked_though_its_jar_has_the_same_time() throws Exception {
    start();
    build("two");
    start();

    assertThat(calls()).containsExactly("unpacks", "learns", "unpacks", "learns");
  }

  @Test
  void without_a_build_it_says_what_to_do() throws Exception {
    Files.delete(jar);

    assertThat(start()).isEqualTo(1);
    assertThat(folder.resolve("said"))
        .hasContent("There is nothing to start yet; run ./mvnw package -DskipTests first.\n");
  }

  private void build(String content) throws IOException {
    Files.writeString(jar, content);
    Files.setLastModifiedTime(jar, OF_EVERY_BUILD);
  }

  private int start(String... said) throws IOException, InterruptedException {
    var command = new ProcessBuilder(folder.resolve("start.sh").toString());
    command.command().addAll(List.of(said));
    command.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    return command
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(Path.of(java + ".calls"), StandardCharsets.UTF_8);
  }
}
