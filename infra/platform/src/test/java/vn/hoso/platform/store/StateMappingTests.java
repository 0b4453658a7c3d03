package vn.hoso.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What comes back of a state that was stored. */
class StateMappingTests {

  private record State(String word, BigDecimal fee, Instant at, List<String> steps) {}

  private static final State STATE =
      new State(
          "Tiếp nhận",
          new BigDecimal("8000.50"),
          Instant.parse("2026-10-08T02:12:00.123456Z"),
          List.of());

  private final StateMapping<State> mapping =
      new StateMapping<>(State.class, it -> Map.of("word", it.word()));

  @Test
  void a_state_comes_back_as_it_was() {
    assertThat(mapping.read(mapping.write(STATE))).isEqualTo(STATE);
  }

  @Test
  void a_state_that_an_earlier_version_stored_in_fields_is_read_too() {
    var fields =
        new Document("word", "Tiếp nhận")
            .append("fee", "8000.50")
            .append("at", "2026-10-08T02:12:00.123456Z")
            .append("steps", List.of());
    assertThat(mapping.read(fields)).isEqualTo(STATE);
  }

  @Test
  void what_does_not_fit_is_told_without_content() {
    assertThatThrownBy(() -> mapping.read("{\"word\":\"Nguyễn\"}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a stored state does not fit State");
  }

  @Test
  void what_queries_ask_for_stands_beside_it() {
    assertThat(mapping.index(STATE)).isEqualTo(new Document("word", "Tiếp nhận"));
  }
}
