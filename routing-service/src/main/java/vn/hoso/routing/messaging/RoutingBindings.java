package vn.hoso.routing.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.engine.Engine;
import vn.hoso.routing.domain.Dossier;

/** What routing listens to. */
@Configuration(proxyBeanMethods = false)
class RoutingBindings {

  @Bean
  Consumer<Message<List<byte[]>>> dossierEvents(Engine<Dossier, RoutingEvent> engine) {
    return engine.consumer();
  }
}
