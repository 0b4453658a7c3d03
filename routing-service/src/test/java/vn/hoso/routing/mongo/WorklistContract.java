package vn.hoso.routing.mongo;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.CALENDARS;
import static vn.hoso.routing.Facts.WARD;
import static vn.hoso.routing.Facts.accepted;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.Facts.submitted;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.dossier.Documents.Write;
import vn.hoso.platform.dossier.Heard;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.store.MongoDocuments;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.routing.Facts;
import vn.hoso.routing.Flows;
import vn.hoso.routing.application.RoutingBehaviour;
import vn.hoso.routing.application.Worklist;
import vn.hoso.routing.application.Worklist.After;
import vn.hoso.routing.application.Worklist.Line;
import vn.hoso.routing.application.Worklist.Query;
import vn.hoso.routing.application.Worklist.Scope;
import vn.hoso.routing.application.Worklist.View;
import vn.hoso.routing.domain.Actor;
import vn.hoso.routing.domain.Command;
import vn.hoso.routing.domain.Decision;
import vn.hoso.routing.domain.Desk;
import vn.hoso.routing.domain.Dossier;
import vn.hoso.routing.domain.StepRole;

/** What the worklist promises on every store, over documents as the engine writes them. */
interface WorklistContract {

  /** An empty collection. */
  MongoCollection<Document> emptyCollection();

  /** What each test starts with. */
  final class Shelf {
    private static final RoutingBehaviour BEHAVIOUR =
        new RoutingBehaviour(Flows.PROCESSES, CALENDARS, Flows.RULES);
    private static final Desk DESK = new Desk(CALENDARS, Flows.RULES);
    private static final Actor LAN = new Actor("canbo1", Set.of(StepRole.LEADER), Set.of("*"));

    private final MongoDocuments<Dossier, RoutingEvent> documents;
    private final Worklist worklist;
    private final Map<String, Dossier> originals = new HashMap<>();

    Shelf(MongoCollection<Document> collection) {
      var mapping = new StateMapping<>(Dossier.class, RoutingIndex::of);
      documents = new MongoDocuments<>(collection, mapping, BEHAVIOUR);
      MongoWorklist.prepare(collection);
      worklist = new MongoWorklist(() -> collection, mapping);
    }

    /** Saves a dossier that was accepted then and of which these commands were asked. */
    void put(String id, Instant accepted, Command... commands) {
      put(id, with(hears(Dossier.UNSEEN, submitted(accepted), accepted(accepted)), commands));
    }

    void put(String id, Dossier dossier) {
      originals.put(id, dossier);
      var remembered =
          new Remembered<Dossier, RoutingEvent>(id, 0, dossier, Map.of(), 0, List.of(), List.of());
      documents.saveAll(List.of(new Write<>(remembered, List.of())));
    }

    static Dossier with(Dossier from, Command... commands) {
      var dossier = from;
      for (var command : commands) {
        if (DESK.decide(dossier, command) instanceof Decision.Accepted(var facts)) {
          dossier = evolved(dossier, facts);
        }
      }
      return dossier;
    }

    static Dossier hears(Dossier from, IntakeEvent... events) {
      var dossier = from;
      for (var event : events) {
        var id = new EventId("D", Owner.INTAKE, 1);
        var envelope = new Envelope(id, event.name(), event.at(), null, null, null);
        var heard = new Heard(envelope, event, 0, 0);
        dossier = BEHAVIOUR.hear(dossier, heard);
        dossier = evolved(dossier, BEHAVIOUR.react(dossier, heard, event.at()));
      }
      return dossier;
    }

    static Dossier later(Dossier from, Instant now) {
      return evolved(from, BEHAVIOUR.tick(from, now));
    }

    private static Dossier evolved(Dossier from, List<RoutingEvent> facts) {
      var dossier = from;
      for (var fact : facts) {
        dossier = BEHAVIOUR.evolve(dossier, fact);
      }
      return dossier;
    }

    List<String> list(View view, Scope scope) {
      return ids(worklist.list(new Query(view, scope, null, null, 100)));
    }

    static List<String> ids(List<Line> lines) {
      return lines.stream().map(it -> it.dossier().id()).toList();
    }
  }

  Instant NINE = at("2026-11-25T09:00");
  Scope OFFICER = new Scope(Set.of("canbo1"), Set.of("receiver", "officer"), Set.of(WARD));
  Scope LEADER =
      new Scope(Set.of("lanhdao"), Set.of("receiver", "officer", "leader"), Set.of(WARD));
  Scope STRANGER = new Scope(Set.of("khach"), Set.of("officer"), Set.of("H99.1"));

