package vn.hoso.routing.flows;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoso.platform.document.Difference;
import vn.hoso.platform.document.Mistake;
import vn.hoso.platform.document.YamlReader;
import vn.hoso.platform.document.YamlWriter;
import vn.hoso.routing.domain.StepRole;

/** Looks at books of flows, and puts them in force. */
public final class FlowDesk {

  /** What looking came to. */
  public sealed interface Looked {

    /** It may be put in force; with {@code difference} against the newest so far. */
    record Sound(FlowBook book, Difference difference) implements Looked {

      /** The newest says so already. */
      public boolean changesNothing() {
        return difference.isNothing();
      }
    }

    /** Nothing is done; every mistake is named. */
    record Unsound(List<Mistake> mistakes) implements Looked {}
  }

  private final YamlReader<FlowBookText> reader = new YamlReader<>(FlowBookText.class);
  private final Library library;
  private final FlowBooks books;
  private final Set<StepRole> staffed;
  private final Clock clock;
  private final Runnable afterwards;

  /**
   * A desk of a centre.
   *
   * @param staffed the roles that it has people for
   * @param afterwards makes the library look again
   */
  public FlowDesk(
      Library library, FlowBooks books, Set<StepRole> staffed, Clock clock, Runnable afterwards) {
    this.afterwards = afterwards;
    this.library = library;
    this.books = books;
    this.staffed = Set.copyOf(staffed);
    this.clock = clock;
  }

  /** The newest book, as YAML. */
  public String export() {
    return YamlWriter.write(FlowBookText.of(newest()));
  }

  public FlowBook newest() {
    return library.history().getFirst();
  }

  /** What the text would change; nothing is done. */
  public Looked look(String text, String by) {
    var reading = reader.read(text);
    var mistakes = new ArrayList<>(reading.mistakes());
    if (reading.items().size() > 1) {
      var second = reading.items().get(1);
      mistakes.add(second.places().mistake("", "flows-one-book", Map.of()));
    }
    reading.items().stream()
        .limit(1)
        .map(it -> new Soundness(it, newest(), staffed, library.today()).mistakes())
        .forEach(mistakes::addAll);
    return mistakes.isEmpty()
        ? sound(reading.items().getFirst().value(), by)
        : new Looked.Unsound(List.copyOf(mistakes));
  }

  /** Puts it in force, or nothing where anything is wrong. */
  public Looked put(String text, String by) {
    var looked = look(text, by);
    if (!(looked instanceof Looked.Sound sound) || sound.changesNothing()) {
      return looked;
    }
    boolean first = books.add(sound.book());
    afterwards.run();
    return first ? looked : new Looked.Unsound(List.of(overtaken(sound.book().version())));
  }

  private static Mistake overtaken(int version) {
    var facts = Map.<String, Object>of("given", version - 1, "version", version);
    return new Mistake("/0/basedOn", 1, 1, "based-on-stale", facts);
  }

  private Looked sound(FlowBookText text, String by) {
    var before = newest();
    var difference =
        Difference.between(
            FlowBookText.comparable(before.flows()), FlowBookText.comparable(text.flows()));
    var from = text.from() == null ? library.today() : text.from();
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Looked.Sound(
        new FlowBook(before.version() + 1, from, text.flows(), by, at), difference);
  }
}
