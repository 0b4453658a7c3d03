package vn.hoso.platform.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.platform.dossier.Heard;

/**
 * One readable record of a poll.
 *
 * @param event null when the name is newer than this build; it still counts as heard
 * @param body as it came, kept for parking
 */
public record Received(
    Envelope envelope, @Nullable DossierEvent event, byte[] body, int partition, long offset) {

  public String dossierId() {
    return envelope.id().dossierId();
  }

  /** When the fact became true. */
  public Instant time() {
    return envelope.time();
  }

  /** As a behaviour hears it. */
  public Heard heard(DossierEvent known) {
    return new Heard(envelope, known, partition, offset);
  }
}
