package vn.hoso.e2e;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Gives every application in this JVM the clock of the story. It is on the tests' class path alone,
 * so production has nothing to switch.
 */
final class ClockOfTheStory implements ApplicationContextInitializer<GenericApplicationContext> {

  private static volatile @Nullable Clock clock;

  /** From the next start of an application on. */
  static void use(Clock it) {
    clock = it;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    var ours = clock == null ? ClockFromFile.told().orElse(null) : clock;
    if (ours != null) {
      context.registerBean("clock", Clock.class, () -> ours);
    }
  }
}
