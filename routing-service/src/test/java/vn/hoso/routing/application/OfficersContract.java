package vn.hoso.routing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoso.routing.domain.Absence;
import vn.hoso.routing.domain.Officer;
import vn.hoso.routing.domain.StepRole;

/** What every directory promises. */
public interface OfficersContract {

  LocalDate DAY = LocalDate.of(2026, 11, 25);

  /** An empty directory. */
  Officers officers();

  static Officer officer(String user, String... agencies) {
    return new Officer(
        user, "Nguyễn Văn An", Set.of(StepRole.OFFICER), Set.of(agencies), List.of());
  }

  @Test
  default void finds_who_was_added_and_adds_nobody_twice() {
    var officers = officers();
    assertThat(officers.add(officer("an", "H26.12"))).isTrue();
    assertThat(officers.add(officer("an", "H26.14"))).isFalse();
    assertThat(officers.find("an")).contains(officer("an", "H26.12"));
    assertThat(officers.find("binh")).isEmpty();
  }

  @Test
  default void lists_an_agency_by_user_name() {
    var officers = officers();
    officers.add(officer("chi", "H26.12"));
    officers.add(officer("an", "H26.14", "H26.12"));
    officers.add(officer("binh", "H26.14"));
    assertThat(officers.of("H26.12")).extracting(Officer::user).containsExactly("an", "chi");
    assertThat(officers.of("H99.1")).isEmpty();
  }

  @Test
  default void tells_who_named_a_substitute() {
    var officers = officers();
    officers.add(officer("an", "H26.12"));
    officers.add(officer("binh", "H26.12").away(new Absence(DAY, DAY, null)));
    var changed = officers.change("an", it -> it.away(new Absence(DAY, DAY, "binh")));
    assertThat(changed).isEqualTo(officers.find("an")).isPresent();
    assertThat(officers.replacedBy("binh")).extracting(Officer::user).containsExactly("an");
    officers.change("an", it -> it.back(DAY));
    assertThat(officers.replacedBy("binh")).isEmpty();
  }

  @Test
  default void loses_none_of_many_changes_at_once() {
    var officers = officers();
    officers.add(officer("an", "H26.12"));
    IntStream.range(0, 20)
        .parallel()
        .forEach(
            day ->
                officers.change(
                    "an", it -> it.away(new Absence(DAY.plusDays(day), DAY.plusDays(day), null))));
    assertThat(officers.find("an").orElseThrow().absences()).hasSize(20);
    assertThat(officers.change("binh", it -> it)).isEmpty();
  }

  @Test
  default void forgets_who_was_removed() {
    var officers = officers();
    officers.add(officer("an", "H26.12"));
    assertThat(officers.remove("an")).isTrue();
    assertThat(officers.remove("an")).isFalse();
    assertThat(officers.of("H26.12")).isEmpty();
  }
}
