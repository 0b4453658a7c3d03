package vn.hoso.intake.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.intake.catalogue.Catalogue.Candidate;
import vn.hoso.intake.catalogue.Catalogue.Placed;
import vn.hoso.intake.catalogue.ProcedureVersion.Origin;
import vn.hoso.platform.codec.Json;

/** Reads the national catalogue line by line, however long it is, and says what became of each. */
public final class CatalogueImport {

  private static final JsonMapper JSON = Json.mapper();
  private static final int AT_ONCE = 200;

  /** What became of a line. */
  public enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    KEPT_OURS,
    REFUSED
  }

  /**
   * The report of one line.
   *
   * @param version in force now; 0 for a refused line
   * @param why a refused line was refused
   */
  public record Line(
      int number,
      @Nullable String code,
      Outcome outcome,
      int version,
      List<String> repairs,
      @Nullable String why) {}

  private record Waiting(int number, Candidate candidate, List<String> repairs) {}

  private final Catalogue catalogue;
  private final Runnable giveWay;

  /** Gives way before each bulk of lines it writes. */
  public CatalogueImport(Catalogue catalogue, Runnable giveWay) {
    this.catalogue = catalogue;
    this.giveWay = giveWay;
  }

  /** Reports every line once; new versions are in force from the given day. */
  public void run(BufferedReader lines, LocalDate from, Consumer<Line> report) throws IOException {
    var waiting = new ArrayList<Waiting>();
    Set<String> codes = new HashSet<>();
    int number = 0;
    for (var text = lines.readLine(); text != null; text = lines.readLine()) {
      number++;
      if (text.isBlank()) {
        continue;
      }
      switch (read(text)) {
        case NationalReading.Refused(var why) -> report.accept(refused(number, why));
        case NationalReading.Taken(var candidate, var repairs) -> {
          if (codes.add(candidate.code())) {
            waiting.add(new Waiting(number, candidate, repairs));
          } else {
            report.accept(refused(number, "code-repeated"));
          }
        }
      }
      if (waiting.size() == AT_ONCE) {
        put(waiting, from, report);
      }
    }
    put(waiting, from, report);
  }

  private static NationalReading read(String line) {
    try {
      var record = JSON.readValue(line, NationalRecord.class);
      return record == null
          ? new NationalReading.Refused("json-unreadable")
          : NationalReading.of(record);
    } catch (JacksonException _) {
      return new NationalReading.Refused("json-unreadable");
    }
  }

  private void put(List<Waiting> waiting, LocalDate from, Consumer<Line> report) {
    giveWay.run();
    var candidates = waiting.stream().map(Waiting::candidate).toList();
    var placed = catalogue.put(candidates, Origin.NATIONAL, from);
    for (int i = 0; i < waiting.size(); i++) {
      report.accept(line(waiting.get(i), placed.get(i)));
    }
    waiting.clear();
  }

  private static Line line(Waiting it, Placed placed) {
    var outcome = Outcome.valueOf(placed.put().name());
    return new Line(
        it.number(), it.candidate().code(), outcome, placed.version(), it.repairs(), null);
  }

  private static Line refused(int number, String why) {
    return new Line(number, null, Outcome.REFUSED, 0, List.of(), why);
  }
}
