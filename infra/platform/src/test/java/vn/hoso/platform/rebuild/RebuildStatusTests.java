package vn.hoso.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.platform.rebuild.RebuildStatus.Phase;

class RebuildStatusTests {

  @Test
  void nothing_is_read_while_it_is_not_known_how_much_there_is() {
    assertThat(status(Phase.READING, 0, 0).percent()).isZero();
    assertThat(status(Phase.READING, 30, 120).percent()).isEqualTo(25);
    assertThat(status(Phase.CHECKED, 0, 0).percent()).isEqualTo(100);
    assertThat(status(Phase.COMPARING, 130, 120).percent()).isEqualTo(100);
  }

  private static RebuildStatus status(Phase phase, long read, long total) {
    return new RebuildStatus(
        phase, null, null, read, total, 0, 0, 0, 0, 0, List.of(), List.of(), 0, null);
  }
}
