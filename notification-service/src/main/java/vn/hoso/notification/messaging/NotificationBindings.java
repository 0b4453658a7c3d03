package vn.hoso.notification.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.platform.engine.Engine;

/** Every way a fact can enter this service: one consumer for the topics of intake and routing. */
@Configuration(proxyBeanMethods = false)
public class NotificationBindings {

  @Bean
  Consumer<Message<List<byte[]>>> dossierEvents(Engine<Dossier, NotificationEvent> engine) {
    return engine.consumer();
  }
}
