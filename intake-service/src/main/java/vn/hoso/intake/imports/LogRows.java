package vn.hoso.intake.imports;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of a log under a mapping of columns. */
final class LogRows {

  /** What a row says. */
  sealed interface Read {

    record Good(LogRow row) implements Read {}

    /** With the code of the reason. */
    record Broken(long line, String why) implements Read {}
  }

  /** One event and what its row repeats about the dossier. */
  record LogRow(
      long line,
      String dossier,
      String event,
      String step,
      Instant time,
      @Nullable String stepGroup,
      String channel,
      String department,
      @Nullable String group,
      @Nullable Instant start,
      @Nullable Instant deadline,
      @Nullable Instant end) {}

  private final CsvRows rows;
  private final int width;
  private final Map<String, Integer> places = new HashMap<>();

  LogRows(CsvRows rows, List<String> header, Columns columns) {
    this.rows = rows;
    this.width = header.size();
    columns.byRole().forEach((role, name) -> places.put(role, header.indexOf(name)));
  }

  /** The next row, or null at the end. */
  @Nullable Read next() throws IOException {
    var row = rows.next();
    return row == null ? null : read(row);
  }

  private Read read(CsvRows.Row row) {
    if (row.cells().isEmpty()) {
      return new Read.Broken(row.line(), "row-unreadable");
    }
    if (row.cells().size() != width) {
      return new Read.Broken(row.line(), "row-width");
    }
    for (var role : Columns.REQUIRED) {
      if (cell(row, role) == null) {
        return new Read.Broken(row.line(), role + "-missing");
      }
    }
    for (var role : List.of("time", "start", "deadline", "end")) {
      if (cell(row, role) != null && moment(row, role).isEmpty()) {
        return new Read.Broken(row.line(), role + "-unreadable");
      }
    }
    return new Read.Good(good(row));
  }

  private LogRow good(CsvRows.Row row) {
    return new LogRow(
        row.line(),
        text(row, "dossier"),
        text(row, "event"),
        text(row, "step"),
        moment(row, "time").orElseThrow(),
        cell(row, "stepGroup"),
        text(row, "channel"),
        text(row, "department"),
        cell(row, "group"),
        moment(row, "start").orElse(null),
        moment(row, "deadline").orElse(null),
        moment(row, "end").orElse(null));
  }

  private Optional<Instant> moment(CsvRows.Row row, String role) {
    return Optional.ofNullable(cell(row, role)).flatMap(Moments::read);
  }

  private String text(CsvRows.Row row, String role) {
    return Optional.ofNullable(cell(row, role)).orElse("");
  }

  private @Nullable String cell(CsvRows.Row row, String role) {
    var place = places.get(role);
    if (place == null || place < 0) {
      return null;
    }
    var text = row.cells().get(place).strip();
    return text.isEmpty() ? null : text;
  }
}
