package vn.hoso.standalone.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import vn.hoso.standalone.data.DataFolder;
import vn.hoso.standalone.data.UnusableData;

/** A Kafka broker and its controller in this process, reachable from this machine only. */
public final class EmbeddedBroker implements AutoCloseable {

  private static final long TOPIC_WITHIN_SECONDS = 60;
  private static final Map<String, String> KEPT_FOR_EVER =
      Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts the broker on its data and makes the topics that are not there yet.
   *
   * @param partitions of a topic made now; an existing one keeps its own, for its order's sake
   */
  public static EmbeddedBroker start(DataFolder data, Collection<String> topics, int partitions) {
    return start(data, topics, partitions, List.of());
  }

  /** The same, with more ways in. */
  public static EmbeddedBroker start(
      DataFolder data, Collection<String> topics, int partitions, List<SideDoor> sideDoors) {
    Path logs = data.subfolder("kafka");
    var settings =
        new BrokerSettings(logs, data.port("kafka"), data.port("kafka-controller"), sideDoors);
    format(logs);
    var broker = new EmbeddedBroker(run(settings), settings.clientAddress());
    try {
      broker.createTopics(topics, partitions);
      return broker;
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  private static void format(Path logs) {
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    try (var quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(quiet)
          .setNodeId(BrokerSettings.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setDirectories(List.of(logs.toString()))
          .setMetadataLogDirectory(logs.toString())
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new UnusableData(
          "The broker's folder %s cannot be prepared (%s).".formatted(logs, e.getMessage()), e);
    }
  }

  private static KafkaRaftServer run(BrokerSettings settings) {
    try {
      var server =
          new KafkaRaftServer(KafkaConfig.fromProps(settings.asProperties(), false), Time.SYSTEM);
      server.startup();
      return server;
    } catch (RuntimeException e) {
      throw new UnusableData(
          "The broker cannot start on its data in %s (%s); put back a copy of the folder or move it away to begin anew."
              .formatted(settings.logs(), e.getMessage()),
          e);
    }
  }

  private void createTopics(Collection<String> topics, int partitions) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      for (String topic : topics) {
        createTopic(admin, new NewTopic(topic, Optional.of(partitions), Optional.empty()));
      }
    }
  }

  private static void createTopic(Admin admin, NewTopic topic) {
    try {
      admin
          .createTopics(List.of(topic.configs(KEPT_FOR_EVER)))
          .all()
          .get(TOPIC_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("The broker refused to make " + topic.name(), e);
      }
    } catch (TimeoutException e) {
      throw new IllegalStateException("The broker did not make " + topic.name() + " in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while " + topic.name() + " was being made", e);
    }
  }

  /** The address for producers and consumers, {@code 127.0.0.1:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
