package vn.hoso.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTests {

  @Property(tries = 200)
  void an_event_id_is_read_as_it_was_written(@ForAll("ids") EventId id) {
    assertThat(EventId.parse(id.toString())).isEqualTo(id);
  }

  @Property(tries = 200)
  void an_envelope_is_read_as_it_was_written(@ForAll("envelopes") Envelope envelope) {
    assertThat(Envelope.read(envelope.headers()::get)).isEqualTo(envelope);
  }

  @Property(tries = 100)
  void an_envelope_is_a_cloud_event_of_its_owner(@ForAll("envelopes") Envelope envelope) {
    assertThat(envelope.headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_source", envelope.id().owner().source())
        .containsEntry("ce_subject", envelope.id().dossierId())
        .containsEntry("ce_sequence", Long.toString(envelope.id().sequence()))
        .containsEntry("content-type", "application/json")
        .doesNotContainValue(null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_type", "ce_time"})
  void a_missing_header_is_named(String name) {
    var headers = new HashMap<>(anEnvelope().headers());
    headers.remove(name);
    assertThatThrownBy(() -> Envelope.read(headers::get))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void a_time_that_is_none_is_refused() {
    var headers = new HashMap<>(anEnvelope().headers());
    headers.putAll(Map.of(Envelope.TIME, "yesterday"));
    assertThatThrownBy(() -> Envelope.read(headers::get))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ce_time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "D", "D.intake", ".intake.1", "D.nobody.1", "D.intake.one", "D.intake."})
  void what_is_no_event_id_is_refused(String text) {
    assertThatThrownBy(() -> EventId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dossier.intake.v1",
        "dossier.routing.v1",
        "dossier.notification.v1",
        "petition.intake.v1"
      })
  void a_topic_has_one_owner(String topic) {
    assertThat(Owner.ofTopic(topic).topic()).isEqualTo(topic);
  }

  @Provide
  Arbitrary<EventId> ids() {
    var dossier =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('0', '9')
            .withChars("-.")
            .ofMinLength(1)
            .ofMaxLength(40);
    return Combinators.combine(
            dossier, Arbitraries.of(Owner.class), Arbitraries.longs().greaterOrEqual(1))
        .as(EventId::new);
  }

  @Provide
  Arbitrary<Envelope> envelopes() {
    var millis = Arbitraries.longs().between(0, 4_102_444_800_000L);
    var optional = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20).injectNull(0.3);
    return Combinators.combine(
            ids(), Arbitraries.of(Events.names()), millis, optional, optional, optional)
        .as(EnvelopeTests::envelope);
  }

  private static Envelope envelope(
      EventId id,
      String type,
      long millis,
      @Nullable String causation,
      @Nullable String correlation,
      @Nullable String trace) {
    return new Envelope(id, type, Instant.ofEpochMilli(millis), causation, correlation, trace);
  }

  private static Envelope anEnvelope() {
    return new Envelope(
        new EventId("0199f1c2-7c7b-7000-8000-000000000001", Owner.INTAKE, 1),
        "dossier.submitted.v1",
        Instant.parse("2026-11-23T01:30:00Z"),
        null,
        null,
        null);
  }
}
