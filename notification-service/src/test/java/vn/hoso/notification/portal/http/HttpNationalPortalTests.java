package vn.hoso.notification.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.portal.PortalProperties;
import vn.hoso.notification.portal.application.NationalPortal;
import vn.hoso.notification.portal.application.NationalPortal.Question;
import vn.hoso.notification.portal.domain.PortalAnswer;
import vn.hoso.notification.portal.simulator.NationalPortalSimulator;

class HttpNationalPortalTests implements NationalPortalContract {

  private final NationalPortalSimulator other = NationalPortalSimulator.start(0, Clock.systemUTC());
  private final HttpNationalPortal portal =
      new HttpNationalPortal(settings(other.baseUrl(), "hoso"), JsonMapper.shared());

  @Override
  public NationalPortal portal() {
    return portal;
  }

  @Override
  public NationalPortalSimulator other() {
    return other;
  }

  @AfterEach
  void close() {
    portal.close();
    other.close();
  }

  @Test
  void knows_that_nothing_was_taken_where_nobody_listens_or_the_account_is_wrong() {
    other.close();
    assertThat(portal.ask(new Question("A", "1"))).isInstanceOf(PortalAnswer.Unknown.class);

    try (var here = NationalPortalSimulator.start(0, Clock.systemUTC());
        var stranger = new HttpNationalPortal(settings(here.baseUrl(), ""), JsonMapper.shared())) {
      assertThat(stranger.ask(new Question("A", "1")))
          .isEqualTo(new PortalAnswer.Unknown("no-access"));
    }
  }

  @Nested
  class Words {

    private final PortalWords words = new PortalWords(Set.of("0", "00"), JsonMapper.shared());

    @Test
    void a_throttle_and_a_shut_door_took_nothing() {
      assertThat(words.toSending(429, "", "A")).isEqualTo(new PortalAnswer.NotTaken("http-429"));
      assertThat(words.toSending(503, "", "A")).isEqualTo(new PortalAnswer.NotTaken("http-503"));
      assertThat(words.toSending(403, "", "A")).isEqualTo(new PortalAnswer.NotTaken("no-access"));
    }

    @Test
    void an_error_on_its_side_leaves_us_in_the_dark() {
      assertThat(words.toSending(502, "", "A")).isEqualTo(new PortalAnswer.Unknown("http-502"));
      assertThat(words.toSending(200, "<html>", "A"))
          .isEqualTo(new PortalAnswer.Unknown("unreadable-answer"));
    }

    @Test
    void an_error_on_ours_is_a_rejection() {
      assertThat(words.toSending(400, "{\"error_code\":\"02\",\"message\":\"Thiếu\"}", "A"))
          .isEqualTo(new PortalAnswer.Rejected("02", "Thiếu"));
      assertThat(words.toSending(404, "", "A"))
          .isEqualTo(new PortalAnswer.Rejected("http-404", null));
    }

    @Test
    void both_ways_of_saying_zero_mean_taken() {
      assertThat(words.toSending(200, "{\"error_code\":0}", "A"))
          .isEqualTo(new PortalAnswer.Acknowledged("A"));
      assertThat(words.toSending(200, "{\"error_code\":\"00\",\"reference\":\"R\"}", "A"))
          .isEqualTo(new PortalAnswer.Acknowledged("R"));
    }
  }

  private static PortalProperties settings(String url, String user) {
    return new PortalProperties(
        url,
        "/mapi/login",
        "/mapi/g",
        user,
        "secret",
        "000.00.00.H26",
        "opencps-2020",
        false,
        Set.of("0", "00"),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        List.of(Duration.ofSeconds(1)),
        Duration.ofMinutes(2),
        Duration.ofSeconds(1),
        4,
        Duration.ofSeconds(1),
        Duration.ofSeconds(1));
  }
}
