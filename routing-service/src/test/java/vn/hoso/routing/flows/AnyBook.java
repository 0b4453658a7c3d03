package vn.hoso.routing.flows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Consultable;
import vn.hoso.platform.document.YamlWriter;
import vn.hoso.routing.Flows;
import vn.hoso.routing.domain.Flow;
import vn.hoso.routing.domain.Processes;
import vn.hoso.routing.domain.StepRole;

/** Any book of flows that an administrator could put in force, put in force as they do it. */
public final class AnyBook {

  static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  private static final int MOST_FLOWS = 4;
  private static final int MOST_STEPS = 6;
  private static final int SLACK = 40;

  /** Words that YAML takes for something else unless they are written with care. */
  private static final Arbitrary<String> WORDS =
      Arbitraries.of(
          "Thẩm định", "Ký: duyệt", "- một", "null", "1.5", "# hai", "\"ba\"", "yes, {4}");

  /** A flow before it has name and procedures, which are told apart within a book. */
  private record Shape(
      String word, int codes, @Nullable Integer slack, boolean stretch, List<Flow.Stop> legs) {}

  private AnyBook() {}

  /** One to four flows, the last of them for every procedure without one of its own. */
  public static Arbitrary<FlowBookText> sound() {
    return shapes().list().ofMinSize(1).ofMaxSize(MOST_FLOWS).map(AnyBook::book);
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
            legs().list().ofMinSize(1).ofMaxSize(MOST_STEPS))
        .as(Shape::new);
  }

  private static Arbitrary<Flow.Stop> legs() {
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
    int total = it.legs().stream().mapToInt(Flow.Stop::hours).sum();
    var within = it.slack() == null ? null : Integer.valueOf(total + it.slack());
    return new FlowText(
        it.word() + " " + number, codes, within, it.stretch(), named(it.legs()), null);
  }

  private static List<Flow.Stop> named(List<Flow.Stop> legs) {
    var numbered = legs.toArray(Flow.Stop[]::new);
    Arrays.setAll(
        numbered,
        i -> {
          var it = numbered[i];
          return new Flow.Stop(
              it.name() + " " + i, it.role(), it.hours(), it.consult(), null, null);
        });
    return List.of(numbered);
  }
}
