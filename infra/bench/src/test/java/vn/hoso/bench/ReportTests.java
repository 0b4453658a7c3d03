package vn.hoso.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The arithmetic of the measurements and how they are written down. */
class ReportTests {

  @TempDir Path folder;

  private final Report report =
      new Report(new Machine(LocalDate.of(2026, 11, 25), 2, 24, "25", 0, "a <test>"));

  @Test
  void divides_lives_by_the_time_that_was_really_measured() {
    var round = round(30, Duration.ofMillis(1500));
    assertThat(round.livesPerSecond()).isCloseTo(20, within(0.001));
    assertThat(round.factsPerSecond()).isCloseTo(200, within(0.001));
    assertThat(round.serverMillisPerLife()).isCloseTo(10, within(0.001));
    assertThat(round.bytesPerFact()).isCloseTo(1024, within(0.001));
  }

  @Test
  void divides_by_no_life_without_an_accident() {
    assertThat(round(0, Duration.ofSeconds(1)).serverMillisPerLife()).isZero();
  }

  @Test
  void says_the_median_and_how_far_to_believe_it() {
    assertThat(Spread.of(3, 1, 2)).isEqualTo(new Spread(2, 1, 3));
    assertThat(Spread.of(1, 2, 3, 4).median()).isEqualTo(2.5);
    assertThat(Spread.of(2)).hasToString("2.0");
    assertThat(Spread.of(1, 2, 3)).hasToString("2.0 (1.0 to 3.0)");
  }

  @Test
  void writes_text_numbers_and_a_picture() throws Exception {
    report.lives("closed", List.of(round(100, Duration.ofSeconds(1))), Duration.ZERO);
    report.say(Ceilings.PART, Ceilings.NO_OP, 400, "/s");
    report.relate();
    report.write(folder.resolve("r"));
    var json = JsonMapper.shared().readTree(Files.readString(folder.resolve("r.json")));
    var life = named(json, "whole life, answered");
    assertThat(life.path("p50").asDouble()).isCloseTo(100, within(0.1));
    assertThat(life.path("count").asLong()).isEqualTo(100);
    assertThat(named(json, "requests of lives / that do nothing").path("median").asDouble())
        .isCloseTo(25, within(0.001));
    assertThat(Files.readString(folder.resolve("r.txt"))).contains("lives", "p99", "25.0 %");
    assertThat(Files.readString(folder.resolve("r.svg")))
        .startsWith("<svg")
        .contains("a &lt;test>")
        .endsWith("</svg>\n");
  }

  @Test
  void finds_what_the_services_say_of_a_rebuild() {
    var log =
        List.of(
            "12:00:00.000 INFO  v.h.p.engine.Engine documents rebuilt from the topics"
                + " dossiers=\"10\" own=\"20\" heard=\"300\" rescued=\"0\"",
            "something else with own=\"5\"",
            "documents rebuilt from the topics dossiers=\"1\" own=\"0\" heard=\"7\" rescued=\"0\"");
    assertThat(Rebuilt.in(log)).isEqualTo(new Rebuilt(11, 327));
  }

  private static tools.jackson.databind.JsonNode named(
      tools.jackson.databind.JsonNode report, String name) {
    return report
        .path("figures")
        .valueStream()
        .filter(it -> it.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Round round(int lives, Duration time) {
    var measures = new Measures();
    for (int i = 0; i < lives; i++) {
      measures.request("hand in", TimeUnit.MILLISECONDS.toNanos(1));
      measures.life(TimeUnit.MILLISECONDS.toNanos(100));
    }
    var used =
        new Usage(
            time.toNanos(),
            Duration.ofMillis(lives * 10L),
            Duration.ZERO,
            lives * 10L * 1024,
            Duration.ZERO,
            lives * 10L);
    return new Round(measures, used, 0);
  }
}
