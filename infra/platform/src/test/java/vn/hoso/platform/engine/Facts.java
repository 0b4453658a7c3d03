package vn.hoso.platform.engine;

import java.time.Instant;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.Owner;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.testkit.FactWriter;

/** Plays intake on the topic. */
final class Facts {

  static final Instant AT = Instant.parse("2026-10-08T02:12:00Z");
  private static final EventCodec codec = new EventCodec();

  private final FactWriter writer;

  Facts(FactWriter writer) {
    this.writer = writer;
  }

  /** A fact that is answered. */
  void asks(String dossier, long sequence) {
    write(dossier, sequence, new WithdrawalCancelled(AT));
  }

  /** A fact over which the handler stumbles. */
  void trips(String dossier, long sequence) {
    write(dossier, sequence, new WithdrawalConfirmed(AT, Echo.BUG));
  }

  void write(String dossier, long sequence, DossierEvent event) {
    writer.write(envelope(dossier, sequence, event.name()), codec.encode(event));
  }

  static Envelope envelope(String dossier, long sequence, String type) {
    return new Envelope(new EventId(dossier, Owner.INTAKE, sequence), type, AT, null, null, null);
  }
}
