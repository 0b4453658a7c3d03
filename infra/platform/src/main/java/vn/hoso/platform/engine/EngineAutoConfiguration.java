package vn.hoso.platform.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;
import vn.hoso.contract.Owner;
import vn.hoso.platform.inbound.DeadLetters;
import vn.hoso.platform.log.LogReader;
import vn.hoso.platform.observe.Progress;
import vn.hoso.platform.rebuild.RebuildSource;
import vn.hoso.platform.store.Editions;
import vn.hoso.platform.store.Shelves;

/**
 * What an engine needs of Spring: a producer, a clock, topics, and a poll that waits on failure.
 */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, MongoAutoConfiguration.class})
@ConditionalOnProperty("hoso.engine.database")
@EnableConfigurationProperties(EngineProperties.class)
public class EngineAutoConfiguration {

  private static final long RETRY_EVERY_MS = 1000;

  /** What the broker does not have by then is in its document, and is sent after the next start. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Never gives a fact up while the process lives: one that was given up would be sent again after
   * those behind it.
   */
  @Bean
  @ConditionalOnMissingBean
  Producer<String, byte[]> factProducer(KafkaConnectionDetails kafka) {
    Map<String, Object> settings = bootstrap(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()) {
      @Override
      public void close() {
        close(FAREWELL);
      }
    };
  }

  /** The service's own database, for everything it keeps beside its dossiers. */
  @Bean
  @ConditionalOnMissingBean
  MongoDatabase serviceDatabase(MongoClient mongo, EngineProperties settings) {
    return mongo.getDatabase(settings.database());
  }

  /** Readiness looks at how long a poll has been in hand. */
  @Bean
  Progress pollProgress(ObjectProvider<Engine<?, ?>> engine) {
    return () ->
        engine.stream()
            .map(it -> it.consumer().stuckFor())
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
  }

  /** For whoever looks into the topics beside the service's own consumer. */
  @Bean
  LogReader logReader(KafkaConnectionDetails kafka) {
    return new LogReader(bootstrap(kafka));
  }

  /** For adapters whose collections are rebuilt together with the dossiers. */
  @Bean
  Editions editions(MongoDatabase database) {
    return new Editions(database);
  }

  @Bean
  EngineFactory engineFactory(
      MongoDatabase database,
      Editions editions,
      Producer<String, byte[]> producer,
      KafkaConnectionDetails kafka,
      LogReader log,
      EngineProperties settings,
      Clock clock,
      MeterRegistry meters) {
    var topics = new RebuildSource(bootstrap(kafka), settings.group());
    return new EngineFactory(
        new Shelves(database, editions),
        producer,
        topics,
        log,
        bootstrap(kafka),
        settings,
        clock,
        meters);
  }

  /** The topics are kept for ever: every document can be rebuilt from them. */
  @Bean
  KafkaAdmin.NewTopics dossierTopics(EngineProperties settings) {
    return new KafkaAdmin.NewTopics(
        Arrays.stream(Owner.values())
            .flatMap(
                it ->
                    Stream.of(it.topic(), DeadLetters.topicOf(it, settings.group()))
                        .map(topic -> forEver(topic, settings.partitions())))
            .toArray(NewTopic[]::new));
  }

  /** Only a fault of the store or the broker reaches the container: then the whole poll waits. */
  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> waitAndTryAgain() {
    return (container, destination, group) ->
        container.setCommonErrorHandler(
            new DefaultErrorHandler(
                new FixedBackOff(RETRY_EVERY_MS, FixedBackOff.UNLIMITED_ATTEMPTS)));
  }

  private static NewTopic forEver(String topic, int partitions) {
    return TopicBuilder.name(topic)
        .partitions(partitions)
        .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
        .build();
  }

  private static Map<String, Object> bootstrap(KafkaConnectionDetails kafka) {
    var settings = new HashMap<String, Object>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers());
    return settings;
  }
}
