package vn.hoso.platform.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeathTests {

  private final AtomicInteger ends = new AtomicInteger();

  @Test
  void comes_once_the_chosen_time_its_point_is_passed() {
    var death = new Death(Point.PUBLISH, 3, ends::incrementAndGet);
    death.pass(Point.PUBLISH);
    death.pass(Point.SAVE);
    death.pass(Point.PUBLISH);
    assertThat(ends).hasValue(0);
    death.pass(Point.PUBLISH);
    death.pass(Point.PUBLISH);
    assertThat(ends).hasValue(1);
  }

  @Test
  void does_not_take_a_point_that_nobody_passes() {
    assertThatThrownBy(() -> Death.parse("breakfast:1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
