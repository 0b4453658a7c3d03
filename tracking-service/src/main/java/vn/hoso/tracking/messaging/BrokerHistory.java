package vn.hoso.tracking.messaging;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hoso.contract.Owner;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.inbound.RecordReader.Read;
import vn.hoso.platform.log.LogReader;
import vn.hoso.tracking.application.History;

/**
 * Reads a dossier's facts from its own partition of each topic. The id of a dossier of ours begins
 * with the time it was born, so nothing older has to be read.
 */
final class BrokerHistory implements History {

  private static final int BORN_WITH_TIME = 7;

  /** Clocks of services and broker may differ, by less than this. */
  private static final Duration SKEW = Duration.ofHours(1);

  private final LogReader log;
  private final RecordReader reader;

  BrokerHistory(LogReader log, RecordReader reader) {
    this.log = log;
    this.reader = reader;
  }

  @Override
  public Found of(String dossierId, Instant upTo) {
    var began = System.nanoTime();
    var facts = new ArrayList<Written>();
    long read = 0;
    for (var owner : Owner.values()) {
      read += log.between(owner.topic(), dossierId, bornBy(dossierId), upTo, it -> take(it, facts));
    }
    facts.sort(comparing(Written::at));
    return new Found(List.copyOf(facts), read, Duration.ofNanos(System.nanoTime() - began));
  }

  private void take(ConsumerRecord<String, byte[]> record, List<Written> facts) {
    if (reader.read(record) instanceof Read.Legible(var it)) {
      var at = Instant.ofEpochMilli(record.timestamp());
      facts.add(new Written(it.envelope().id(), it.envelope().type(), it.event(), at));
    }
  }

  /** Of a stranger's id nothing can be told, so everything is read. */
  private static Instant bornBy(String dossierId) {
    try {
      var id = UUID.fromString(dossierId);
      return id.version() == BORN_WITH_TIME
          ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16).minus(SKEW)
          : Instant.EPOCH;
    } catch (IllegalArgumentException _) {
      return Instant.EPOCH;
    }
  }
}
