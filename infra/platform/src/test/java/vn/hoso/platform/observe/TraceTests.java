package vn.hoso.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is told of the trace that is going on. */
class TraceTests {

  @Test
  void is_nothing_outside_of_a_trace() {
    assertThat(Trace.current()).isNull();
    assertThat(Trace.id()).isNull();
  }
}
