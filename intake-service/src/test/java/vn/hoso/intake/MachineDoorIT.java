package vn.hoso.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.IntakeUnderTest.File;
import vn.hoso.intake.application.DossierIds;
import vn.hoso.intake.imports.ImportJob;
import vn.hoso.intake.imports.ImportJob.Status;
import vn.hoso.intake.imports.ImportJobs;
import vn.hoso.intake.imports.Imports;
import vn.hoso.intake.outside.Reporting;
import vn.hoso.testkit.Fact;
import vn.hoso.testkit.FactReader;

/** Dossiers of other systems: as CloudEvents, and as a log that somebody uploads. */
class MachineDoorIT {

  private static final String MANY = "application/cloudevents-batch+json";
  private static final Path FULL_LOG =
      Path.of("../../shared/data/municipal-receipt-phase.csv.gz").toAbsolutePath();

  private static IntakeUnderTest intake;
  private static FactReader facts;

  @BeforeAll
  static void start() {
    intake = IntakeUnderTest.startedAt(MovableClock.at("2026-11-27T09:00:00"));
    facts = FactReader.of("dossier.intake.v1");
  }

  @AfterAll
  static void stop() {
    facts.close();
    intake.close();
    intake.store().close();
  }

  @Test
  void events_of_a_batch_are_answered_one_by_one() {
    var dossier = UUID.randomUUID().toString();
    var batch =
        Stream.of(
                event("1", dossier, "step-done", "{\"step\":\"Thẩm định\"}"),
                event("2", dossier, "dossier-opened", OPENED),
                event("3", dossier, "step-done", "{\"step\":\"Thẩm định\",\"group\":\"Tổ 1\"}"),
                event("3", dossier, "step-done", "{\"step\":\"Thẩm định\",\"group\":\"Tổ 1\"}"),
                event("4", dossier, "step-done", "{}"),
                event("5", dossier, "unheard-of", "{}"),
                event("6", dossier, "dossier-closed", "{}"),
                "{\"nonsense\":true}")
            .toList();
    var answer = post("may", MANY, batch.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var answers = json(answer);
    assertThat(answers.path("accepted").asInt()).isEqualTo(3);
    assertThat(answers.path("duplicates").asInt()).isEqualTo(1);
    assertThat(answers.path("rejected").asInt()).isEqualTo(4);
    assertThat(answers.at("/events/0/code").asString()).isEqualTo("outside-not-opened");
    assertThat(answers.at("/events/3/outcome").asString()).isEqualTo("duplicate");
    assertThat(answers.at("/events/4/code").asString()).isEqualTo("event-data");
    assertThat(answers.at("/events/5/code").asString()).isEqualTo("event-type");
    assertThat(answers.at("/events/7/code").asString()).isEqualTo("event-specversion");
    var id = DossierIds.named("/mot-cua/test", dossier);
    assertThat(UUID.fromString(id).version()).isEqualTo(8);
    var stated =
        facts.untilStated(
            id,
            IntakeUnderTest.PATIENCE,
            "dossier.reported.v1",
            "dossier.step-reported.v1",
            "dossier.end-reported.v1");
    assertThat(stated.getFirst().body())
        .contains("\"channel\":\"ONLINE\"", "Trực tuyến", "\"deadline\":\"2026-12-01T10:00:00Z\"");
    var again = json(post("may", MANY, batch.subList(1, 3).toString()));
    assertThat(again.path("duplicates").asInt()).isEqualTo(2);
  }

  @Test
  void one_event_comes_whole_or_with_its_attributes_in_headers() {
    var dossier = UUID.randomUUID().toString();
    var one = event("1", dossier, "dossier-opened", OPENED);
    assertThat(post("may", "application/cloudevents+json", one).statusCode()).isEqualTo(202);
    var binary =
        intake.post(
            "may",
            "/api/events",
            "{\"step\":\"Trình ký\"}",
            "ce-specversion",
            "1.0",
            "ce-id",
            "2",
            "ce-source",
            "/mot-cua/test",
            "ce-subject",
            dossier,
            "ce-type",
            "vn.hoso.outside.step-done.v1",
            "ce-time",
            "2026-11-20T08:00:00+07:00");
    assertThat(binary.statusCode()).as(binary.body()).isEqualTo(202);
    assertThat(json(binary).path("outcome").asString()).isEqualTo("accepted");
    refused(
        post("may", "application/cloudevents+json", event("9", "x", "dossier-closed", "{}")),
        422,
        "outside-not-opened");
  }

  @Test
  void the_door_needs_its_scope_and_a_form_it_knows() {
    refused(post("may-la", MANY, "[]"), 403, "scope-missing");
    refused(post("tiepnhan", MANY, "[]"), 403, "scope-missing");
    refused(post("may", "text/plain", "x"), 415, "event-form");
    refused(post("may", MANY, "{nonsense"), 400, "unreadable-json");
    assertThat(
            intake
                .send(intake.request(null, "/api/events").POST(BodyPublishers.noBody()).build())
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_log_is_imported_once_however_often_it_is_uploaded() throws IOException {
    var log = resource("/imports/receipt-phase-cut.csv");
    var first = imported("cut.csv", log);
    assertThat(first.counts().dossiers()).isEqualTo(8);
    assertThat(first.counts().broken()).isZero();
    assertThat(first.counts().steps()).isEqualTo(first.rows());
    assertThat(first.counts().ends()).isPositive();
    var again = imported("cut.csv", log);
    assertThat(again.counts().dossiers() + again.counts().steps() + again.counts().ends()).isZero();
    assertThat(again.counts().duplicates())
        .isEqualTo(first.counts().dossiers() + first.counts().steps() + first.counts().ends());
  }

  @Test
  void a_broken_row_stays_its_own() {
    var log =
        """
        case_id,event_id,activity,timestamp,channel
        h-1,1,Nhận,2026-01-05 08:00:00+07:00,Internet
        h-1,2,Xử lý,hôm qua,Internet
        h-1,"3,Xử lý,2026-01-06 08:00:00+07:00,Internet
        h-1,4,Xử lý
        h-1,5,Ký,2026-01-07T08:00:00+07:00,Internet
        h-2,6,Nhận,2026-01-07 01:00:00Z,Desk
        """;
    var job =
        imported(UUID.randomUUID() + ".csv", log.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(job.counts().dossiers()).isEqualTo(2);
    assertThat(job.counts().steps()).isEqualTo(3);
    assertThat(job.broken())
        .extracting(it -> it.line() + " " + it.why())
        .containsExactly("3 time-unreadable", "4 row-unreadable", "5 row-width");
  }

  @Test
  void a_column_that_nobody_chose_is_asked_for_again() throws IOException {
    var id = uploaded(UUID.randomUUID() + ".csv", resource("/imports/receipt-phase-cut.csv"));
    var answer =
        intake.send(
            intake
                .request("vanhanh", "/imports/events/" + id)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("source=/a&dossier=case%3Aconcept%3Aname&time="))
                .build());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Có 3 chỗ cần sửa", "Hãy chọn cột cho mục này.", "href=\"#time\"")
        .doesNotContain("??");
  }

  @Test
  void an_import_goes_on_where_a_crash_left_it() throws IOException {
    var name = UUID.randomUUID() + ".csv";
    var id = uploaded(name, resource("/imports/receipt-phase-cut.csv"));
    var jobs = intake.bean(ImportJobs.class);
    var ready = jobs.find(id).orElseThrow();
    assertThat(jobs.replace(ready, ready.starting(ready.source(), ready.columns()))).isTrue();
    var imports = intake.bean(Imports.class);
    imports.stop();
    imports.start();
    assertThat(done(id).counts().dossiers()).isEqualTo(8);
  }

  @Test
  void an_import_gives_way_to_live_traffic_and_goes_on_by_itself() throws IOException {
    var calm = new AtomicBoolean();
    var jobs = intake.bean(ImportJobs.class);
    var imports = new Imports(jobs, intake.bean(Reporting.class), calm::get, Clock.systemUTC());
    imports.start();
    try {
      var log = resource("/imports/receipt-phase-cut.csv");
      var source = "/busy/" + UUID.randomUUID();
      var job =
          imports
              .upload("busy.csv", source, "vanhanh", () -> new ByteArrayInputStream(log))
              .orElseThrow();
      assertThat(imports.start(job.id(), source, job.columns())).isTrue();
      Awaitility.await()
          .atMost(IntakeUnderTest.PATIENCE)
          .until(() -> jobs.find(job.id()).orElseThrow().status() == Status.WAITING);
      assertThat(jobs.find(job.id()).orElseThrow().done()).isZero();
      assertThat(intake.page("vanhanh", "/imports/events/" + job.id()).body())
          .contains("Nhường", "sẽ tự nhập tiếp");

      calm.set(true);
      assertThat(done(job.id()).counts().dossiers()).isEqualTo(8);
    } finally {
      imports.stop();
    }
  }

  @Test
  void a_program_uploads_a_log_and_asks_how_far_it_is() throws IOException {
    var file = new File("file", "program.csv", resource("/imports/receipt-phase-cut.csv"));
    var source = Map.of("source", "/program/" + UUID.randomUUID());
    var started = intake.form("vanhanh", "/api/intake/imports", source, List.of(file));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    var id = json(started).path("id").asString();
    assertThat(done(id).counts().dossiers()).isEqualTo(8);
    var job = json(intake.get("vanhanh", "/api/intake/imports/" + id));
    assertThat(job.path("status").asString()).isEqualTo("DONE");
    var nonsense = List.of(new File("file", "a.csv", new byte[] {1, 2}));
    refused(
        intake.form("vanhanh", "/api/intake/imports", source, nonsense), 422, "import-unreadable");
    refused(intake.form("tiepnhan", "/api/intake/imports", source, nonsense), 403, "role-missing");
  }

  @Test
  void a_log_with_semicolons_between_its_columns_is_read_like_any_other() throws IOException {
    var log = new String(resource("/imports/receipt-phase-cut.csv"), UTF_8).replace(',', ';');
    var job = imported("semicolons.csv", ("\uFEFF" + log).getBytes(UTF_8));
    assertThat(job.counts().dossiers()).isEqualTo(8);
    assertThat(job.counts().broken() + job.counts().rejected()).isZero();
  }

  @Test
  void what_is_no_log_is_sent_back_to_where_it_was_chosen() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(resource("/imports/receipt-phase-cut.csv"));
    }
    for (var file :
        List.of(
            new File("file", "a.xes", "<?xml version=\"1.0\"?>\n<log/>".getBytes(UTF_8)),
            new File("file", "narrow.csv", "a;b\n1;2\n".getBytes(UTF_8)),
            new File("file", "cut.csv.gz", Arrays.copyOf(packed.toByteArray(), 20)))) {
      var answer = intake.form("vanhanh", "/imports/events", Map.of(), List.of(file));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body())
          .contains("Tệp không đọc được", "XES", "dấu phẩy", "id=\"log\"")
          .doesNotContain("??");
    }
  }

  @Test
  void the_whole_log_of_a_municipality_takes_seconds() throws IOException {
    Assumptions.assumeTrue(Files.exists(FULL_LOG), "the full log is not beside this checkout");
    var job = imported("municipal-receipt-phase.csv.gz", Files.readAllBytes(FULL_LOG));
    assertThat(job.rows()).isEqualTo(8577);
    assertThat(job.counts().dossiers()).isEqualTo(1434);
    assertThat(job.counts().steps()).isEqualTo(8577);
    assertThat(job.counts().broken() + job.counts().rejected()).isZero();
    var first = DossierIds.named(job.source(), "case-10011");
    var stated = facts.untilStated(first, IntakeUnderTest.PATIENCE, "dossier.reported.v1");
    assertThat(stated).extracting(it -> it.envelope().id().sequence()).startsWith(1L, 2L);
    assertThat(stated.stream().map(Fact::body).findFirst().orElse(""))
        .contains("\"channel\":\"ONLINE\"", "\"deadline\":\"2011-12-06T12:41:31.788Z\"");
    var again = imported("municipal-receipt-phase.csv.gz", Files.readAllBytes(FULL_LOG));
    assertThat(again.counts().dossiers() + again.counts().steps()).isZero();
  }

  private static final String OPENED =
      "{\"channel\":\"Trực tuyến\",\"department\":\"Phòng Kinh tế\",\"deadline\":\"2026-12-01T17:00:00+07:00\"}";

  @Test
  void suggests_a_source_that_keeps_the_letters_of_a_vietnamese_file_name() throws IOException {
    var log = resource("/imports/receipt-phase-cut.csv");
    var jobs = intake.bean(ImportJobs.class);
    assertThat(jobs.find(uploaded("Đất đai tháng 1.csv", log)).orElseThrow().source())
        .isEqualTo("/import/dat-dai-thang-1");
    assertThat(jobs.find(uploaded("BPI 2017.csv", log)).orElseThrow().source())
        .isEqualTo("/import/BPI-2017");
  }

  private static String event(String id, String subject, String type, String data) {
    return """
        {"specversion":"1.0","id":"%s","source":"/mot-cua/test","subject":"%s",
         "type":"vn.hoso.outside.%s.v1","time":"2026-11-20T08:00:00+07:00","data":%s}"""
        .formatted(id, subject, type, data);
  }

  private static ImportJob imported(String name, byte[] log) {
    var id = uploaded(name, log);
    var job = intake.bean(ImportJobs.class).find(id).orElseThrow();
    var fields = new LinkedHashMap<>(job.columns().byRole());
    fields.put("source", job.source());
    var body =
        fields.entrySet().stream()
            .map(
                it ->
                    it.getKey()
                        + "="
                        + java.net.URLEncoder.encode(
                            it.getValue(), java.nio.charset.StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var started =
        intake.send(
            intake
                .request("vanhanh", "/imports/events/" + id)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
    return done(id);
  }

  private static String uploaded(String name, byte[] log) {
    var answer =
        intake.form("vanhanh", "/imports/events", Map.of(), List.of(new File("file", name, log)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var location = answer.headers().firstValue("Location").orElse("");
    var page = intake.page("vanhanh", location.replaceFirst("^https?://[^/]+", ""));
    assertThat(page.body()).contains("Cột nào là gì?").doesNotContain("??");
    return location.substring(location.length() - 36);
  }

  private static ImportJob done(String id) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                intake.bean(ImportJobs.class).find(id).orElseThrow().status()
                    == ImportJob.Status.DONE);
    var page = intake.page("vanhanh", "/imports/events/" + id);
    assertThat(page.body()).contains("Xong").doesNotContain("??");
    return intake.bean(ImportJobs.class).find(id).orElseThrow();
  }

  private static HttpResponse<String> post(String user, String type, String body) {
    return intake.send(
        intake
            .request(user, "/api/events")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).path("code").asString()).isEqualTo(code);
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = MachineDoorIT.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return in.readAllBytes();
    }
  }
}
