package vn.hoso.tracking.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.engine.EngineProperties;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.log.LogReader;
import vn.hoso.tracking.TrackingProperties;
import vn.hoso.tracking.application.CountMovements;
import vn.hoso.tracking.application.Rates;
import vn.hoso.tracking.domain.View;

/** Every way a message can enter this service. */
@Configuration(proxyBeanMethods = false)
class TrackingBindings {

  @Bean
  Consumer<Message<List<byte[]>>> dossierEvents(
      Engine<View, DossierEvent> engine, CountMovements counting, Rates rates) {
    return new CountedPolls(engine.consumer(), counting, rates, engine.gate());
  }

  @Bean
  BrokerHistory history(LogReader log) {
    return new BrokerHistory(log, new RecordReader(new EventCodec()));
  }

  @Bean
  BrokerPipeline pipeline(
      KafkaConnectionDetails kafka,
      EngineProperties engine,
      TrackingProperties settings,
      Clock clock) {
    return new BrokerPipeline(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers()),
        engine.group(),
        settings.groups(),
        clock);
  }
}
