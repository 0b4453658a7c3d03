package vn.hoso.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The arithmetic of the load run. */
class ReportTests {

  @TempDir Path folder;

  private final Measures measures = new Measures();

  @Test
  void counts_nothing_before_the_warm_up_is_over_but_every_failure() {
    measures.life(1);
    measures.request("claim", 1);
    measures.failed("claim: 500");
    assertThat(measures.lives().getTotalCount()).isZero();
    assertThat(measures.requests()).isEmpty();
    assertThat(measures.failures()).containsEntry("claim: 500", 1L);
  }

  @Test
  void divides_lives_by_the_time_that_was_really_measured() {
    measures.measure(true);
    for (int i = 0; i < 30; i++) {
      measures.life(TimeUnit.MILLISECONDS.toNanos(100));
    }
    assertThat(report(Duration.ofMillis(1500)).livesPerSecond()).isCloseTo(20, within(0.001));
    assertThat(Report.rate(5, Duration.ZERO)).isZero();
  }

  @Test
  void writes_milliseconds_and_the_method_beside_them() throws Exception {
    measures.measure(true);
    for (int i = 1; i <= 100; i++) {
      measures.request("claim", TimeUnit.MILLISECONDS.toNanos(i));
      measures.visible("accept", TimeUnit.MILLISECONDS.toNanos(10L * i));
    }
    report(Duration.ofSeconds(1)).write();
    var json = JsonMapper.shared().readTree(Files.readString(folder.resolve("load.json")));
    var claim = json.path("httpMillisByRequest").path("claim");
    assertThat(claim.path("count").asLong()).isEqualTo(100);
    assertThat(claim.path("p50").asDouble()).isCloseTo(50, within(0.1));
    assertThat(claim.path("p99").asDouble()).isCloseTo(99, within(0.1));
    assertThat(json.path("freshnessMillis").path("accept").path("max").asDouble())
        .isCloseTo(1000, within(1.0));
    assertThat(json.path("method").asString()).contains("7 clients", "public door");
  }

  @Test
  void adds_all_requests_up_for_the_whole() {
    measures.measure(true);
    measures.request("claim", 2_000_000);
    measures.request("result", 4_000_000);
    assertThat(Measures.sum(measures.requests().values()).getTotalCount()).isEqualTo(2);
  }

  @Test
  void reads_memory_in_the_unit_of_the_kernel() {
    assertThat(Processes.bytes("VmRSS:\t  123456 kB")).isEqualTo(123_456L * 1024);
  }

  @Test
  void knows_its_settings_and_no_others() {
    var options = Options.of("--clients=8", "--seconds=5", "--url=http://localhost:8080");
    assertThat(options.clients()).isEqualTo(8);
    assertThat(options.measured()).isEqualTo(Duration.ofSeconds(5));
    assertThat(options.url()).isPresent();
    assertThatThrownBy(() -> Options.of("--threads=8")).hasMessageContaining("clients");
  }

  @Test
  void widens_the_limits_by_replacing_the_whole_list() {
    assertThat(Launched.wideLimits())
        .contains("-Dhoso.edge.limits[0].name=bench", "-Dhoso.edge.limits[0].paths[0]=/t/**");
  }

  private Report report(Duration measured) {
    var arguments = List.of("--clients=7", "--report=" + folder.resolve("load.json"));
    var options = Options.of(arguments.toArray(String[]::new));
    return new Report(
        options, measures, measured, Duration.ZERO, OptionalLong.empty(), OptionalLong.empty());
  }
}
