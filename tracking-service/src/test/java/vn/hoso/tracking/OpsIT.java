package vn.hoso.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent.StepReported;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Way;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.testing.TestTokens;

/** What operators get over HTTP. */
class OpsIT {

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

  private static String[] operator() {
    return as("*", Role.OPERATOR);
  }

  private static long number(String name, String... caller) {
    return Running.json(service.get("/api/tracking/overview", caller))
        .path("numbers")
        .path(name)
        .asLong();
  }

  @Test
  void counts_what_happened_lists_it_and_keeps_to_the_agency() {
    var before = number("total", operator());
    var late = service.office().submits(Facts.BIRTH);
    late.says(
        Facts.accepted(),
        Facts.transferred(),
        new StepAssigned(Facts.minute(20), 1, Facts.DUE),
        new StepClaimed(Facts.minute(25), 1, "canbo1"),
        new DossierOverdue(Facts.DUE, Facts.DUE));
    service
        .office()
        .submits(Facts.BIRTH)
        .says(Facts.accepted(), Facts.transferred(), Facts.ready(Outcome.APPROVED));
    service
        .office()
        .says(Facts.reported(Facts.DUE), new StepReported(Facts.minute(9), "T02", "G", null));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(number("total", operator())).isEqualTo(before + 3);
              assertThat(number("overdue", operator())).isEqualTo(1);
              assertThat(service.get("/ops/dossiers?field=General", operator()).body())
                  .contains("case-10011", "T02");
            });
    assertThat(number("total", as("H26.99", Role.LEADER))).isZero();
    var page = service.get("/ops", operator());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("UBND phường Cầu Giấy", "1.001193 Đăng ký khai sinh", "<svg");
    assertThat(service.get("/ops/dossiers?lateness=OVERDUE&status=4", operator()).body())
        .contains(Facts.CODE, "Thẩm định hồ sơ · UBND phường Cầu Giấy")
        .doesNotContain("CASE-10011", "case-10011", "canbo1");
    assertThat(service.get("/ops/dossiers", as("H26.99", Role.LEADER)).body())
        .doesNotContain(Facts.CODE);
    assertThat(service.get("/ops/dossiers?agency=H26.12", as("H26.99", Role.LEADER)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void counts_petitions_beside_the_dossiers_and_lists_none() {
    var dossiers = number("total", operator());
    var answered = service.office();
    answered.says(Petitions.received(Kind.CONDUCT, Way.ZALO, 0), Petitions.answered(3));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              var numbers = Running.json(service.get("/api/tracking/overview", operator()));
              var all = numbers.at("/numbers/petitions/all");
              assertThat(all.path("received").asLong()).isEqualTo(1);
              assertThat(all.path("inTime").asLong()).isEqualTo(1);
              assertThat(all.path("medianDays").asLong()).isEqualTo(3);
            });
    assertThat(number("total", operator())).isEqualTo(dossiers);
    assertThat(service.get("/ops", operator()).body())
        .contains("Phản ánh, kiến nghị", "3 ngày", "Zalo")
        .as("a way by which none came")
        .doesNotContain("Đường dây nóng");
    assertThat(service.get("/ops/dossiers", operator()).body()).doesNotContain(answered.id);
  }

  @Test
  void lets_nobody_in_without_the_role() {
    assertThat(service.get("/ops").statusCode()).isEqualTo(401);
    assertThat(service.get("/ops", as("*", Role.OFFICER)).statusCode()).isEqualTo(403);
    assertThat(service.post("/ops/tracking/parked/x/retry", as("*", Role.LEADER)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void shows_a_parked_dossier_and_counts_it_once_when_it_goes_on() {
    var office = service.office().submits(Facts.BIRTH);
    var path = "/api/t/" + office.code;
    office.skipsAndSays(Facts.reported(null));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(service.get("/ops", operator()).body()).contains(office.id));
    assertThat(service.get("/ops", operator()).body()).doesNotContain("Không có hồ sơ nào bị kẹt");
    for (var page : List.of("/ops", "/ops/tracking/parked", "/ops/tracking/parked/" + office.id)) {
      assertThat(service.get(page, operator()).body())
          .as(page)
          .contains("Thiếu một sự kiện đứng trước")
          .doesNotContain("a fact before", "??");
    }
    var open = number("open", operator());
    office.saysWhatWasSkipped(Facts.accepted());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(Running.json(service.get(path)).path("version").asLong())
                    .isGreaterThan(1));
    service.post("/ops/tracking/parked/" + office.id + "/retry", operator());
    assertThat(service.get("/ops", operator()).body())
        .doesNotContain(office.id)
        .contains("Không có hồ sơ nào bị kẹt");
    assertThat(number("open", operator())).isEqualTo(open);
  }

  @Test
  void tells_that_numbers_moved() {
    var line = service.follow("/api/tracking/events", operator());
    var heard =
        CompletableFuture.supplyAsync(
            () -> line.body().filter(it -> it.startsWith("event:changed")).findFirst());
    service.office().submits(Facts.BIRTH);
    assertThat(heard.orTimeout(15, TimeUnit.SECONDS).join()).isPresent();
  }
}
