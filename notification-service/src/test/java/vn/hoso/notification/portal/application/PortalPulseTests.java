package vn.hoso.notification.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hoso.notification.portal.domain.PortalAnswer;

class PortalPulseTests {

  private static final PortalAnswer AWAY = new PortalAnswer.NotTaken("unreachable");

  private Instant now = Instant.parse("2026-11-23T03:00:00Z");
  private final PortalPulse pulse = new PortalPulse(Duration.ofSeconds(2), () -> now);

  @Test
  void everybody_may_try_while_the_portal_answers() {
    pulse.saw(new PortalAnswer.Acknowledged("R"));
    pulse.saw(new PortalAnswer.Rejected("02", null));

    assertThat(pulse.mayTry()).isTrue();
    assertThat(pulse.mayTry()).isTrue();
    assertThat(pulse.glance()).isEqualTo(new PortalPulse.Glance(1, 1, null, null));
  }

  @Test
  void one_message_that_the_portal_chokes_on_stops_nobody() {
    pulse.saw(new PortalAnswer.Unknown("http-500"));
    pulse.saw(new PortalAnswer.Unknown("http-500"));

    assertThat(pulse.mayTry()).isTrue();
  }

  @Test
  void one_at_a_time_tries_while_the_portal_is_away() {
    goesAway();
    assertThat(pulse.mayTry()).isFalse();

    now = now.plusSeconds(2);
    assertThat(pulse.mayTry()).isTrue();
    assertThat(pulse.mayTry()).as("somebody tries already").isFalse();
  }

  @Test
  void tries_become_rarer_the_longer_it_is_away() {
    goesAway();
    for (int i = 0; i < 20; i++) {
      pulse.saw(AWAY);
    }

    now = now.plusSeconds(63);
    assertThat(pulse.mayTry()).isFalse();
    now = now.plusSeconds(1);
    assertThat(pulse.mayTry()).isTrue();
  }

  @Test
  void all_may_try_again_at_its_first_answer() {
    goesAway();
    pulse.saw(new PortalAnswer.Rejected("02", null));

    assertThat(pulse.mayTry()).isTrue();
    assertThat(pulse.glance().isWell()).isTrue();
  }

  private void goesAway() {
    pulse.saw(AWAY);
    pulse.saw(AWAY);
    pulse.saw(AWAY);
  }
}
