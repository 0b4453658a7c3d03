package vn.hoso.testkit;

import vn.hoso.contract.Envelope;

/**
 * A fact as it lies on a topic, read without any of our own decoding of bodies.
 *
 * @param envelope read from the record's headers
 * @param body the JSON text
 */
public record Fact(int partition, long offset, Envelope envelope, String body) {

  private static final int WIDTH = 160;

  /** Partition, offset, order of the fact, name and the beginning of the body. */
  @Override
  public String toString() {
    var id = envelope.id();
    var line =
        "%d@%-5d %s %s.%-3d %s %s"
            .formatted(
                partition,
                offset,
                id.dossierId(),
                id.owner().word(),
                id.sequence(),
                envelope.type(),
                body);
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }
}
