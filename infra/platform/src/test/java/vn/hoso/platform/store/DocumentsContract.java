package vn.hoso.platform.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Documents.Outgoing;
import vn.hoso.platform.dossier.Documents.Write;
import vn.hoso.platform.dossier.Edition;
import vn.hoso.platform.dossier.Fact;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.engine.Echo;

/** What every store of documents does, be it the fake, the embedded one or MongoDB. */
interface DocumentsContract {

  Instant NOW = Instant.parse("2026-10-08T02:12:00.123456Z");
  Echo ECHO = new Echo();

  Edition<Echo.State, RoutingEvent> documents();

  @Test
  default void gives_a_dossier_never_seen_as_unseen() {
    var id = newId();
    assertThat(documents().findAll(List.of(id)))
        .containsExactly(Map.entry(id, Remembered.unseen(id, ECHO.unseen())));
  }

  @Test
  default void keeps_state_and_unpublished_facts_in_one_write() {
    var id = newId();
    var saved = answered(Remembered.unseen(id, ECHO.unseen()));
    save(saved);

    var found = find(id);
    assertThat(found.version()).isEqualTo(1);
    assertThat(found.state()).isEqualTo(saved.state());
    assertThat(found.sequence()).isEqualTo(1);
    assertThat(found.backlog()).isEqualTo(facts(saved));
    assertThat(unpublished(id)).isEqualTo(facts(saved));
  }

  @Test
  default void writes_a_dossier_of_a_new_edition_as_it_is_version_included() {
    var id = newId();
    save(answered(Remembered.unseen(id, ECHO.unseen())));
    var made =
        new Remembered<Echo.State, RoutingEvent>(
            id, 41, ECHO.unseen(), Map.of(Owner.INTAKE, 7L), 3, List.of(), List.of());
    documents().place(List.of(made));
    assertThat(find(id)).isEqualTo(made);
    assertThat(documents().count()).isPositive();
    var all = new HashSet<String>();
    documents()
        .forEach(2, batch -> batch.forEach(it -> assertThat(all.add(it.dossierId())).isTrue()));
    assertThat(all).contains(id).hasSize((int) documents().count());
  }

  @Test
  default void names_exactly_the_dossiers_whose_race_was_lost() {
    var fast = newId();
    var slow = newId();
    var last = newId();
    var slowToo = newId();
    save(answered(Remembered.unseen(slow, ECHO.unseen())));
    save(answered(Remembered.unseen(slowToo, ECHO.unseen())));

    var lost =
        documents()
            .saveAll(
                List.of(
                    write(answered(Remembered.unseen(fast, ECHO.unseen()))),
                    write(answered(Remembered.unseen(slow, ECHO.unseen()))),
                    write(answered(Remembered.unseen(slowToo, ECHO.unseen()))),
                    write(answered(Remembered.unseen(last, ECHO.unseen())))));

    assertThat(lost).containsExactlyInAnyOrder(slow, slowToo);
    assertThat(find(fast).version()).isEqualTo(1);
    assertThat(find(last).version()).isEqualTo(1);
    assertThat(find(slow).sequence()).isEqualTo(1);
  }

  @Test
  default void refuses_a_version_that_somebody_else_has_moved() {
    var id = newId();
    save(answered(Remembered.unseen(id, ECHO.unseen())));
    var mine = find(id);
    var theirs = find(id);
    save(answered(theirs));

    assertThat(documents().saveAll(List.of(write(answered(mine))))).containsExactly(id);
    assertThat(find(id).sequence()).isEqualTo(2);
  }

  @Test
  default void clears_what_was_acknowledged_and_keeps_what_came_later() {
    var id = newId();
    save(answered(answered(answered(Remembered.unseen(id, ECHO.unseen())))));

    documents().clear(Map.of(id, 2L));

    assertThat(unpublished(id)).extracting(it -> it.envelope().id().sequence()).containsExactly(3L);
    assertThat(find(id).version()).isEqualTo(1);
  }

  @Test
  default void hands_out_again_what_was_never_cleared() {
    var id = newId();
    save(answered(Remembered.unseen(id, ECHO.unseen())));

    assertThat(unpublished(id)).hasSize(1).isEqualTo(unpublished(id));
    documents().clear(Map.of(id, 1L));
    assertThat(unpublished(id)).isEmpty();
  }

  @Test
  default void tells_whose_timer_is_due_longest_first() {
    var early = newId();
    var late = newId();
    save(answeredAt(Remembered.unseen(late, ECHO.unseen()), NOW.plusSeconds(60)));
    save(answeredAt(Remembered.unseen(early, ECHO.unseen()), NOW));

    var due = documents().due(NOW.plusSeconds(3700), 1000);

    assertThat(due).containsSubsequence(early, late);
    assertThat(documents().due(NOW.plusSeconds(3599), 1000)).doesNotContain(early, late);
  }

  @Test
  default void tells_whose_timer_is_later_latest_first() {
    var early = newId();
    var late = newId();
    save(answeredAt(Remembered.unseen(early, ECHO.unseen()), NOW));
    save(answeredAt(Remembered.unseen(late, ECHO.unseen()), NOW.plusSeconds(60)));

    assertThat(documents().dueAfter(NOW.plusSeconds(3599), 1000)).containsSubsequence(late, early);
    assertThat(documents().dueAfter(NOW.plusSeconds(3600), 1000))
        .contains(late)
        .doesNotContain(early);
  }

  @Test
  default void remembers_what_was_heard_of_each_owner() {
    var id = newId();
    var heard =
        answered(Remembered.unseen(id, ECHO.unseen()))
            .having(new vn.hoso.contract.EventId(id, Owner.INTAKE, 4))
            .having(new vn.hoso.contract.EventId(id, Owner.NOTIFICATION, 2));
    save(heard);

    assertThat(find(id).seen())
        .containsExactlyInAnyOrderEntriesOf(Map.of(Owner.INTAKE, 4L, Owner.NOTIFICATION, 2L));
  }

  @Test
  default void removes_everything_before_a_rebuild() {
    var id = newId();
    save(answered(Remembered.unseen(id, ECHO.unseen())));
    documents().removeAll();
    assertThat(find(id).version()).isZero();
  }

  private static Remembered<Echo.State, RoutingEvent> answered(
      Remembered<Echo.State, RoutingEvent> now) {
    return answeredAt(now, NOW);
  }

  private static Remembered<Echo.State, RoutingEvent> answeredAt(
      Remembered<Echo.State, RoutingEvent> now, Instant at) {
    return now.stating(List.of(new WithdrawalDeclined(at)), Owner.ROUTING, Cause.TIME, ECHO);
  }

  private void save(Remembered<Echo.State, RoutingEvent> remembered) {
    assertThat(documents().saveAll(List.of(write(remembered)))).isEmpty();
  }

  private static Write<Echo.State, RoutingEvent> write(
      Remembered<Echo.State, RoutingEvent> remembered) {
    return new Write<>(remembered, facts(remembered));
  }

  private static List<Fact> facts(Remembered<Echo.State, RoutingEvent> remembered) {
    var codec = new EventCodec();
    return remembered.news().stream()
        .map(it -> new Fact(it.envelope(), codec.encode(it.event())))
        .toList();
  }

  private Remembered<Echo.State, RoutingEvent> find(String id) {
    return requireNonNull(documents().findAll(List.of(id)).get(id));
  }

  private List<Fact> unpublished(String id) {
    return documents().unpublished(10_000).stream()
        .filter(it -> it.dossierId().equals(id))
        .map(Outgoing::facts)
        .findFirst()
        .orElse(List.of());
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
