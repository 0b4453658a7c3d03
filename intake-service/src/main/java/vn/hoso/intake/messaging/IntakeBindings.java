package vn.hoso.intake.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.platform.engine.Engine;

/** Intake hears what routing states. */
@Configuration(proxyBeanMethods = false)
class IntakeBindings {

  @Bean
  Consumer<Message<List<byte[]>>> dossierEvents(Engine<Dossier, IntakeEvent> engine) {
    return engine.consumer();
  }
}
