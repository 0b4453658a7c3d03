package vn.hoso.routing.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Consultable;
import vn.hoso.platform.document.YamlWriter;
import vn.hoso.platform.testing.Mistaken;
import vn.hoso.routing.domain.Flow;
import vn.hoso.routing.domain.Stages;

/** A sound book with something wrong at one place of it, in every way there is. */
final class AnyMistake {

  private final FlowBookText book;
  private final int last;
  private final List<Supplier<Mistaken>> all = new ArrayList<>();

  private AnyMistake(FlowBookText book) {
    this.book = book;
    this.last = book.flows().size() - 1;
  }

  /** Everything that can be wrong with this book, each written down when it is asked for. */
  static List<Supplier<Mistaken>> in(FlowBookText book) {
    var mistakes = new AnyMistake(book);
    mistakes.ofTheBook();
    mistakes.ofTheLastFlow();
    mistakes.ofItsLastStep();
    mistakes.ofItsLegs();
    mistakes.ofThePen();
    return List.copyOf(mistakes.all);
  }

  private void ofTheBook() {
    var past = LocalDate.parse("2026-11-01");
    add(new FlowBookText(0, past, book.flows()), "from", "from-past", "2026-11-01");
    add(new FlowBookText(7, null, book.flows()), "basedOn", "based-on-stale", "7");
    add(new FlowBookText(null, null, book.flows()), "basedOn", "based-on-missing", "");
  }

  private void ofTheLastFlow() {
    var it = book.flows().get(last);
    int total = new Stages(it.steps()).hours(false);
    flow(with("", it.procedures(), null, it.steps()), "/name", "words-missing", "''");
    flow(with("A", List.of(), null, it.steps()), "/procedures", "flow-unreachable", "[]");
    flow(
        with("A", List.of("*", "abc"), null, it.steps()), "/procedures/1", "flow-procedure", "abc");
    flow(
        with("A", List.of("*", "*"), null, it.steps()),
        "/procedures/1",
        "flow-procedure-taken",
        "*");
    flow(with("A", it.procedures(), null, List.of()), "/steps", "flow-no-steps", "[]");
    flow(
        with("A", it.procedures(), total - 1, it.steps()),
        "/within",
        "flow-over-limit",
        "" + (total - 1));
    var others =
        new FlowBookText(0, null, replaced(with("A", List.of("9.999999"), null, it.steps())));
    add(others, "flows", "flows-no-other", "- name");
    var twice = Stream.concat(book.flows().stream(), Stream.of(it)).toList();
    add(
        new FlowBookText(0, null, twice),
        "flows/" + (last + 1) + "/name",
        "flow-name-taken",
        it.name());
  }

  private void ofItsLastStep() {
    step(it -> leg("", it.role(), it.hours(), it.consult()), "/name", "words-missing", "''");
    step(it -> leg(it.name(), "king", it.hours(), it.consult()), "/role", "step-role", "king");
    for (int hours : List.of(-5, 0, 2001)) {
      step(
          it -> leg(it.name(), it.role(), hours, it.consult()), "/hours", "step-hours", "" + hours);
    }
    for (int days : List.of(-1, 366)) {
      step(
          it -> leg(it.name(), it.role(), it.hours(), new Consultable(true, true, days)),
          "/consult/days",
          "consult-days",
          "" + days);
    }
    var it = book.flows().get(last);
    var steps = new ArrayList<>(it.steps());
    steps.add(leg("Lặp lại", "leader", 1, null));
    steps.add(leg("Lặp lại", "officer", 1, null));
    flow(
        with("A", it.procedures(), null, steps),
        "/steps/" + (steps.size() - 1) + "/name",
        "step-name-taken",
        "Lặp lại");
  }

