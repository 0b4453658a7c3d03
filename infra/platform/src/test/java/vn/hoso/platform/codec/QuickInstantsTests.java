package vn.hoso.platform.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class QuickInstantsTests {

  private static final long YEAR_0 = -62_167_219_200L;
  private static final long YEAR_9999 = 253_402_300_799L;

  @Property
  void reads_what_an_instant_writes(
      @ForAll @LongRange(min = YEAR_0, max = YEAR_9999) long seconds,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll boolean toTheMilli) {
    var instant =
        Instant.ofEpochSecond(seconds, toTheMilli ? nanos / 1_000_000 * 1_000_000 : nanos);

    assertThat(QuickInstants.read(instant.toString())).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-10-08T02:12:00.5Z",
        "2026-10-08T02:12:00Z",
        "2024-02-29T23:59:59.123456789Z",
        "2026-10-08T09:12:00+07:00",
        "2026-10-08T24:00:00Z",
        "+12026-10-08T02:12:00Z"
      })
  void means_by_a_text_what_the_library_means(String text) {
    var json = '"' + text + '"';

    assertThat(Json.mapper().readValue(json, Instant.class))
        .isEqualTo(JsonMapper.shared().readValue(json, Instant.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-29T02:12:00Z",
        "2026-10-08T02:12:60Z",
        "2026-10-08T02:12:00.Z",
        "2026-10-08 02:12:00Z",
        "2026-10-08T02:1a:00Z",
        "2026-10-08T02:12:00.1234567890Z"
      })
  void leaves_to_the_library_what_looks_otherwise(String text) {
    assertThat(QuickInstants.read(text)).isNull();
  }

  @Test
  void refuses_what_is_no_moment() {
    assertThatThrownBy(() -> Json.mapper().readValue("\"yesterday\"", Instant.class))
        .isInstanceOf(JacksonException.class);
  }
}
