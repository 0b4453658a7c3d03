package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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
  private static final OnDisk LAUNCHER = new OnDisk(FOLDER, FOLDER.resolve("data"));

  @AfterAll
  static void stop() {
    LAUNCHER.close();
  }

  @Test
  void loses_no_published_fact_to_a_power_cut_and_nothing_to_a_clean_stop() throws Exception {
    var hoso = LAUNCHER.start("first");
    assertThat(LAUNCHER.running().output()).doesNotContain(REBUILT);
    var dossiers =
        CROWD.handsInUntil(hoso, () -> LAUNCHER.running().kill()).stream()
            .map(Handed::dossier)
            .toList();

    hoso = LAUNCHER.start("second");
    assertThat(LAUNCHER.running().output()).contains(REBUILT);
    var facts = OnDisk.factsOf(hoso);
    Facts.areInOrderWithoutGaps(facts);
    allAreThere(hoso, dossiers, facts);
    var total = awaitTotal(hoso, submitted(facts));
    LAUNCHER.stop();

    hoso = LAUNCHER.start("third");
    assertThat(LAUNCHER.running().output()).doesNotContain(REBUILT);
    assertThat(OnDisk.factsOf(hoso).stream().map(it -> it.envelope().id()).distinct().count())
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
}
