package vn.hoso.tracking.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoso.tracking.application.Counters;
import vn.hoso.tracking.application.Counters.Addition;

/** What counters promise on every store. */
interface CountersContract {

  Counters counters();

  private static Addition addition(String source, long offset, String agency) {
    return new Addition(source, offset, agency, Map.of("total", 1, "field:Hộ tịch $1.5", 1));
  }

  @Test
  default void add_each_once_however_often_it_is_told() {
    var counters = counters();
    var first = addition("intake/0", 0, "H26.12");
    counters.add(List.of(first, addition("intake/0", 3, "H26.12")));
    counters.add(List.of(first, addition("intake/0", 3, "H26.12")));
    counters.add(List.of(addition("intake/0", 5, "H26.12")));
    assertThat(counters.sums())
        .isEqualTo(Map.of("H26.12", Map.of("total", 3L, "field:Hộ tịch $1.5", 3L)));
  }

  @Test
  default void keep_an_offset_for_each_source_and_agency() {
    var counters = counters();
    counters.add(List.of(addition("intake/0", 9, "H26.12")));
    counters.add(List.of(addition("intake/0", 4, "H26.14"), addition("routing/0", 2, "H26.12")));
    assertThat(counters.agencies()).isEqualTo(Set.of("H26.12", "H26.14"));
    assertThat(counters.sums(List.of("H26.12")))
        .isEqualTo(Map.of("H26.12", Map.of("total", 2L, "field:Hộ tịch $1.5", 2L)));
  }

  @Test
  default void drop_what_came_back_to_nothing() {
    var counters = counters();
    counters.add(
        List.of(
            new Addition("intake/0", 0, "H26.12", Map.of("open", 1)),
            new Addition("intake/0", 1, "H26.12", Map.of("open", -1, "overdue", 1))));
    assertThat(counters.sums()).isEqualTo(Map.of("H26.12", Map.of("overdue", 1L)));
  }

  @Test
  default void start_from_given_sums() {
    var counters = counters();
    counters.add(List.of(addition("intake/0", 0, "H26.12")));
    counters.startFrom(Map.of("H26.12", Map.of("total", 7L)));
    counters.add(List.of(addition("intake/0", 0, "H26.12")));
    assertThat(counters.sums().get("H26.12")).containsEntry("total", 8L);
  }

  @Test
  default void lose_nothing_when_several_add_at_once() {
    var counters = counters();
    IntStream.range(0, 4)
        .parallel()
        .forEach(
            writer ->
                IntStream.range(0, 20)
                    .forEach(
                        i -> counters.add(List.of(addition("intake/" + writer, i, "H26.12")))));
    assertThat(counters.sums().get("H26.12")).containsEntry("total", 80L);
  }
}
