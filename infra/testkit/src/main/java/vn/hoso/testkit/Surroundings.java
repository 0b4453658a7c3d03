package vn.hoso.testkit;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** Puts the addresses of broker and store before everything else that the environment says. */
public final class Surroundings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var store = Store.start();
    LastOneOut.remember(context);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "broker and store of the test",
                Map.of("HOSO_KAFKA", Kafka.address(), "HOSO_MONGODB", store.address())));
    context.addApplicationListener(
        event -> {
          if (event instanceof ContextClosedEvent closed
              && closed.getApplicationContext().equals(context)) {
            store.close();
          }
        });
  }
}
