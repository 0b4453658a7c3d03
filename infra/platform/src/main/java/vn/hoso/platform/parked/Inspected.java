package vn.hoso.platform.parked;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import vn.hoso.platform.inbound.Received;

/**
 * A record that waits, taken apart.
 *
 * @param headers the envelope as it lies on the topic
 * @param fields of the body, with sealed boxes left shut
 */
record Inspected(
    String event,
    String owner,
    long sequence,
    int partition,
    long offset,
    Instant time,
    Map<String, String> headers,
    SortedMap<String, String> fields) {

  static Inspected of(Received it, SortedMap<String, String> fields) {
    var envelope = it.envelope();
    return new Inspected(
        envelope.type(),
        envelope.id().owner().word(),
        envelope.id().sequence(),
        it.partition(),
        it.offset(),
        it.time(),
        envelope.headers(),
        fields);
  }
}
