package vn.hoso.tracking.messaging;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hoso.contract.Owner;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.inbound.RecordReader.Read;
import vn.hoso.platform.log.LogReader;
import vn.hoso.tracking.application.History;

/** Reads a dossier's facts from its own partition of each topic. */
final class BrokerHistory implements History {

  /** Clocks of services and broker may differ, by less than this. */
  private static final Duration SKEW = Duration.ofHours(1);

  private final LogReader log;
  private final RecordReader reader;

  BrokerHistory(LogReader log, RecordReader reader) {
    this.log = log;
    this.reader = reader;
  }

  @Override
  public Found of(String dossierId, Instant since, Instant upTo) {
    var began = System.nanoTime();
    var facts = new ArrayList<Written>();
    var from = since.isBefore(Instant.EPOCH.plus(SKEW)) ? Instant.EPOCH : since.minus(SKEW);
    long read = 0;
    for (var owner : Owner.ofDossiers()) {
      read += log.between(owner.topic(), dossierId, from, upTo, it -> take(it, facts));
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
}
