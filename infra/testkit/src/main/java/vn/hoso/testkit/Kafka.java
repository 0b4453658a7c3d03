package vn.hoso.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import vn.hoso.contract.Owner;

/**
 * The broker of this JVM: one real KRaft node, started by whoever asks first, shared by every test
 * class, with the topics of all owners.
 */
public final class Kafka {

  /** Two, so that a test notices whoever relies on there being one. */
  public static final int PARTITIONS = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Kafka() {}

  /** The bootstrap servers, for {@code HOSO_KAFKA}. */
  public static String address() {
    return Running.BROKER.getBrokersAsString();
  }

  /** Makes one more topic, for a test that wants one to itself. */
  public static void createTopic(String name, int partitions) {
    Running.BROKER.addTopics(new NewTopic(name, partitions, (short) 1));
  }

  /** Makes the topics of all owners on another broker. */
  static void createDossierTopics(String address) {
    var topics =
        Arrays.stream(Owner.values())
            .map(owner -> new NewTopic(owner.topic(), PARTITIONS, (short) 1))
            .toList();
    try (var admin =
        Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
      admin.createTopics(topics).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception unreachable) {
      throw new IllegalStateException("the broker at " + address + " made no topics", unreachable);
    }
  }

  /** Started when the class is first touched. */
  private static final class Running {
    static final EmbeddedKafkaKraftBroker BROKER = start();

    private static EmbeddedKafkaKraftBroker start() {
      var topics = Arrays.stream(Owner.values()).map(Owner::topic).toArray(String[]::new);
      var broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS, topics);
      broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
      broker.brokerProperty("log.flush.interval.messages", Long.toString(Long.MAX_VALUE));
      broker.afterPropertiesSet();
      Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy, "stop-test-broker"));
      return broker;
    }
  }
}
