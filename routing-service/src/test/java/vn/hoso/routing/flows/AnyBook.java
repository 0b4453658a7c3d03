package vn.hoso.routing.flows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Consultable;
import vn.hoso.platform.document.YamlWriter;
import vn.hoso.routing.Flows;
import vn.hoso.routing.domain.Flow;
import vn.hoso.routing.domain.Processes;
import vn.hoso.routing.domain.Stages;
import vn.hoso.routing.domain.StepRole;

/** Any book of flows that an administrator could put in force, put in force as they do it. */
public final class AnyBook {

  static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  private static final int MOST_FLOWS = 4;
  private static final int MOST_STEPS = 4;
  private static final int MOST_STRETCHES = 2;
  private static final int MOST_OF_A_LEG = 2;
  private static final int SLACK = 40;

  /** Whose legs there are beside the lead's. */
  private static final List<String> OTHERS = List.of("G01.*", "G12.*");

  /** Words that YAML takes for something else unless they are written with care. */
  private static final Arbitrary<String> WORDS =
      Arbitraries.of(
          "Thẩm định", "Ký: duyệt", "- một", "null", "1.5", "# hai", "\"ba\"", "yes, {4}");

  /** A flow before it has name and procedures, which are told apart within a book. */
  private record Shape(
      String word,
      int codes,
      @Nullable Integer slack,
      boolean stretch,
      List<Flow.Stop> stops,
      @Nullable List<Channel> paper) {

    int hours() {
      return new Stages(stops).hours(paper != null);
    }
  }

  private AnyBook() {}

  /**
   * One to four flows, the last of them for every procedure without one of its own. The edge cases
   * of all its parts together would be more than anybody tries.
   */
  public static Arbitrary<FlowBookText> sound() {
    return shapes().withoutEdgeCases().list().ofMinSize(1).ofMaxSize(MOST_FLOWS).map(AnyBook::book);
  }

  /** The flows of a book that the validator lets through. */
  public static Processes processes(FlowBookText book) {
    var books = new FlowBooksInMemory();
    var looked = deskOf(books).put(YamlWriter.write(book), "quantri");
    if (!(looked instanceof FlowDesk.Looked.Sound(var sound, var _))) {
      throw new AssertionError(YamlWriter.write(book) + " is refused: " + looked);
    }
    return sound.processes();
  }

  static FlowDesk deskOf(FlowBooks books) {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var library = new Library(books::history, FlowBook.first(Flows.ALL), clock);
    return new FlowDesk(library, books, Set.of(StepRole.values()), clock, () -> {});
  }

  private static Arbitrary<Shape> shapes() {
    return Combinators.combine(
            WORDS,
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, SLACK).injectNull(0.5),
            Arbitraries.of(true, false),
            stretches(),
            Arbitraries.of(Channel.values()).list().ofMinSize(1).uniqueElements().injectNull(0.5))
        .as(Shape::new);
  }

  /**
   * Now and then several agencies at once (liên thông), and always the competent one after them.
   */
  private static Arbitrary<List<Flow.Stop>> stretches() {
    var alone = stops().list().ofMinSize(1).ofMaxSize(MOST_STEPS);
    return Combinators.combine(stages().injectNull(0.6), alone)
        .as((stage, after) -> stage == null ? after : joined(List.of(stage, after)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_STRETCHES)
        .map(AnyBook::joined);
  }

  private static Arbitrary<List<Flow.Stop>> stages() {
    return Arbitraries.oneOf(
        IntStream.rangeClosed(1, OTHERS.size()).mapToObj(AnyBook::stage).toList());
  }

  private static Arbitrary<List<Flow.Stop>> stage(int others) {
    return Combinators.combine(IntStream.rangeClosed(0, others).mapToObj(AnyBook::leg).toList())
        .as(AnyBook::joined);
  }

  /** The lead's own, or that of one of the others. */
  private static Arbitrary<List<Flow.Stop>> leg(int number) {
    var agency = number == 0 ? null : OTHERS.get(number - 1);
    return stops()
        .map(it -> stop(it.name(), it, "nhánh " + number, agency))
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_OF_A_LEG);
  }

  private static Flow.Stop stop(
      String name, Flow.Stop it, @Nullable String leg, @Nullable String agency) {
    return new Flow.Stop(name, it.role(), it.hours(), it.consult(), leg, agency);
  }

  private static List<Flow.Stop> joined(List<List<Flow.Stop>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  private static Arbitrary<Flow.Stop> stops() {
    return Combinators.combine(
            WORDS,
            Arbitraries.of(StepRole.values()).map(StepRole::word),
            Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(1, 60)),
                Tuple.of(1, Arbitraries.integers().between(60, 2000))),
            consultations().injectNull(0.5))
        .as((name, role, hours, consult) -> new Flow.Stop(name, role, hours, consult, null, null));
  }

  private static Arbitrary<Consultable> consultations() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, Soundness.LONGEST_DAYS))
        .as(Consultable::new);
  }

  private static FlowBookText book(List<Shape> shapes) {
    var flows = new ArrayList<FlowText>();
    for (int i = 0; i < shapes.size(); i++) {
      flows.add(flow(i, i == shapes.size() - 1, shapes.get(i)));
    }
    return new FlowBookText(0, null, flows);
  }

  private static FlowText flow(int number, boolean last, Shape it) {
    var codes = new ArrayList<String>();
    for (int i = 1; i < it.codes(); i++) {
      codes.add("1.%03d%03d".formatted(number, i));
    }
    codes.add(last ? Flow.EVERY_OTHER : "2.%06d".formatted(number));
    var within = it.slack() == null ? null : Integer.valueOf(it.hours() + it.slack());
    return new FlowText(
        it.word() + " " + number, codes, within, it.stretch(), named(it.stops()), it.paper());
  }

  private static List<Flow.Stop> named(List<Flow.Stop> stops) {
    var numbered = stops.toArray(Flow.Stop[]::new);
    Arrays.setAll(
        numbered,
        i -> {
          var it = numbered[i];
          return stop(it.name() + " " + i, it, it.leg(), it.agency());
        });
    return List.of(numbered);
  }
}
