package vn.hoso.bench.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;
import vn.hoso.platform.codec.Decoded;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.tracking.domain.View;

/** The facts of one whole life, taken from the golden files, with envelopes as on the wire. */
public final class OneLife {

  private static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");

  private static final List<String> NAMES =
      List.of(
          "submitted",
          "notification-queued",
          "accepted",
          "transferred",
          "step-assigned",
          "step-claimed",
          "step-completed",
          "step-assigned",
          "step-claimed",
          "step-completed",
          "notification-claimed",
          "notification-accepted",
          "result-ready",
          "result-returned");

  private OneLife() {}

  /**
   * One fact in each of its forms.
   *
   * @param body as it lies on the topic
   */
  public record Told(Envelope envelope, DossierEvent event, byte[] body) {

    /** As headers of a record. */
    public Map<String, Object> headers() {
      return Map.copyOf(envelope.headers());
    }

    public String topic() {
      return envelope.id().owner().topic();
    }
  }

  /** The facts of that dossier in the order in which they became true. */
  public static List<Told> of(String dossierId) {
    var codec = new EventCodec();
    var sequences = new EnumMap<Owner, Long>(Owner.class);
    return NAMES.stream().map(it -> told(codec, dossierId, it, sequences)).toList();
  }

  /** What tracking knows of it at its end. */
  public static View view() {
    var view = View.UNSEEN;
    for (var told : of("sample")) {
      view = view.hear(told.event());
    }
    return view;
  }

  private static Told told(
      EventCodec codec, String dossierId, String word, Map<Owner, Long> sequences) {
    var name = "dossier." + word + ".v1";
    var body = golden(name);
    if (!(codec.decode(name, body) instanceof Decoded.Known(var event))) {
      throw new IllegalStateException(name + " is not known");
    }
    var owner = owner(event);
    long sequence = sequences.merge(owner, 1L, Long::sum);
    var id = new EventId(dossierId, owner, sequence);
    var envelope = new Envelope(id, name, AT, null, "bench", null);
    return new Told(
        envelope, event, codec.encode(event).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Owner owner(DossierEvent event) {
    for (var owner : Owner.values()) {
      if (owner.facts().isInstance(event)) {
        return owner;
      }
    }
    throw new IllegalStateException("nobody owns " + event.getClass());
  }

  private static byte[] golden(String name) {
    try (var file = DossierEvent.class.getResourceAsStream("/golden/" + name + ".json")) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