  /** After the last step of the flow, which one agency does alone. */
  private void ofItsLegs() {
    var end = in(null, null);
    legs(1, "/leg", "leg-last", in("a", null), in("b", "G01.*"));
    legs(0, "/leg", "leg-alone", in("a", null), end);
    legs(0, "/leg", "leg-lead", in("a", "G01.*"), in("b", "G12.*"), end);
    legs(1, "/agency", "leg-agency-missing", in("a", null), in("b", null), end);
    legs(2, "/agency", "leg-agency-taken", in("a", null), in("b", "G1"), in("c", "G1"), end);
    legs(2, "/agency", "leg-agencies", in("a", null), in("b", "G1"), in("b", "G2"), end);
    legs(2, "/leg", "leg-scattered", in("a", null), in("b", "G1"), in("a", null), end);
    legs(0, "/agency", "agency-without-leg", in(null, "G1"));
    legs(1, "/agency", "step-agency", in("a", null), in("b", "Công an"), end);
  }

  private static Flow.Stop in(@Nullable String leg, @Nullable String agency) {
    return new Flow.Stop("Bước thêm", "officer", 1, null, leg, agency);
  }

  private void legs(int wrong, String path, String code, Flow.Stop... more) {
    var it = book.flows().get(last);
    var steps = new ArrayList<>(it.steps());
    for (var stop : more) {
      var name = stop.name() + " " + steps.size();
      steps.add(new Flow.Stop(name, "officer", 1, null, stop.leg(), stop.agency()));
    }
    var stands = path.equals("/leg") ? more[wrong].leg() : more[wrong].agency();
    flow(
        with("A", it.procedures(), null, steps),
        "/steps/" + (it.steps().size() + wrong) + path,
        code,
        stands == null ? "" : stands);
  }

  /** What is not even well written. */
  private void ofThePen() {
    var text = YamlWriter.write(book);
    var path = "/0/flows/0/steps/0";
    all.add(
        () ->
            new Mistaken(
                text.replaceFirst("role: ", "roles: "),
                path + "/roles",
                "yaml-key-unknown",
                "roles"));
    all.add(
        () ->
            new Mistaken(
                text.replaceFirst("role: \\w+\n", "\n"),
                path + "/role",
                "yaml-key-missing",
                "name: "));
    all.add(
        () ->
            new Mistaken(
                text.replaceFirst("hours: \\d+", "hours: hai"),
                path + "/hours",
                "yaml-whole-expected",
                "hai"));
    all.add(
        () ->
            new Mistaken(
                text.replaceFirst("steps:", "steps: không\n    note:"),
                "/0/flows/0/steps",
                "yaml-list-expected",
                "không"));
    all.add(
        () ->
            new Mistaken(
                text + "from: 2026-02-30\n", "/0/from", "yaml-date-impossible", "2026-02-30"));
    all.add(() -> new Mistaken(text + "? [", "", "yaml-unreadable", ""));
  }

  private void step(UnaryOperator<Flow.Stop> change, String path, String code, String stands) {
    var it = book.flows().get(last);
    var steps = new ArrayList<>(it.steps());
    steps.set(steps.size() - 1, change.apply(steps.getLast()));
    flow(
        with("A", it.procedures(), null, steps),
        "/steps/" + (steps.size() - 1) + path,
        code,
        stands);
  }

  private void flow(FlowText it, String path, String code, String stands) {
    add(new FlowBookText(0, null, replaced(it)), "flows/" + last + path, code, stands);
  }

  private void add(FlowBookText it, String path, String code, String stands) {
    all.add(() -> new Mistaken(YamlWriter.write(it), "/0/" + path, code, stands));
  }

  private List<FlowText> replaced(FlowText it) {
    var flows = new ArrayList<>(book.flows());
    flows.set(last, it);
    return flows;
  }

  private static FlowText with(
      String name, List<String> procedures, @Nullable Integer within, List<Flow.Stop> steps) {
    return new FlowText(name, procedures, within, true, steps, null);
  }

  private static Flow.Stop leg(String name, String role, int hours, @Nullable Consultable consult) {
    return new Flow.Stop(name, role, hours, consult, null, null);
  }
}
