package vn.hoso.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A trace goes on where a fact brings it. */
class TraceTests {

  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void is_nothing_outside_of_a_trace() {
    assertThat(Trace.current()).isNull();
    assertThat(Trace.id()).isNull();
  }

  @Test
  void continues_what_a_fact_came_with_and_ends_with_the_work() {
    assertThat(Trace.continuing(PARENT, () -> "" + Trace.current())).isEqualTo(PARENT);
    assertThat(Trace.continuing(PARENT, () -> "" + Trace.id()))
        .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(Trace.current()).isNull();
  }

  @Test
  void works_alone_without_a_context_or_with_nonsense() {
    assertThat(Trace.continuing(null, () -> "done")).isEqualTo("done");
    assertThat(Trace.continuing("nonsense", () -> "done")).isEqualTo("done");
  }
}
