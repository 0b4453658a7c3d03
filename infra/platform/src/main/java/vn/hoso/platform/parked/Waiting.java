package vn.hoso.platform.parked;

import java.time.Instant;
import java.util.List;
import vn.hoso.platform.inbound.Parking.Parked;
import vn.hoso.platform.inbound.Received;

/** A dossier that waits, without content. */
record Waiting(String dossierId, String owner, String why, Instant since, List<Place> records) {

  /** A record that waits, and where it lies. */
  record Place(String event, long sequence, int partition, long offset) {

    private static Place of(Received it) {
      var envelope = it.envelope();
      return new Place(envelope.type(), envelope.id().sequence(), it.partition(), it.offset());
    }
  }

  static Waiting of(Parked it) {
    return new Waiting(
        it.dossierId(),
        it.owner().word(),
        it.why(),
        it.since(),
        it.records().stream().map(Place::of).toList());
  }
}
