package vn.hoso.routing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.application.OfficersContract.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoso.routing.MovableClock;
import vn.hoso.routing.domain.Absence;
import vn.hoso.routing.domain.AbsenceRefused;
import vn.hoso.routing.domain.Officer;
import vn.hoso.routing.domain.StepRole;

/** Who works here, who is away, who stands in. */
class DirectoryTests {

  private static final String WARD = "H26.12";
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

  private final MovableClock clock = new MovableClock(at("2026-11-25T09:00"));
  private final OfficersInMemory officers = new OfficersInMemory();
  private final Directory directory = new Directory(officers, clock);

  @Test
  void learns_from_tokens_and_follows_them() {
    directory.saw(officer("an", WARD));
    directory.saw(officer("an", WARD));
    assertThat(directory.of(WARD)).containsExactly(officer("an", WARD));
    var promoted =
        new Officer("an", "Nguyễn Văn An", Set.of(StepRole.LEADER), Set.of(WARD), List.of());
    directory.saw(promoted);
    assertThat(directory.find("an")).contains(promoted);
  }

  @Test
  void lets_a_substitute_act_on_the_days_of_the_absence_and_no_others() {
    both();
    var refused = directory.enter(officer("an", WARD), absence("binh"));
    assertThat(refused).isEmpty();
    assertThat(directory.absentFor("binh")).containsExactly("an");
    assertThat(directory.presentAt(WARD)).extracting(Officer::user).containsExactly("binh");
    clock.set(at("2026-11-27T00:00"));
    assertThat(directory.absentFor("binh")).isEmpty();
    assertThat(directory.presentAt(WARD)).hasSize(2);
  }

  @Test
  void takes_an_absence_back_at_once() {
    both();
    directory.enter(officer("an", WARD), absence("binh"));
    assertThat(directory.absentFor("binh")).containsExactly("an");
    directory.cancel(directory.find("an").orElseThrow(), WEDNESDAY);
    assertThat(directory.absentFor("binh")).isEmpty();
  }

  @Test
  void enters_no_absence_that_the_rules_refuse() {
    both();
    assertThat(directory.enter(officer("an", WARD), absence("chi")))
        .contains(new AbsenceRefused.SubstituteUnknown("chi"));
    assertThat(directory.find("an").orElseThrow().absences()).isEmpty();
  }

  @Test
  void forgets_who_works_here_no_more_until_a_token_brings_them_back() {
    both();
    assertThat(directory.remove("an")).isTrue();
    assertThat(directory.find("an")).isEmpty();
    directory.saw(officer("an", WARD));
    assertThat(directory.find("an")).isPresent();
  }

  private void both() {
    directory.saw(officer("an", WARD));
    directory.saw(officer("binh", WARD));
  }

  private static Absence absence(String substitute) {
    return new Absence(WEDNESDAY, WEDNESDAY.plusDays(1), substitute);
  }
}
