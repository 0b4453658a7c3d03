package vn.hoso.platform.pressure;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import vn.hoso.contract.Owner;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.engine.EngineAutoConfiguration;
import vn.hoso.platform.relay.Relay;
import vn.hoso.platform.store.Heartbeat;
import vn.hoso.platform.web.Handlers;
import vn.hoso.platform.web.Problems;

/** Puts a gate before the doors of every service that has an engine. */
@AutoConfiguration(after = EngineAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(Engine.class)
@EnableConfigurationProperties(PressureProperties.class)
class PressureAutoConfiguration {

  /** Behind Spring Security, before anything is remembered of a request. */
  private static final int BEFORE_IDEMPOTENCY = -60;

  private static final int PATIENCE_MS = 5000;

  private final Uptime uptime = Uptime.ofProcess();

  @Bean
  StorePulse storePulse(MongoDatabase database) {
    return new StorePulse(new Heartbeat(database)::beat, uptime);
  }

  /** Only who states facts and knows its readers watches them. */
  @Bean
  ReadersWatch readersWatch(
      Engine<?, ?> engine, PressureProperties settings, KafkaConnectionDetails kafka) {
    var topic = engine.owner().map(Owner::topic);
    return topic.isEmpty() || settings.groups().isEmpty()
        ? ReadersWatch.OF_NOBODY
        : new BrokerWatch(admin(kafka), topic.get(), settings.groups(), uptime);
  }

  @Bean
  Admission admission(
      PressureProperties settings, StorePulse pulse, ReadersWatch readers, Engine<?, ?> engine) {
    return new Admission(
        settings,
        () -> new Readings(readers.backlogs(), outbox(engine.relay()), pulse.takes(), Heap.used()),
        new RetryAfter(new SecureRandom()),
        uptime);
  }

  @Bean
  ReadAdmission readAdmission(PressureProperties settings, Admission admission) {
    return new ReadAdmission(
        settings.reads(), admission::gate, new RetryAfter(new SecureRandom()), uptime);
  }

  @Bean
  Lookout pressureLookout(
      PressureProperties settings,
      StorePulse pulse,
      ReadersWatch readers,
      Admission admission,
      ReadAdmission reads) {
    return settings.enabled()
        ? new Lookout(settings.every(), readers::look, pulse::beat, admission::look, reads::look)
        : new Lookout(settings.every());
  }

  @Bean
  FilterRegistrationBean<AdmissionFilter> admissionFilter(
      Admission admission,
      ReadAdmission reads,
      PressureProperties settings,
      Handlers handlers,
      Problems problems,
      MeterRegistry meters,
      Environment environment) {
    gauges(admission, reads, meters);
    var service = environment.getProperty("spring.application.name", "service");
    var registration =
        new FilterRegistrationBean<>(
            new AdmissionFilter(
                admission, reads, handlers, problems, meters, service.replaceAll("-service$", "")));
    registration.setOrder(BEFORE_IDEMPOTENCY);
    registration.setEnabled(settings.enabled());
    return registration;
  }

  private static Backlog outbox(Relay relay) {
    return new Backlog(relay.oldestAge(), relay.waiting());
  }

  private static Admin admin(KafkaConnectionDetails kafka) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka.getBootstrapServers(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MS,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MS));
  }

  private static void gauges(Admission admission, ReadAdmission reads, MeterRegistry meters) {
    Gauge.builder("pressure.level", admission, it -> it.level().height())
        .description("0 calm, 1 bulk work yields, 2 machines wait, 3 everybody waits")
        .register(meters);
    gauges("pressure.places", "that change something", admission.crowd(), meters);
    gauges("pressure.reads", "that only read", reads.crowd(), meters);
  }

  private static void gauges(String name, String which, Crowd crowd, MeterRegistry meters) {
    Gauge.builder(name, crowd, Crowd::places)
        .description("How many requests " + which + " may be in hand at once")
        .register(meters);
    Gauge.builder(name + ".taken", crowd, Crowd::taken)
        .description("How many are")
        .register(meters);
  }
}
