package vn.hoso.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What can be said on the command line, and what the system tells. */
class OptionsTests {

  @Test
  void knows_its_settings_and_no_others() {
    var options = Options.of("--clients=8", "--seconds=5", "--url=http://localhost:8080");
    assertThat(options.clients()).isEqualTo(8);
    assertThat(options.seconds()).isEqualTo(Duration.ofSeconds(5));
    assertThat(options.url()).isPresent();
    assertThatThrownBy(() -> Options.of("--threads=8")).hasMessageContaining("clients");
  }

  @Test
  void measures_the_parts_in_their_own_order() {
    assertThat(Options.of("--parts=rebuild,lives").parts())
        .containsExactly(Part.LIVES, Part.REBUILD);
    assertThatThrownBy(() -> Options.of("--parts=everything")).hasMessageContaining("everything");
  }

  @Test
  void gives_an_installation_for_many_dossiers_more_room() {
    assertThat(Options.of("--big-heap=3g").big().heap()).isEqualTo("3g");
  }

  @Test
  void reads_memory_and_processor_time_in_the_units_of_the_kernel() {
    assertThat(Processes.bytes("VmRSS:\t  123456 kB")).isEqualTo(123_456L * 1024);
    assertThat(Processes.processor("7 (a ) b) S 1 1 1 0 -1 4194560 1 2 3 4 150 50 0 0 20"))
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void widens_the_limits_by_replacing_the_whole_list() {
    assertThat(Launched.wideLimits())
        .contains("-Dhoso.edge.limits[0].name=bench", "-Dhoso.edge.limits[0].paths[0]=/t/**");
  }
}