  /** One dossier in every place. */
  private Shelf filled() {
    var shelf = new Shelf(emptyCollection());
    var claim = new Command.Claim(Shelf.LAN, NINE);
    var complete = new Command.Complete(Shelf.LAN, NINE);
    var result = new Command.PresentResult(Shelf.LAN, NINE, Outcome.APPROVED, "Quầy 2", null);
    shelf.put("late", at("2026-11-20T09:00"));
    shelf.put("fresh", NINE);
    shelf.put("held", NINE, claim);
    shelf.put("at leader", NINE, claim, complete);
    shelf.put("asked", NINE, claim, new Command.RequestSupplement(Shelf.LAN, NINE, BOX));
    shelf.put("ready", NINE, claim, complete, claim, complete, claim, result);
    shelf.put(
        "gone",
        NINE,
        claim,
        complete,
        claim,
        complete,
        claim,
        result,
        new Command.HandOver(Shelf.LAN, NINE));
    shelf.put("submitted", Shelf.hears(Dossier.UNSEEN, submitted(NINE)));
    shelf.put(
        "withdrawing",
        Shelf.hears(
            Dossier.UNSEEN, submitted(NINE), accepted(NINE), new WithdrawalRequested(NINE, null)));
    return shelf;
  }

  @Test
  default void shows_each_dossier_where_it_belongs() {
    var shelf = filled();
    assertThat(shelf.list(View.MINE, OFFICER)).containsExactly("held");
    assertThat(shelf.list(View.UNCLAIMED, OFFICER)).containsExactly("late", "fresh");
    assertThat(shelf.list(View.UNCLAIMED, LEADER))
        .containsExactlyInAnyOrder("late", "fresh", "at leader");
    assertThat(shelf.list(View.ALL, OFFICER))
        .containsExactlyInAnyOrder("late", "fresh", "held", "at leader", "asked", "withdrawing");
    assertThat(shelf.list(View.READY, OFFICER)).containsExactly("ready");
  }

  @Test
  default void shows_a_substitute_the_steps_of_whom_they_stand_in_for() {
    var substitute = new Scope(Set.of("canbo2", "canbo1"), Set.of("officer"), Set.of(WARD));
    assertThat(filled().list(View.MINE, substitute)).containsExactly("held");
  }

  @Test
  default void tells_every_open_step_of_an_agency_and_none_that_waits() {
    var steps = filled().worklist.stepsOf(WARD);
    assertThat(Shelf.ids(steps)).containsExactlyInAnyOrder("late", "fresh", "held", "at leader");
    assertThat(Shelf.ids(steps).getFirst()).isEqualTo("late");
    assertThat(filled().worklist.stepsOf("H99.1")).isEmpty();
  }

  @Test
  default void gives_what_lapsed_back_to_the_officer_who_asked() {
    var shelf = new Shelf(emptyCollection());
    var asked =
        Shelf.with(
            Shelf.hears(Dossier.UNSEEN, submitted(NINE), accepted(NINE)),
            new Command.Claim(Shelf.LAN, NINE),
            new Command.RequestSupplement(Shelf.LAN, NINE, BOX));
    shelf.put("lapsed", Shelf.later(asked, at("2026-12-20T09:00")));
    assertThat(shelf.list(View.MINE, OFFICER)).containsExactly("lapsed");
  }

  @Test
  default void counts_what_it_shows() {
    assertThat(filled().worklist.count(OFFICER)).isEqualTo(new Worklist.Counts(1, 2, 6, 1));
    assertThat(filled().worklist.count(STRANGER)).isEqualTo(new Worklist.Counts(0, 0, 0, 0));
  }

  @Test
  default void shows_other_agencies_to_nobody_and_all_to_who_acts_for_all() {
    var shelf = filled();
    for (var view : View.values()) {
      assertThat(shelf.list(view, STRANGER)).isEmpty();
    }
    assertThat(shelf.list(View.READY, new Scope(Set.of("quantri"), Set.of(), null)))
        .containsExactly("ready");
  }

