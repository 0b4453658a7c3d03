package vn.hoso.intake.catalogue.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.Catalogue;
import vn.hoso.intake.catalogue.Catalogue.Put;
import vn.hoso.intake.catalogue.ProcedureText;
import vn.hoso.intake.catalogue.ProcedureVersion.Audit;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.platform.document.Mistake;
import vn.hoso.platform.document.YamlReader;
import vn.hoso.platform.document.YamlReader.Reading;

/** Looks at documents for the catalogue, and puts them in force. */
public final class Revisions {

  /** What looking came to. */
  public sealed interface Looked {

    /** Every document may be put in force. */
    record Sound(List<Revision> revisions) implements Looked {}

    /** Nothing is done; every mistake is named. */
    record Unsound(List<Mistake> mistakes) implements Looked {}
  }

  private final YamlReader<ProcedureText> reader = new YamlReader<>(ProcedureText.class);
  private final Catalogue catalogue;
  private final Procedures procedures;
  private final Agencies agencies;

  public Revisions(Catalogue catalogue, Procedures procedures, Agencies agencies) {
    this.catalogue = catalogue;
    this.procedures = procedures;
    this.agencies = agencies;
  }

  /** What the text would change; nothing is done. */
  public Looked look(String text, LocalDate today) {
    var reading = reader.read(text);
    var mistakes = new ArrayList<>(reading.mistakes());
    var revisions = new ArrayList<Revision>();
    var newest = procedures.newest(codes(reading));
    Set<String> seen = new HashSet<>();
    for (var item : reading.items()) {
      var it = item.value();
      var revision = Revision.of(it, today, newest.get(it.code()), item.places());
      mistakes.addAll(new Soundness(revision, agencies, today).mistakes());
      if (!seen.add(it.code())) {
        mistakes.add(
            item.places().mistake("code", "procedure-repeated", Map.of("code", it.code())));
      }
      revisions.add(revision);
    }
    return mistakes.isEmpty()
        ? new Looked.Sound(List.copyOf(revisions))
        : new Looked.Unsound(List.copyOf(mistakes));
  }

  /**
   * Puts all of it in force, or nothing where anything is wrong. Who is overtaken in the very
   * moment of writing learns which documents were; those before them are done, and doing them again
   * changes nothing.
   */
  public Looked put(String text, Audit audit, LocalDate today) {
    var looked = look(text, today);
    if (!(looked instanceof Looked.Sound(var revisions))) {
      return looked;
    }
    var overtaken =
        revisions.stream()
            .filter(it -> !it.changesNothing())
            .filter(it -> catalogue.put(it.reviewed(), audit).put() == Put.OVERTAKEN)
            .map(Revisions::overtaken)
            .toList();
    return overtaken.isEmpty() ? looked : new Looked.Unsound(overtaken);
  }

  private static Mistake overtaken(Revision it) {
    var facts = Map.<String, Object>of("given", it.version() - 1, "version", it.version());
    return it.places().mistake("basedOn", "based-on-stale", facts);
  }

  private static List<String> codes(Reading<ProcedureText> reading) {
    return reading.items().stream().map(it -> it.value().code()).distinct().toList();
  }
}
