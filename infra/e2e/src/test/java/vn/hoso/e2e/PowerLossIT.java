package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.hoso.e2e.Crowd.Handed;
import vn.hoso.testkit.Fact;

/**
 * The launcher on a disk that loses its power under load: of what was acknowledged only the last
 * moments may be missing, the rest is whole, and work goes on. {@code -Pdrills
 * -Dit.test=PowerLossIT}.
 */
@EnabledIfSystemProperty(named = "hoso.drills", matches = "all")
class PowerLossIT {

  private static final String PROCEDURE = "1.004873";

  /** The broker forces its log to the disk once a second; a slow disk is given some more. */
  private static final Duration LAST_MOMENTS = Duration.ofSeconds(5);

  private static final Path FOLDER = Packaged.temporaryFolder("power-loss");

  @Test
  void loses_the_last_moments_only_and_goes_on() {
    try (var disk = disk();
        var launcher = new OnDisk(FOLDER, disk.folder().resolve("data"))) {
      var hoso = launcher.start("first");
      var cut = new AtomicReference<Instant>();
      var handed =
          new Crowd(60).handsInUntil(hoso, () -> cut.set(powerOff(disk, launcher.running())));

      disk.comeBack();
      hoso = launcher.start("second");
      assertThat(launcher.running().output()).contains("rebuilt from the topics");
      Facts.areInOrderWithoutGaps(OnDisk.factsOf(hoso));
      onlyTheLastMomentsMayBeMissing(hoso, handed, cut.get());
      goesOn(hoso);
      Facts.areInOrderWithoutGaps(OnDisk.factsOf(hoso));
      launcher.stop();
    }
  }

  private static Instant powerOff(LossyDisk disk, Program running) {
    var moment = Instant.now();
    disk.losePower();
    running.kill();
    return moment;
  }

  private static void onlyTheLastMomentsMayBeMissing(Hoso hoso, List<Handed> handed, Instant cut) {
    var kept = submitted(OnDisk.factsOf(hoso));
    var citizen = hoso.citizen();
    var before = handed.stream().filter(it -> it.at().isBefore(cut)).toList();
    var missing = before.stream().filter(it -> !kept.contains(it.dossier().id())).toList();
    System.out.printf(
        "Power lost: %d hand-ins acknowledged, %d missing, the oldest of them %d ms old%n",
        before.size(),
        missing.size(),
        missing.stream()
            .mapToLong(it -> Duration.between(it.at(), cut).toMillis())
            .max()
            .orElse(0));
    assertThat(missing).allMatch(it -> it.at().isAfter(cut.minus(LAST_MOMENTS)));
    before.stream()
        .filter(it -> kept.contains(it.dossier().id()))
        .forEach(it -> citizen.sees(it.dossier(), "a status", seen -> seen.status() == 200));
  }

  /** New dossiers, and those that the power cut caught at the counter. */
  private static void goesOn(Hoso hoso) {
    var citizen = hoso.citizen();
    for (int i = 0; i < 3; i++) {
      var dossier = citizen.submits(PROCEDURE, "to-khai");
      hoso.staff("tiepnhan").accepts(dossier);
      citizen.sees(dossier, 4);
    }
  }

  private static Set<String> submitted(List<Fact> facts) {
    return facts.stream()
        .filter(it -> it.envelope().type().equals("dossier.submitted.v1"))
        .map(it -> it.envelope().id().dossierId())
        .collect(Collectors.toSet());
  }

  private static LossyDisk disk() {
    try {
      return LossyDisk.under(FOLDER);
    } catch (UncheckedIOException e) {
      System.out.println("SKIPPED: no disk here that can lose its power: " + e.getMessage());
      Assumptions.abort("no disk here that can lose its power: " + e.getMessage());
      throw e;
    }
  }
}
