package vn.hoso.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Outcome;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.testing.TestTokens;

/** What a citizen's page showed at a moment. */
class TimeMachineIT {

  private static Running service;

  @BeforeAll
  static void start() {
    service = Running.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String[] as(String agency, Role role) {
    var token = TestTokens.shared().staff("vanhanh", agency, role);
    return new String[] {"Authorization", "Bearer " + token};
  }

  private static String at(Office office, Instant moment) {
    return service
        .get("/api/tracking/dossiers/" + office.id + "/at?moment=" + moment, as("*", Role.OPERATOR))
        .body();
  }

  /** Now, with enough time behind it for the broker's clock to tell what comes next apart. */
  private static Instant aMomentLater() {
    var now = Instant.now();
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> Instant.now().isAfter(now.plusMillis(30)));
    return now;
  }

  @Test
  void is_shown_by_what_was_on_the_topics_then_and_by_nothing_later() {
    var before = aMomentLater();
    var office = service.office().submits(Facts.BIRTH);
    var submitted = aMomentLater();
    office.says(Facts.accepted(), Facts.transferred());
    var accepted = aMomentLater();
    office.says(Facts.ready(Outcome.REFUSED));
    var ended = aMomentLater();
    assertThat(at(office, before)).doesNotContain("\"page\"");
    assertThat(at(office, submitted)).contains("\"situation\":\"SUBMITTED\"");
    assertThat(at(office, accepted)).contains("\"situation\":\"PROCESSING\"", Facts.CODE);
    assertThat(at(office, ended))
        .contains("\"situation\":\"RESULT_REFUSED\"", "dossier.result-ready.v1")
        .doesNotContain("Nguyễn", "4321");
    var page =
        service
            .get("/ops/dossiers/" + office.id + "/at?moment=" + accepted, as("*", Role.LEADER))
            .body();
    assertThat(page)
        .contains("Trang của người dân lúc", "dossier.accepted.v1", "Thẩm định hồ sơ")
        .doesNotContain("data-live", "??", "action=\"/supplement\"");
    assertThat(page(office, before.toString()).body())
        .contains("Người dân chưa thấy hồ sơ", "dossier.submitted.v1")
        .doesNotContain("timeline", "Mới đăng ký", "??");
  }

  @Test
  void shows_the_page_of_now_for_a_moment_to_come_or_one_that_cannot_be_read() {
    var office = service.office().submits(Facts.BIRTH);
    var ahead = page(office, "2126-11-23T08:00:00");
    assertThat(ahead.statusCode()).isEqualTo(200);
    assertThat(ahead.body())
        .contains("Lúc ấy chưa đến", "Đây là trang bây giờ", "timeline")
        .doesNotContain("/2126", "value=\"2126");
    assertThat(at(office, Instant.parse("2126-11-23T01:00:00Z"))).doesNotContain("\"2126");
    var unreadable = page(office, "hôm-qua");
    assertThat(unreadable.statusCode()).isEqualTo(400);
    assertThat(unreadable.body())
        .contains("Chưa hiểu thời điểm này", "aria-describedby=\"moment-error\"", "timeline");
  }

  private static HttpResponse<String> page(Office office, String moment) {
    return service.get(
        "/ops/dossiers/" + office.id + "/at?moment=" + URLEncoder.encode(moment, UTF_8),
        as("*", Role.LEADER));
  }

  @Test
  void is_kept_to_staff_of_the_agency_and_to_what_there_is() {
    var office = service.office().submits(Facts.BIRTH);
    var path = "/api/tracking/dossiers/" + office.id + "/at";
    assertThat(service.get(path).statusCode()).isEqualTo(401);
    assertThat(service.get(path, as("*", Role.RECEIVER)).statusCode()).isEqualTo(403);
    assertThat(service.get(path, as("H26.99", Role.LEADER)).statusCode()).isEqualTo(403);
    assertThat(service.get(path, as(Facts.AGENCY, Role.LEADER)).statusCode()).isEqualTo(200);
    assertThat(service.get(path + "?moment=noon", as("*", Role.OPERATOR)).statusCode())
        .isEqualTo(400);
    assertThat(service.get("/api/tracking/dossiers/nobody/at", as("*", Role.OPERATOR)).body())
        .contains("unknown-dossier");
  }
}
