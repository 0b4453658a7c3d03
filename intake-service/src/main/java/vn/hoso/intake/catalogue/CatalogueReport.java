package vn.hoso.intake.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hoso.intake.catalogue.CatalogueImport.Line;
import vn.hoso.intake.catalogue.CatalogueImport.Outcome;

/**
 * What an import of the catalogue came to.
 *
 * @param counts by outcome
 * @param repairs how often each kind of repair was made
 * @param lines those with a repair or a refusal, and every other one while there is room
 */
public record CatalogueReport(
    String id,
    Instant at,
    String by,
    String fileName,
    Map<Outcome, Long> counts,
    Map<String, Long> repairs,
    List<Line> lines) {

  public CatalogueReport {
    lines = List.copyOf(lines);
  }

  /** Collects lines as they come. */
  public static final class Builder {

    private static final int MOST_LINES = 20_000;

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Map<String, Long> repairs = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    public void add(Line line) {
      counts.merge(line.outcome(), 1L, Long::sum);
      line.repairs().forEach(it -> repairs.merge(it, 1L, Long::sum));
      if (lines.size() < MOST_LINES) {
        lines.add(line);
      }
    }

    public CatalogueReport build(String id, Instant at, String by, String fileName) {
      lines.sort(Comparator.comparingInt(Line::number));
      return new CatalogueReport(id, at, by, fileName, counts, repairs, lines);
    }
  }
}
