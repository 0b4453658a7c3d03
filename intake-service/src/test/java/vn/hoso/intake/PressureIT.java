package vn.hoso.intake;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.hoso.testkit.Kafka;
import vn.hoso.testkit.Store;

/**
 * What callers see while the store is slow or readers stand still: a quick answer when to come
 * back, and an open door soon after.
 */
class PressureIT {

  private static final Duration RECOVERY = Duration.ofSeconds(60);

  /** Nobody waits longer for an answer of either kind; a slow machine may take most of it. */
  private static final Duration P99 = Duration.ofSeconds(20);

  private static final long HEAP_MORE = 300L * 1024 * 1024;
  private static final int CALLERS = 80;
  private static final String TOPIC = "dossier.intake.v1";

  /** One call: what was answered, and after how long. */
  private record Call(HttpResponse<String> answer, Duration took) {}

  @Test
  void a_slow_store_makes_callers_come_back_later_and_nobody_wait_long() throws Exception {
    try (var store = Store.start();
        var line = new SlowLine(store.address());
        var intake =
            started(
                store,
                "spring.mongodb.uri=" + line.address(),
                "hoso.pressure.save.busy=80ms",
                "hoso.pressure.save.tight=120ms",
                "hoso.pressure.save.full=200ms")) {
      awaitAccepted(intake);
      long before = heap();

      line.holdBack(Duration.ofMillis(400));
      var calls = crowd(intake, Duration.ofSeconds(12));
      long after = heap();
      line.holdBack(Duration.ZERO);

      var refused = calls.stream().filter(it -> it.answer().statusCode() != 201).toList();
      assertThat(refused).isNotEmpty().allSatisfy(it -> assertRefused(it.answer()));
      assertThat(p99(calls)).isLessThan(P99);
      assertThat(after - before).isLessThan(HEAP_MORE);
      awaitAccepted(intake);
      assertThat(shed(intake)).contains("hoso_intake_requests_shed_total", "reason=\"store\"");
    }
  }

  @Test
  void stopped_readers_close_the_door_and_open_it_when_they_have_caught_up() throws Exception {
    var group = "reader-" + UUID.randomUUID();
    try (var store = Store.start();
        var broker = admin();
        var intake =
            started(
                store,
                "hoso.pressure.reads.longest=0",
                "hoso.pressure.groups=" + group,
                "hoso.pressure.readers.busy=500ms",
                "hoso.pressure.readers.tight=1s",
                "hoso.pressure.readers.full=2s",
                "hoso.pressure.readers.records=6")) {
      caughtUp(broker, group);
      awaitAccepted(intake);

      var refusal =
          Awaitility.await()
              .atMost(RECOVERY)
              .until(
                  () -> intake.handIn(null, Samples.online("2.000908")),
                  it -> it.statusCode() != 201);

      assertRefused(refusal);
      assertThat(json(refusal).path("reason").asString()).isEqualTo("readers");
      assertThat(intake.post("may", "/api/events", "[]").statusCode()).isEqualTo(503);
      assertThat(intake.get(null, "/api/procedures").statusCode()).isEqualTo(200);
      var register = intake.page("tiepnhan", "/counter/register");
      assertThat(register.statusCode()).isEqualTo(429);
      assertThat(register.headers().firstValue("Retry-After")).isPresent();
      assertThat(register.body()).contains("Đang có quá nhiều người xem cùng lúc", "<main");
      assertThat(intake.page("tiepnhan", "/counter").statusCode()).isEqualTo(200);
      var key = UUID.randomUUID().toString();
      assertThat(page(intake, key).body())
          .contains("Hệ thống đang xử lý phần việc dồn lại", "Chưa có gì được lưu", "<main");

      caughtUp(broker, group);
      Awaitility.await().atMost(RECOVERY).until(() -> page(intake, key).statusCode() == 200);
      assertThat(page(intake, key).headers().firstValue("Idempotency-Replayed")).contains("true");
    }
  }

  private static IntakeUnderTest started(Store store, String... more) {
    var settings = new ArrayList<>(List.of(more));
    settings.add("hoso.pressure.every=300ms");
    settings.add("hoso.pressure.calm-for=2s");
    return IntakeUnderTest.startedOver(
        store, MovableClock.at("2026-11-25T09:00:00"), settings.toArray(String[]::new));
  }

  /** Callers who come back at once, which nobody asked them to. */
  private static List<Call> crowd(IntakeUnderTest intake, Duration howLong) {
    var calls = new ConcurrentLinkedQueue<Call>();
    var over = new AtomicBoolean();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, CALLERS)
          .forEach(
              _ ->
                  callers.execute(
                      () -> {
                        while (!over.get()) {
                          calls.add(call(intake));
                        }
                      }));
      Awaitility.await().pollDelay(howLong).atMost(howLong.multipliedBy(4)).until(() -> true);
      over.set(true);
    }
    return List.copyOf(calls);
  }

  private static Call call(IntakeUnderTest intake) {
    long began = System.nanoTime();
    var answer = intake.handIn(null, Samples.online("2.000908"));
    return new Call(answer, Duration.ofNanos(System.nanoTime() - began));
  }

  /** Three in a row. */
  private static void awaitAccepted(IntakeUnderTest intake) {
    Awaitility.await()
        .atMost(RECOVERY)
        .until(
            () ->
                IntStream.range(0, 3)
                    .mapToObj(_ -> intake.handIn(null, Samples.online("2.000908")))
                    .allMatch(it -> it.statusCode() == 201));
  }

  private static HttpResponse<String> page(IntakeUnderTest intake, String key) {
    var fields =
        Map.of(
            "idempotency-key", key,
            "receivingAgency", "H26.12",
            "name", "Nguyễn Văn Ước",
            "phone", "0912345678",
            "identityNumber", "001190012345");
    return intake.form(null, "/submit/2.000908", fields, List.of(), "Accept", "text/html");
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(429, 503);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    assertThat(json(answer).path("code").asString()).startsWith("system-");
  }

  private static Duration p99(List<Call> calls) {
    var sorted = calls.stream().map(Call::took).sorted(Comparator.naturalOrder()).toList();
    return sorted.get((int) (sorted.size() * 0.99));
  }

  private static String shed(IntakeUnderTest intake) {
    return intake.get(null, "/actuator/prometheus").body();
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Kafka.address()));
  }

  /** The group has read everything there is. */
  private static void caughtUp(Admin broker, String group) throws Exception {
    var latest =
        broker.describeTopics(List.of(TOPIC)).allTopicNames().get().values().stream()
            .flatMap(it -> it.partitions().stream())
            .collect(
                toMap(it -> new TopicPartition(TOPIC, it.partition()), _ -> OffsetSpec.latest()));
    var ends =
        broker.listOffsets(latest).all().get().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, it -> new OffsetAndMetadata(it.getValue().offset())));
    broker.alterConsumerGroupOffsets(group, ends).all().get();
  }
}
