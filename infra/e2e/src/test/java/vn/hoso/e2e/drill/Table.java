package vn.hoso.e2e.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the drills came to: printed, and written as Markdown and JSON after each. */
final class Table {

  private static final String HEAD =
      """
      | fault | lasted | dossiers | lost | doubled | astray | e-mails uncertain | longest staleness | recovered after | live heap | resident |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  private final Path folder;
  private final List<Outcome> rows = new ArrayList<>();

  Table(Path folder) {
    this.folder = folder;
  }

  @SuppressWarnings("SystemOut") // what whoever runs the drills came for
  void add(Outcome row) {
    rows.add(row);
    System.out.print(line(row));
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("drills.md"), markdown());
      Files.writeString(
          folder.resolve("drills.json"),
          JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String markdown() {
    var text = new StringBuilder(HEAD);
    rows.forEach(it -> text.append(line(it)));
    return text.toString();
  }

  private static String line(Outcome it) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %d | %d | %d | %s | %s | %d MiB | %d MiB |%n",
        it.fault(),
        seconds(it.lasted()),
        it.dossiers(),
        it.findings().lost().size(),
        it.findings().doubled().size(),
        it.findings().astray().size(),
        it.findings().uncertain(),
        seconds(it.stalest()),
        seconds(it.recovered()),
        it.heapKib() / 1024,
        it.residentKib() / 1024);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }

  private Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("date", LocalDate.now(java.time.ZoneOffset.UTC).toString());
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("drills", rows.stream().map(Table::json).toList());
    return json;
  }

  private static Map<String, Object> json(Outcome it) {
    var json = new LinkedHashMap<String, Object>();
    json.put("fault", it.fault());
    json.put("lastedMillis", it.lasted().toMillis());
    json.put("dossiers", it.dossiers());
    json.put("lost", it.findings().lost());
    json.put("doubled", it.findings().doubled());
    json.put("astray", it.findings().astray());
    json.put("uncertainEmails", it.findings().uncertain());
    json.put("stalestMillis", it.stalest().toMillis());
    json.put("recoveredMillis", it.recovered().toMillis());
    json.put("heapKib", it.heapKib());
    json.put("residentKib", it.residentKib());
    return json;
  }
}
