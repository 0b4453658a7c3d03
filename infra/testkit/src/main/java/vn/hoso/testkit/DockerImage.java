package vn.hoso.testkit;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.slf4j.LoggerFactory;
import org.testcontainers.utility.DockerImageName;

/**
 * An image that tests may use when it is on this machine, and never fetch. Asks the docker command
 * once per JVM, with little patience, and says loudly when tests are skipped.
 *
 * @param what for whom it stands in the message
 * @param name repository and tag
 */
record DockerImage(String what, String name) {

  private static final Map<DockerImage, ConditionEvaluationResult> ANSWERS =
      new ConcurrentHashMap<>();
  private static final String RYUK = "testcontainers/ryuk:0.14.0";
  private static final int PATIENCE_SECONDS = 5;

  DockerImageName parsed() {
    return DockerImageName.parse(name);
  }

  /** Whether tests that need this image run here. */
  ConditionEvaluationResult condition() {
    return ANSWERS.computeIfAbsent(
        this,
        _ ->
            whyNot()
                .map(DockerImage::skipped)
                .orElseGet(() -> ConditionEvaluationResult.enabled(name + " is here")));
  }

  private static ConditionEvaluationResult skipped(String why) {
    LoggerFactory.getLogger(DockerImage.class).warn("SKIPPED: {}", why);
    return ConditionEvaluationResult.disabled(why);
  }

  /** One line, or nothing when the image can be used. */
  Optional<String> whyNot() {
    if (!answers("docker", "info", "--format", "{{.ServerVersion}}")) {
      return Optional.of(
          "real %s tests – no Docker engine answers on this machine".formatted(what));
    }
    return needed()
        .filter(image -> !answers("docker", "image", "inspect", "--format", "{{.Id}}", image))
        .findFirst()
        .map(
            image ->
                "real %s tests – Docker has no image %s; run `docker pull %s`"
                    .formatted(what, image, image));
  }

  /** Testcontainers starts a second container that cleans up, unless it is told not to. */
  private Stream<String> needed() {
    return Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))
        ? Stream.of(name)
        : Stream.of(name, RYUK);
  }

  private static boolean answers(String... command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
