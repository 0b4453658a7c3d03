package vn.hoso.testkit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.kafka.KafkaContainer;

/** A broker of its own process, one container per JVM; see {@link WithRealKafka}. */
public final class RealKafka {

  private static final DockerImage IMAGE = new DockerImage("Kafka", "apache/kafka:4.2.1");

  private RealKafka() {}

  /** The bootstrap servers; starts the container and makes the topics when it is the first. */
  public static String address() {
    return Running.CONTAINER.getBootstrapServers();
  }

  /** Skips where the image is not on this machine. */
  static final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return IMAGE.condition();
    }
  }

  /** Started when the class is first touched; stopped by Testcontainers when the JVM ends. */
  private static final class Running {
    static final KafkaContainer CONTAINER = start();

    private static KafkaContainer start() {
      var container = new KafkaContainer(IMAGE.parsed());
      container.withImagePullPolicy(_ -> false).start();
      Kafka.createDossierTopics(container.getBootstrapServers());
      return container;
    }
  }
}
