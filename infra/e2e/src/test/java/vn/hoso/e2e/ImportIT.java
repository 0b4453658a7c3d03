package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dossiers of other software, from a file that an operator uploads. */
@ExtendWith(SharedHoso.class)
class ImportIT {

  private static final Path CUT =
      Path.of("../../intake-service/src/test/resources/imports/receipt-phase-cut.csv");
  private static final Path ALL = Path.of("../../../shared/data/municipal-receipt-phase.csv.gz");
  private static final int DOSSIERS_IN_CUT = 8;
  private static final int DOSSIERS_IN_ALL = 1434;

  private final Hoso hoso = SharedHoso.get();
  private final Door operator = hoso.staff("vanhanh").door();

  @Test
  void puts_them_into_lookup_and_numbers_and_a_second_time_changes_nothing() throws IOException {
    var before = hoso.numbersAtRest().total();
    imported(CUT, "/e2e/cut");
    awaitTotal(before + DOSSIERS_IN_CUT);
    var seen = hoso.citizen().looksUp("case-10011").fine();
    assertThat(seen.word("department")).isEqualTo("General");
    assertThat(seen.json().path("stages").size()).isPositive();

    var again = imported(CUT, "/e2e/cut");
    assertThat(figure(again, "Hồ sơ mới")).isZero();
    assertThat(hoso.numbers().total()).isEqualTo(before + DOSSIERS_IN_CUT);
  }

  @Test
  void takes_a_whole_municipal_log() throws IOException {
    Assumptions.assumeTrue(Files.exists(ALL), () -> "there is no " + ALL);
    var before = hoso.numbersAtRest().total();
    imported(ALL, "/e2e/all");
    awaitTotal(before + DOSSIERS_IN_ALL);
    assertThat(figure(imported(ALL, "/e2e/all"), "Hồ sơ mới")).isZero();
    assertThat(hoso.numbers().total()).isEqualTo(before + DOSSIERS_IN_ALL);
  }

  private Answer imported(Path file, String source) throws IOException {
    var form = new Parts().file("file", file.getFileName().toString(), Files.readAllBytes(file));
    var mapping = operator.send("/imports/events", form, Map.of("Accept", "text/html")).fine();
    var path = mapping.at().getPath();
    operator.form(path, asGuessed(mapping, source), Map.of("Accept", "text/html")).fine();
    Awaitility.await("the import is done")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(250))
        .until(() -> operator.page(path).text().contains("badge good"));
    return operator.page(path);
  }

  /** The mapping of columns that the page offers. */
  private static Map<String, String> asGuessed(Answer page, String source) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("source", source);
    var selects = Pattern.compile("<select[^>]* name=\"(\\w+)\">(.*?)</select>", Pattern.DOTALL);
    var chosen = Pattern.compile("<option value=\"([^\"]+)\" selected");
    selects
        .matcher(page.text())
        .results()
        .forEach(
            select -> {
              var option = chosen.matcher(select.group(2));
              if (option.find()) {
                fields.put(select.group(1), option.group(1));
              }
            });
    return fields;
  }

  private static long figure(Answer page, String name) {
    var found = Pattern.compile("<dt>" + name + "</dt><dd>([\\d.]+)</dd>").matcher(page.text());
    assertThat(found.find()).as(page.text()).isTrue();
    return Long.parseLong(found.group(1).replace(".", ""));
  }

  private void awaitTotal(long expected) {
    Awaitility.await("dossiers in the overview")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(hoso.numbers().total()).isEqualTo(expected));
  }
}
