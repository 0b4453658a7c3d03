package vn.hoso.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.store.StateMapping;

/** A whole service around {@link Echo}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class EchoApplication {

  static final StateMapping<Echo.State> MAPPING =
      new StateMapping<>(Echo.State.class, it -> Map.of("answers", it.own().answers()));

  @Bean
  Echo echo() {
    return new Echo();
  }

  @Bean
  Engine<Echo.State, RoutingEvent> engine(EngineFactory parts, Echo echo) {
    return parts.engine(Owner.ROUTING, List.of(Owner.INTAKE), echo, MAPPING);
  }

  @Bean
  Consumer<Message<List<byte[]>>> dossierEvents(Engine<Echo.State, RoutingEvent> engine) {
    return engine.consumer();
  }
}
