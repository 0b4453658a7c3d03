package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.hoso.e2e.Crowd.Handed;
import vn.hoso.testkit.Fact;

/** The launcher with its data on disk: killed under load, started again, stopped, started again. */
class PowerCutIT {

  private static final Crowd CROWD = new Crowd(20);
  private static final String REBUILT = "rebuilt from the topics";

  private static final Path FOLDER = Packaged.temporaryFolder("power-cut");
  private static final int PORT = Hoso.freePort();
  private static final Deque<Program> STARTED = new ArrayDeque<>();

  @AfterAll
  static void stop() {
    STARTED.forEach(Program::close);
  }

  @Test
  void loses_no_published_fact_to_a_power_cut_and_nothing_to_a_clean_stop() throws Exception {
    var hoso = started("first");
    assertThat(running().output()).doesNotContain(REBUILT);
    var dossiers =
        CROWD.handsInUntil(hoso, () -> running().kill()).stream().map(Handed::dossier).toList();

    hoso = started("second");
    assertThat(running().output()).contains(REBUILT);
    var facts = factsOf(hoso);
    Facts.areInOrderWithoutGaps(facts);
    allAreThere(hoso, dossiers, facts);
    var total = awaitTotal(hoso, submitted(facts));
    assertThat(running().interrupt()).as("exit code after Ctrl-C").isIn(0, 130);
    assertThat(running().output()).contains("Stopped; everything is kept in");

    hoso = started("third");
    assertThat(running().output()).doesNotContain(REBUILT);
    assertThat(factsOf(hoso).stream().map(it -> it.envelope().id()).distinct().count())
        .isGreaterThanOrEqualTo(facts.stream().map(it -> it.envelope().id()).distinct().count());
    allAreThere(hoso, dossiers, facts);
    assertThat(hoso.numbers().total()).isEqualTo(total);
  }

  private static void allAreThere(Hoso hoso, List<Dossier> dossiers, List<Fact> facts) {
    var citizen = hoso.citizen();
    dossiers.forEach(
        it -> {
          var accepted =
              facts.stream()
                  .anyMatch(
                      fact ->
                          fact.envelope().id().dossierId().equals(it.id())
                              && fact.envelope().type().equals("dossier.accepted.v1"));
          citizen.sees(it, accepted ? 4 : 1);
        });
  }

  private static long submitted(List<Fact> facts) {
    return facts.stream()
        .filter(it -> it.envelope().type().equals("dossier.submitted.v1"))
        .map(it -> it.envelope().id())
        .distinct()
        .count();
  }

  private static long awaitTotal(Hoso hoso, long expected) {
    Awaitility.await("dossiers in the overview")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(hoso.numbers().total()).isEqualTo(expected));
    return expected;
  }

  private static List<Fact> factsOf(Hoso hoso) {
    try (var topics = hoso.topics()) {
      return topics.now();
    }
  }

  private static Program running() {
    return STARTED.getLast();
  }

  private static Hoso started(String name) {
    STARTED.add(
        Program.start(
            name,
            Packaged.STANDALONE,
            FOLDER,
            SharedHoso.Settings.AT_ANY_HOUR,
            "--port=" + PORT,
            "--data=" + FOLDER.resolve("data")));
    running().says("Hoso runs after");
    return Hoso.at(PORT, FOLDER.resolve("data"));
  }
}
