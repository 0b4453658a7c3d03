package vn.hoso.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent.ReceptionRefused;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;

/** What a citizen gets over HTTP, from facts on a real broker. */
class StatusIT {

  private static final String[] PAGE = {"Accept", "text/html"};
  private static Running service;

  @BeforeAll
  static void start() {
    service = Running.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void until(String path, String field, String value) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(Running.json(service.get(path)).path(field).asString(""))
                    .isEqualTo(value));
  }

  @Test
  void follows_a_dossier_from_submission_to_the_returned_result() {
    var office = service.office().submits(Facts.BIRTH);
    var path = "/api/t/" + office.code;
    until(path, "situation", "SUBMITTED");
    office.says(
        Facts.accepted(), Facts.transferred(), new StepAssigned(Facts.minute(21), 1, Facts.DUE));
    until(path, "situation", "PROCESSING");
    var body = Running.json(service.get(path));
    assertThat(body.path("sentence").asString())
        .isEqualTo("Hồ sơ đang ở bước “Thẩm định hồ sơ” tại UBND phường Cầu Giấy.");
    assertThat(body.path("applicant").path("name").asString()).isEqualTo("Nguyễn V*** A***");
    assertThat(body.path("todo").asString())
        .isEqualTo("Chưa cần làm gì. Kết quả có chậm nhất lúc 17:00 thứ Hai, 04/05/2026.");
    office.says(Facts.ready(Outcome.APPROVED), new ResultReturned(Facts.minute(300), "tiepnhan"));
    until(path, "situation", "RETURNED");
  }

  @Test
  void shows_the_page_with_why_and_without_a_cookie() {
    var office = service.office().submits(Facts.BIRTH).says(Facts.accepted(), Facts.queued("m"));
    until("/api/t/" + office.code, "situation", "ACCEPTED");
    var page = service.get("/t/" + office.code, PAGE);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Đăng ký khai sinh", "ngày nhận, không tính", "Nghỉ bù Giỗ Tổ Hùng Vương")
        .contains("Thứ Sáu 24/04", "Tính đến", "Nguyễn V*** A***")
        .doesNotContain("Nguyễn Văn An", "0912344321", "001090012345");
    assertThat(page.headers().map()).doesNotContainKey("set-cookie");
    assertThat(page.headers().firstValue("X-Robots-Tag"))
        .hasValueSatisfying(it -> assertThat(it).contains("noindex"));
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
  }

  @Test
  void tells_who_was_refused_when_it_ended_and_not_that_it_was_in_time() {
    var office = service.office().submits(Facts.BIRTH);
    var reason = office.sealed("Đã đăng ký ở phường khác");
    office.says(
        Facts.accepted(),
        Facts.transferred(),
        new ResolutionRefused(Facts.minute(50), 1, "lanhdao", reason),
        new ProcessingStopped(Facts.minute(50), Outcome.REFUSED, "lanhdao"));
    until("/api/t/" + office.code, "situation", "RESOLUTION_REFUSED");
    assertThat(service.get("/t/" + office.code, PAGE).body())
        .contains("Đã kết thúc", "Đã hẹn trả kết quả")
        .doesNotContain("đúng hẹn", "trễ hẹn", "class=\"promise\"", "Vì sao là ngày này?");
  }

  @Test
  void tells_why_the_clock_stands_and_how_it_went_on() {
    var office = service.office().submits(Facts.BIRTH);
    var what = office.sealed("Lệ phí bản sao");
    office.says(
        Facts.accepted(),
        Facts.transferred(),
        new FinancialObligationRaised(Facts.minute(30), "nvtc-1", 1, "canbo1", what, 100_000));
    until("/api/t/" + office.code, "situation", "WAITS_FOR_PAYMENT");
    assertThat(service.get("/t/" + office.code, PAGE).body())
        .contains("trong lúc chờ ông/bà nộp tiền")
        .doesNotContain("tính lại từ đầu");
    var later = Facts.promise(Facts.DUE.plusSeconds(3600), "PAUSED");
    office.says(
        new FinancialObligationSettled(Facts.minute(50), "nvtc-1", 1, later, null, null, null));
    until("/api/t/" + office.code, "situation", "PROCESSING");
    assertThat(service.get("/t/" + office.code, PAGE).body())
        .contains("Thời hạn được tính tiếp từ")
        .doesNotContain("khi nhận đủ giấy tờ");
  }

  @Test
  void opens_the_words_on_missing_papers_for_the_secret_only() {
    var office = service.office().submits(Facts.BIRTH);
    office.says(
        Facts.accepted(),
        Facts.transferred(),
        new SupplementRequested(
            Facts.minute(60), 1, "canbo1", office.sealed("Bản chính giấy chứng sinh"), Facts.DUE));
    until("/api/t/" + office.code, "words", "Bản chính giấy chứng sinh");
    var known = service.get("/api/t/" + Facts.CODE).body();
    assertThat(known).doesNotContain("giấy chứng sinh", "Nguyễn", "khai sinh", "WAITS_FOR_PAPERS");
    assertThat(service.get("/t/" + office.code, PAGE).body())
        .contains("Bản chính giấy chứng sinh", "action=\"/supplement\"");
  }

  @Test
  void tells_a_mistyped_code_from_an_unknown_one() {
    var typo = service.get("/api/t/7K3M9QXF2CA");
    assertThat(typo.statusCode()).isEqualTo(400);
    assertThat(Running.json(typo).path("code").asString()).isEqualTo("wrong-check-character");
    assertThat(service.get("/t/7K3M9QXF2CA", PAGE).body()).contains("Mã có vẻ gõ nhầm một ký tự");
    var nobody = service.get("/api/t/H26.12-260101-9999");
    assertThat(nobody.statusCode()).isEqualTo(404);
    assertThat(Running.json(nobody).path("code").asString()).isEqualTo("unknown-code");
    assertThat(service.get("/t/H26.12-260101-9999", PAGE).statusCode()).isEqualTo(404);
  }

  @Test
  void answers_304_while_nothing_moved() {
    var office = service.office().submits(Facts.RECORD);
    var path = "/api/t/" + office.code;
    until(path, "situation", "SUBMITTED");
    var first = service.get(path);
    var etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(service.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(first.body()).doesNotContain("lý lịch tư pháp", "3.000333");
    office.says(new ReceptionRefused(Facts.minute(5), "tiepnhan", office.sealed("Sai mẫu đơn")));
    until(path, "words", "Sai mẫu đơn");
    assertThat(service.get(path, "If-None-Match", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void tells_news_over_the_open_line_at_once() {
    var office = service.office().submits(Facts.BIRTH);
    var path = "/api/t/" + office.code;
    until(path, "situation", "SUBMITTED");
    var line = service.follow(path + "/events");
    assertThat(line.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    var heard =
        CompletableFuture.supplyAsync(
            () -> line.body().filter(it -> it.startsWith("id:")).findFirst().orElse(""));
    office.says(Facts.accepted());
    assertThat(heard.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("id:2");
    var again = service.follow(path + "/events", "Last-Event-ID", "1");
    assertThat(again.body().filter(it -> it.startsWith("id:")).findFirst()).hasValue("id:2");
  }

  @Test
  void waits_for_a_newer_version_when_asked_to() {
    var office = service.office().submits(Facts.BIRTH);
    var path = "/api/t/" + office.code;
    until(path, "situation", "SUBMITTED");
    var newer = CompletableFuture.supplyAsync(() -> service.get(path + "?after=1"));
    office.says(Facts.accepted());
    assertThat(Running.json(newer.join()).path("version").asLong()).isEqualTo(2);
  }

  @Test
  void leads_from_the_search_box_to_the_page() {
    assertThat(service.get("/", PAGE).body()).contains("Tra cứu hồ sơ", "name=\"code\"");
    var go = service.get("/t?code=7k3m9qxf2c-d");
    assertThat(go.statusCode()).isEqualTo(303);
    assertThat(go.headers().firstValue("Location").orElse("")).contains("/t/");
  }

  @Test
  void weighs_at_most_sixty_kilobytes_with_everything_it_loads() throws java.io.IOException {
    var office = service.office().submits(Facts.BIRTH).says(Facts.accepted(), Facts.transferred());
    until("/api/t/" + office.code, "situation", "PROCESSING");
    var page = service.get("/t/" + office.code, PAGE).body();
    var weight = packed(page);
    var links = Pattern.compile("/assets/[^\"]+").matcher(page);
    while (links.find()) {
      weight += packed(service.get(links.group()).body());
    }
    assertThat(weight).isBetween(10_000, 60_000);
  }

  private static int packed(String text) throws java.io.IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  @Test
  void holds_whoever_guesses_off() {
    try (var strict = Running.start("--hoso.tracking.limits.misses-per-address=2")) {
      strict.get("/api/t/H26.12-260101-0001");
      strict.get("/api/t/H26.12-260101-0002");
      var refused = strict.get("/api/t/H26.12-260101-0003");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(Running.json(refused).path("code").asString()).isEqualTo("too-many-requests");
      var page = strict.get("/t/H26.12-260101-0004", PAGE);
      assertThat(page.statusCode()).isEqualTo(429);
      assertThat(page.body()).contains("tra cứu quá nhiều lần");
    }
  }
}
