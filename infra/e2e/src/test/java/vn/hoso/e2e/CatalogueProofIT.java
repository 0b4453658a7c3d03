package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole national catalogue is imported; then a dossier of a procedure is handed in, accepted,
 * processed and returned through the running services. A build takes a sample of every shape of
 * limits, channels and levels; {@code -Dhoso.catalogue=all} takes all 2,000.
 */
@ExtendWith(SharedHoso.class)
class CatalogueProofIT {

  private static final Path CATALOGUE =
      Path.of("../../intake-service/src/test/resources/catalogue/national-catalogue.jsonl.gz");
  private static final boolean ALL = "all".equals(System.getProperty("hoso.catalogue"));
  private static final int AT_ONCE = 6;
  private static final int AT_A_TIME = 500;

  private final Hoso hoso = SharedHoso.get();

  @Test
  void every_procedure_can_be_worked_on_to_its_end() throws Exception {
    var lines = lines();
    imported(lines);
    var codes = ALL ? codes(lines) : sample(lines);
    var before = hoso.numbersAtRest().in(10);
    var failed = new ConcurrentLinkedQueue<String>();
    var confirmed = new ConcurrentLinkedQueue<String>();

    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var code : codes) {
        threads.execute(
            () -> {
              try {
                if (new WholeLife(hoso, code).lead()) {
                  confirmed.add(code);
                }
              } catch (RuntimeException | AssertionError why) {
                failed.add(code + ": " + why);
              }
            });
      }
    }

    assertThat(failed).isEmpty();
    assertThat(confirmed).as("where the catalogue has no limit, the agency said one").isNotEmpty();
    Awaitility.await("the operators see all of them returned")
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> assertThat(hoso.numbers().in(10)).isGreaterThanOrEqualTo(before + codes.size()));
  }

  /** In parts, as somebody would who does not want to wait for one long answer. */
  private void imported(List<String> lines) {
    var administrator = hoso.staff("quantri").door();
    assertThat(lines).hasSize(2000);
    for (int i = 0; i < lines.size(); i += AT_A_TIME) {
      var part = String.join("\n", lines.subList(i, i + AT_A_TIME));
      var report =
          administrator
              .post("/api/procedures/import", "application/x-ndjson", part, Map.of())
              .fine()
              .json();
      assertThat(report.path("lines").size()).isEqualTo(AT_A_TIME);
      assertThat(report.path("counts").propertyNames()).doesNotContain("REFUSED");
    }
  }

  private static List<String> lines() throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(CATALOGUE)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static List<String> codes(List<String> lines) {
    return lines.stream()
        .map(it -> JsonMapper.shared().readTree(it))
        .map(CatalogueProofIT::code)
        .toList();
  }

  /** The first with each set of units, and the first that each set of agencies decides. */
  private static List<String> sample(List<String> lines) {
    Set<String> shapes = new HashSet<>();
    return lines.stream()
        .map(it -> JsonMapper.shared().readTree(it))
        .filter(it -> shapes.addAll(List.of("in " + units(it), "at " + it.path("level"))))
        .map(CatalogueProofIT::code)
        .toList();
  }

  private static String code(JsonNode record) {
    return record.path("code").asString("");
  }

  private static String units(JsonNode record) {
    return record
        .path("channels")
        .valueStream()
        .map(it -> it.path("time").path("unit").asString("none"))
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }
}
