package vn.hoso.testkit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB itself, standalone, in one container per JVM; see {@link WithRealMongo}. */
public final class RealMongo {

  private static final DockerImage IMAGE = new DockerImage("MongoDB", "mongo:8");

  private RealMongo() {}

  /** The connection string without a database; starts the container when it is the first. */
  public static String address() {
    return Running.CONTAINER.getConnectionString();
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
    static final MongoDBContainer CONTAINER = start();

    private static MongoDBContainer start() {
      var container = new MongoDBContainer(IMAGE.parsed());
      container.withImagePullPolicy(_ -> false).start();
      return container;
    }
  }
}
