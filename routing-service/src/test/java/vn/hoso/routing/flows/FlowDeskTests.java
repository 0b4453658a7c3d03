package vn.hoso.routing.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoso.platform.document.Difference;
import vn.hoso.routing.Flows;
import vn.hoso.routing.domain.StepRole;
import vn.hoso.routing.flows.FlowDesk.Looked;

/** How an administrator changes the flows. */
class FlowDeskTests {

  private static final Set<StepRole> ALL = Set.of(StepRole.values());

  private final FlowBooksInMemory books = new FlowBooksInMemory();
  private Instant now = Instant.parse("2026-11-26T02:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public java.time.ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }
      };
  private final Library library = new Library(books::history, FlowBook.first(Flows.ALL), clock);
  private final FlowDesk desk = desk(ALL);

  @Test
  void what_is_exported_imports_again() {
    var looked = (Looked.Sound) desk.look(desk.export(), "quantri");
    assertThat(looked.changesNothing()).isTrue();
    assertThat(desk.put(desk.export(), "quantri")).isInstanceOf(Looked.Sound.class);
    assertThat(books.history()).as("nothing changed, so nothing is written").isEmpty();
  }

  @Test
  void a_new_book_is_in_force_from_its_day_on() {
    var text = desk.export().replace("hours: 14", "hours: 12") + "from: 2027-01-01\n";
    var looked = (Looked.Sound) desk.put(text, "quantri");
    assertThat(looked.difference().changes())
        .extracting(Difference.Change::toString)
        .containsExactly(
            "~ flows/Hộ tịch có xác minh/steps/Thẩm định và xác minh hồ sơ hộ tịch/hours: 14 → 12");
    assertThat(library.inForce().version()).isZero();
    now = Instant.parse("2026-12-31T17:00:00Z");
    assertThat(library.inForce().version()).as("midnight in Hà Nội").isEqualTo(1);
    assertThat(library.processes()).isSameAs(library.processes());
    assertThat(library.history()).extracting(FlowBook::version).containsExactly(1, 0);
  }

  @Test
  void nobody_overwrites_what_another_wrote_meanwhile() {
    var text = desk.export();
    desk.put(text.replace("hours: 14", "hours: 12"), "quantri");
    assertThat(codes(desk.put(text.replace("hours: 14", "hours: 10"), "khac")))
        .containsExactly("/0/basedOn based-on-stale");
  }

  @Test
  void every_mistake_is_named_at_once() {
    var text =
        """
        basedOn: 0
        from: 2026-11-01
        flows:
          - name: Một
            procedures: ["1.001193", "abc"]
            within: 7
            steps:
              - {name: Thẩm định, role: officer, hours: 6}
              - {name: Thẩm định, role: king, hours: 2}
          - name: Một
            procedures: ["1.001193"]
            steps: []
          - name: Hai
            procedures: []
            steps:
              - {name: Ký, role: leader, hours: 0}
        """;
    assertThat(codes(desk.look(text, "quantri")))
        .containsExactly(
            "/0/from from-past",
            "/0/flows/0/procedures/1 flow-procedure",
            "/0/flows/0/steps/1/name step-name-taken",
            "/0/flows/0/steps/1/role step-role",
            "/0/flows/0/within flow-over-limit",
            "/0/flows/1/name flow-name-taken",
            "/0/flows/1/procedures/0 flow-procedure-taken",
            "/0/flows/1/steps flow-no-steps",
            "/0/flows/2/procedures flow-unreachable",
            "/0/flows/2/steps/0/hours step-hours",
            "/0/flows flows-no-other");
    assertThat(codes(desk.look(desk.export() + "---\n" + desk.export(), "quantri")))
        .containsExactly("/1 flows-one-book");
  }

  @Test
  void legs_are_of_several_agencies_the_first_leads_and_something_is_left_for_it_to_do() {
    assertThat(codes(desk.look(legs("leg: a", "leg: b, agency: G01.*"), "quantri")))
        .containsExactly("/0/flows/0/steps/1/leg leg-last");
    assertThat(codes(desk.look(legs("leg: a, agency: G01.*", "leg: b", ""), "quantri")))
        .containsExactly(
            "/0/flows/0/steps/0/leg leg-lead", "/0/flows/0/steps/1/agency leg-agency-missing");
    assertThat(codes(desk.look(legs("leg: a", "agency: G01.*"), "quantri")))
        .containsExactly(
            "/0/flows/0/steps/0/leg leg-alone", "/0/flows/0/steps/1/agency agency-without-leg");
    assertThat(
            codes(
                desk.look(
                    legs("leg: a", "leg: b, agency: G01.*", "leg: a", "leg: b, agency: g12"),
                    "quantri")))
        .contains(
            "/0/flows/0/steps/2/leg leg-scattered",
            "/0/flows/0/steps/3/agency leg-agencies",
            "/0/flows/0/steps/3/agency step-agency");
    assertThat(
            codes(
                desk.look(
                    legs("leg: a", "leg: b, agency: G01.*", "leg: c, agency: G01.*", ""),
                    "quantri")))
        .containsExactly("/0/flows/0/steps/2/agency leg-agency-taken");
  }

  @Test
  void legs_walked_at_once_fit_the_limit_by_the_longest_and_on_paper_by_all_of_them() {
    var steps = legs("leg: a", "leg: b, agency: G01.*", "");
    assertThat(desk.look(steps.replace("steps:", "within: 4\n    steps:"), "quantri"))
        .isInstanceOf(Looked.Sound.class);
    assertThat(
            codes(
                desk.look(
                    steps.replace("steps:", "within: 4\n    paper: [DIRECT]\n    steps:"),
                    "quantri")))
        .containsExactly("/0/flows/0/within flow-over-limit");
  }

  /** A book with a flow of steps of two hours each, with these words about legs. */
  private static String legs(String... words) {
    var text = new StringBuilder("basedOn: 0\nflows:\n  - name: Liên thông\n");
    text.append("    procedures: [\"*\"]\n    steps:\n");
    for (int i = 0; i < words.length; i++) {
      text.append("      - {name: Bước %d, role: officer, hours: 2".formatted(i + 1));
      text.append(words[i].isEmpty() ? "}\n" : ", " + words[i] + "}\n");
    }
    return text.toString();
  }

  @Test
  void a_step_needs_a_role_that_somebody_has() {
    assertThat(codes(desk(Set.of(StepRole.OFFICER)).look(desk.export(), "quantri")))
        .isNotEmpty()
        .allMatch(it -> it.endsWith("/role step-role"));
    assertThat(desk(Set.of(StepRole.LEADER)).look(desk.export(), "quantri"))
        .as("a leader may do what officers do")
        .isInstanceOf(Looked.Sound.class);
  }

  private FlowDesk desk(Set<StepRole> staffed) {
    return new FlowDesk(library, books, staffed, clock, () -> {});
  }

  private static List<String> codes(Looked looked) {
    return ((Looked.Unsound) looked)
        .mistakes().stream().map(it -> it.path() + " " + it.code()).toList();
  }
}
