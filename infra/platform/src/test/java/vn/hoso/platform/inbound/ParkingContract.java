package vn.hoso.platform.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.Owner;
import vn.hoso.platform.inbound.Parking.Parked;
import vn.hoso.platform.inbound.Parking.Stuck;

/** What every parking does, wherever it keeps the records. */
public interface ParkingContract {

  Instant NOW = Instant.parse("2026-10-08T02:12:00Z");

  Parking parking();

  @Test
  default void keeps_records_in_order_however_they_come() {
    var id = UUID.randomUUID().toString();
    parking().hold(List.of(stuck(id, 3), stuck(id, 2)), NOW);
    parking().hold(List.of(stuck(id, 5), stuck(id, 4)), NOW.plusSeconds(60));

    assertThat(sequences(id)).containsExactly(2L, 3L, 4L, 5L);
    assertThat(parking().find(id)).extracting(Parked::since).containsExactly(NOW);
  }

  @Test
  default void does_not_keep_a_record_twice() {
    var id = UUID.randomUUID().toString();
    parking().hold(List.of(stuck(id, 2)), NOW);
    parking().hold(List.of(stuck(id, 2)), NOW);

    assertThat(sequences(id)).containsExactly(2L);
  }

  @Test
  default void gives_back_what_it_was_given() {
    var id = UUID.randomUUID().toString();
    var stuck = stuck(id, 2);
    parking().hold(List.of(stuck), NOW);

    var back = parking().find(id).getFirst().records().getFirst();
    assertThat(back.envelope()).isEqualTo(stuck.record().envelope());
    assertThat(back.event()).isEqualTo(stuck.record().event());
    assertThat(back.offset()).isEqualTo(stuck.record().offset());
  }

  @Test
  default void releases_up_to_a_sequence_and_forgets_the_dossier_with_its_last_record() {
    var id = UUID.randomUUID().toString();
    parking().hold(List.of(stuck(id, 2), stuck(id, 3)), NOW);

    parking().release(id, Owner.INTAKE, 2);
    assertThat(sequences(id)).containsExactly(3L);
    parking().release(id, Owner.INTAKE, 3);
    assertThat(parking().find(id)).isEmpty();
  }

  @Test
  default void finds_what_waits_for_several_dossiers_at_once() {
    var one = UUID.randomUUID().toString();
    var other = UUID.randomUUID().toString();
    parking().hold(List.of(stuck(one, 2), stuck(other, 3), stuck(other, 12)), NOW);

    assertThat(parking().find(List.of(one, other, UUID.randomUUID().toString())))
        .extracting(Parked::dossierId)
        .containsExactlyInAnyOrder(one, other);
    assertThat(parking().find(List.of())).isEmpty();
    assertThat(sequences(other)).containsExactly(3L, 12L);
  }

  @Test
  default void releases_nothing_that_was_not_held() {
    var id = UUID.randomUUID().toString();
    parking().release(id, Owner.INTAKE, 7);
    parking().hold(List.of(stuck(id, 8)), NOW);
    parking().release(id, Owner.INTAKE, 7);
    parking().release(id, Owner.ROUTING, 8);

    assertThat(sequences(id)).containsExactly(8L);
  }

  @Test
  default void lists_the_longest_waiting_first() {
    var late = UUID.randomUUID().toString();
    var early = UUID.randomUUID().toString();
    parking().hold(List.of(stuck(late, 2)), NOW.plusSeconds(1));
    parking().hold(List.of(stuck(early, 2)), NOW.minusSeconds(1));

    assertThat(parking().list(10_000))
        .extracting(Parked::dossierId)
        .containsSubsequence(early, late);
    assertThat(parking().count()).isGreaterThanOrEqualTo(2);
  }

  private List<Long> sequences(String id) {
    return parking().find(id).stream()
        .flatMap(it -> it.records().stream())
        .map(it -> it.envelope().id().sequence())
        .toList();
  }

  static Stuck stuck(String dossier, long sequence) {
    var event = new WithdrawalCancelled(NOW);
    var envelope =
        new Envelope(
            new EventId(dossier, Owner.INTAKE, sequence), event.name(), NOW, null, null, null);
    var body = "{\"at\":\"2026-10-08T02:12:00Z\"}".getBytes(StandardCharsets.UTF_8);
    return new Stuck(new Received(envelope, event, body, 1, 40 + sequence), "gap");
  }
}
