package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.standalone.Standalone;

/** A dossier that nobody works on, in an office whose clock the story moves. */
class OverdueIT {

  private static final String PROCEDURE = "1.004873";

  /** A Wednesday; three working days end on the next Monday. */
  private static final MovableClock CLOCK = MovableClock.at("2026-11-25T09:00");

  private static AutoCloseable installation;
  private static Hoso hoso;

  @BeforeAll
  static void start() {
    ClockOfTheStory.use(CLOCK);
    var data = Packaged.temporaryFolder("overdue").resolve("data");
    int port = Hoso.freePort();
    installation = Standalone.start("--port=" + port, "--data=" + data, "--memory");
    hoso = Hoso.at(port, data);
  }

  @AfterAll
  static void stop() throws Exception {
    ClockOfTheStory.use(Clock.systemUTC());
    if (installation != null) {
      installation.close();
    }
  }

  @Test
  void is_warned_about_then_late_and_everybody_concerned_learns_it() {
    var citizen = hoso.citizen();
    var dossier = citizen.submits(PROCEDURE, "to-khai");
    hoso.staff("tiepnhan").accepts(dossier);
    var promised = citizen.sees(dossier, 4);
    assertThat(promised.word("dueAt")).isEqualTo("2026-11-30T10:00:00Z");
    assertThat(hoso.inbox().await(citizen.phone(), 1).getFirst().text()).contains("30/11/2026");
    hoso.staff("canbo1").claims(dossier);

    CLOCK.jumpTo("2026-11-30T14:00");
    awaitNumbers(it -> it.dueSoon() == 1 && it.overdue() == 0);
    assertThat(citizen.looksUp(dossier).word("situation")).isEqualTo("PROCESSING");

    CLOCK.jumpTo("2026-12-01T08:30");
    awaitNumbers(it -> it.dueSoon() == 0 && it.overdue() == 1);
    citizen.sees(dossier, "that it is late", it -> it.word("situation").equals("PROCESSING_LATE"));
    assertThat(hoso.inbox().await(citizen.phone(), 2).getLast().text()).contains("qua han");
    assertThat(hoso.staff("canbo1").looksAt(dossier).json().path("minutesLeft").asLong(0))
        .isNegative();

    hoso.staff("canbo1").atDesk(dossier, "completion", java.util.Map.of()).fine();
    hoso.staff("lanhdao").doesTheStep(dossier);
    hoso.staff("canbo2").claims(dossier);
    hoso.staff("canbo2").presentsTheResult(dossier, "Quầy số 2");
    citizen.sees(dossier, 9);
    awaitNumbers(it -> it.overdue() == 0);
  }

  private static void awaitNumbers(java.util.function.Predicate<Numbers> expected) {
    Awaitility.await("the operators' numbers")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(hoso.numbers()).matches(expected));
  }
}