  @Test
  default void puts_the_most_urgent_first_and_turns_pages_without_gap_or_repetition() {
    var shelf = new Shelf(emptyCollection());
    for (int i = 0; i < 7; i++) {
      shelf.put("d" + i, NINE.minusSeconds(86_400L * (i % 3)));
    }
    var all = shelf.worklist.list(new Query(View.ALL, OFFICER, null, null, 100));
    assertThat(all.stream().map(Line::due)).isSorted();
    var paged = new ArrayList<Line>();
    After after = null;
    List<Line> page;
    do {
      page = shelf.worklist.list(new Query(View.ALL, OFFICER, null, after, 2));
      paged.addAll(page);
      after =
          page.isEmpty() ? null : new After(page.getLast().due(), page.getLast().dossier().id());
    } while (!page.isEmpty());
    assertThat(Shelf.ids(paged)).isEqualTo(Shelf.ids(all)).hasSize(7);
  }

  @Test
  default void finds_an_open_dossier_by_its_code_wherever_it_is() {
    var shelf = new Shelf(emptyCollection());
    shelf.put("one", NINE);
    var query = new Query(View.READY, OFFICER, "H26.12-261125-0001", null, 10);
    assertThat(Shelf.ids(shelf.worklist.list(query))).containsExactly("one");
    assertThat(shelf.worklist.list(new Query(View.ALL, OFFICER, "H26.12-261125-9999", null, 10)))
        .isEmpty();
    assertThat(shelf.worklist.list(new Query(View.ALL, STRANGER, "H26.12-261125-0001", null, 10)))
        .isEmpty();
  }

  /** Three agencies share it: the ward leads, police and insurance each have a leg. */
  private static Dossier shared(Channel channel, Command... more) {
    var claim = new Command.Claim(Shelf.LAN, NINE);
    var complete = new Command.Complete(Shelf.LAN, NINE);
    var begun =
        Shelf.hears(
            Dossier.UNSEEN, submitted(NINE, "2.000986", channel, BOX), Facts.acceptedFor(20, NINE));
    return Shelf.with(Shelf.with(begun, claim, complete, claim, complete), more);
  }

  private static Scope of(String agency) {
    return new Scope(Set.of("ai-do"), Set.of("receiver", "officer"), Set.of(agency));
  }

  @Test
  default void shows_each_agency_its_own_leg_by_the_clock_of_that_leg() {
    var shelf = new Shelf(emptyCollection());
    shelf.put("alone", NINE);
    shelf.put("shared", shared(Channel.ONLINE));
    var all = new Query(View.ALL, of(WARD), null, null, 100);
    assertThat(shelf.worklist.list(all))
        .isSortedAccordingTo(comparing(Line::due))
        .extracting(it -> it.dossier().id())
        .containsExactlyInAnyOrder("alone", "shared");
    for (var agency : List.of(WARD, "G01.H26.12", "G12.H26.12")) {
      var lines = shelf.worklist.stepsOf(agency).stream();
      var line = lines.filter(it -> it.dossier().id().equals("shared")).findFirst().orElseThrow();
      assertThat(line.agency()).isEqualTo(agency);
      assertThat(line.due()).isEqualTo(line.task().orElseThrow().dueAt());
      assertThat(shelf.list(View.UNCLAIMED, of(agency))).contains("shared");
      assertThat(shelf.list(View.MINE, of(agency))).isEmpty();
    }
    assertThat(shelf.worklist.count(of("G01.H26.12"))).isEqualTo(new Worklist.Counts(0, 1, 1, 0));
    assertThat(shelf.list(View.ALL, STRANGER)).isEmpty();
  }

  @Test
  default void shows_papers_on_the_road_to_whom_they_are_for() {
    var claim = new Command.Claim(Shelf.LAN, NINE);
    var shelf = new Shelf(emptyCollection());
    shelf.put("sent", shared(Channel.DIRECT, claim, new Command.SendPapers(Shelf.LAN, NINE, BOX)));
    assertThat(shelf.list(View.UNCLAIMED, of("G01.H26.12"))).containsExactly("sent");
    assertThat(shelf.list(View.UNCLAIMED, of(WARD))).isEmpty();
    assertThat(shelf.list(View.ALL, of(WARD))).as("looks on").containsExactly("sent");
    assertThat(shelf.list(View.ALL, of("G12.H26.12"))).isEmpty();
  }

  @Test
  default void reads_back_every_state_as_it_was_written() {
    var shelf = filled();
    shelf.put("shared", shared(Channel.ONLINE));
    var loaded = shelf.documents.findAll(shelf.originals.keySet());
    assertThat(shelf.originals)
        .hasSize(10)
        .allSatisfy(
            (id, original) ->
                assertThat(requireNonNull(loaded.get(id)).state()).isEqualTo(original));
  }
}
