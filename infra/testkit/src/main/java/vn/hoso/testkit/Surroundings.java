package vn.hoso.testkit;

import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
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
    // The first to come is the last to go: whatever still asks the store when it stops is answered.
    if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
      beans.registerDisposableBean("store of the test", store::close);
    }
  }
}
