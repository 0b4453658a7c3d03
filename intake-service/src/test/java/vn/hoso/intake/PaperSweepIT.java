package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.IntakeUnderTest.File;
import vn.hoso.intake.application.MissingDossiers;
import vn.hoso.intake.papers.PaperSweep;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.papers.SweepMark;
import vn.hoso.intake.papers.Upload;

/** What a crashed hand-in leaves behind is removed, a day later, and nothing else ever. */
class PaperSweepIT {

  private static final Duration DAY = Duration.ofDays(1);

  private static IntakeUnderTest intake;
  private static Papers papers;

  @BeforeAll
  static void start() {
    intake = IntakeUnderTest.startedAt(MovableClock.at("2026-11-25T09:00:00"));
    papers = intake.bean(Papers.class);
  }

  @AfterAll
  static void stop() {
    intake.close();
    intake.store().close();
  }

  /** The mark of the sweep may stay: whatever comes next is newer. */
  @BeforeEach
  void emptyTheDrawers() {
    papers
        .storedBefore(Instant.now().plus(DAY), null, Integer.MAX_VALUE)
        .forEach(it -> papers.remove(it.id()));
  }

  @Test
  void removes_the_papers_of_a_dossier_that_never_came_to_be_and_no_others() {
    var kept = handedIn();
    var left = left();

    assertThat(sweepIn(Duration.ofHours(25)).sweep()).isEqualTo(1);

    assertThat(papers.of(left)).isEmpty();
    assertThat(papers.of(kept)).hasSize(2);
    assertThat(sweepIn(Duration.ofHours(26)).sweep()).isZero();
  }

  @Test
  void leaves_alone_what_is_being_handed_in_and_finds_it_later_if_it_was_not() {
    var left = left();

    assertThat(sweepIn(Duration.ofHours(23)).sweep()).isZero();
    assertThat(papers.of(left)).hasSize(1);
    assertThat(sweepIn(Duration.ofHours(25)).sweep()).isEqualTo(1);
  }

  @Test
  void removes_nothing_when_it_is_the_dossiers_that_are_missing() {
    var lost = IntStream.range(0, 30).mapToObj(_ -> left()).toList();

    assertThat(sweepIn(Duration.ofHours(25)).sweep()).isZero();
    assertThat(lost).allSatisfy(it -> assertThat(papers.of(it)).hasSize(1));
  }

  @Test
  void two_who_sweep_at_the_same_time_do_each_other_no_harm() {
    var left = left();
    var one = sweepIn(Duration.ofHours(25));
    papers.remove(papers.of(left).getFirst().id());

    assertThat(one.sweep()).isZero();
    papers.remove("656565656565656565656565");
  }

  private PaperSweep sweepIn(Duration time) {
    var later = Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
    return new PaperSweep(
        papers,
        intake.bean(SweepMark.class),
        intake.bean(MissingDossiers.class),
        new PaperSweep.Pace(Duration.ofHours(1), DAY),
        later);
  }

  private String left() {
    var id = UUID.randomUUID().toString();
    var upload =
        new Upload(
            "to-khai",
            "to-khai.pdf",
            Samples.PDF.length,
            () -> new ByteArrayInputStream(Samples.PDF));
    papers.add(id, upload, "application/pdf", intake.now());
    return id;
  }

  private String handedIn() {
    var answer =
        intake.form(
            null,
            "/api/intake/dossiers",
            Map.of("dossier", Samples.online("1.001193")),
            List.of(
                new File("papers.to-khai", "to-khai.pdf", Samples.PDF),
                new File("papers.giay-chung-sinh", "anh.png", Samples.PNG)),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).path("id").asString();
  }
}
