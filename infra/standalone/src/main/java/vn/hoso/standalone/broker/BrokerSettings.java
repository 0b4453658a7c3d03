package vn.hoso.standalone.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.StringJoiner;

/** How a lone broker is set up so that it fits beside everything else in one small process. */
record BrokerSettings(Path logs, int clientPort, int controllerPort, List<SideDoor> sideDoors) {

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  String clientAddress() {
    return "127.0.0.1:" + clientPort;
  }

  Properties asProperties() {
    var settings = new Properties();
    place(settings);
    keepForEver(settings);
    beSmall(settings);
    return settings;
  }

  private void place(Properties settings) {
    String controllerAddress = "127.0.0.1:" + controllerPort;
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("controller.quorum.voters", NODE + "@" + controllerAddress);
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("inter.broker.listener.name", "BROKER");
    var protocols = new StringJoiner(",").add("BROKER:PLAINTEXT").add("CONTROLLER:PLAINTEXT");
    var listeners =
        new StringJoiner(",")
            .add("BROKER://" + clientAddress())
            .add("CONTROLLER://" + controllerAddress);
    var advertised = new StringJoiner(",").add("BROKER://" + clientAddress());
    for (var door : sideDoors) {
      protocols.add(door.name() + ":PLAINTEXT");
      listeners.add(door.name() + "://127.0.0.1:" + door.port());
      advertised.add(door.name() + "://" + door.advertised());
    }
    settings.put("listener.security.protocol.map", protocols.toString());
    settings.put("listeners", listeners.toString());
    settings.put("advertised.listeners", advertised.toString());
    settings.put("log.dirs", logs.toString());
  }

  private static void keepForEver(Properties settings) {
    settings.put("log.retention.ms", "-1");
    settings.put("log.retention.bytes", "-1");
    // A group that was away for a long holiday must find its place again.
    settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
    // One copy only: what the machine would lose with its power is at most a second old.
    settings.put("log.flush.scheduler.interval.ms", "1000");
    settings.put("log.flush.interval.ms", "1000");
  }

  private static void beSmall(Properties settings) {
    settings.put("num.partitions", "1");
    settings.put("default.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("num.network.threads", "1");
    settings.put("num.io.threads", "2");
    settings.put("background.threads", "2");
    settings.put("num.recovery.threads.per.data.dir", "1");
    settings.put("log.cleaner.threads", "1");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 << 20));
    settings.put("log.segment.bytes", Integer.toString(64 << 20));
    settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
    settings.put("queued.max.requests", "64");
    settings.put("offsets.load.buffer.size", Integer.toString(1 << 20));
  }
}
