package vn.hoso.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import vn.hoso.routing.application.Directory;
import vn.hoso.routing.application.OfficersInMemory;
import vn.hoso.routing.domain.AbsenceRefused;
import vn.hoso.routing.domain.Officer;
import vn.hoso.routing.domain.Rejection;
import vn.hoso.webkit.page.Formats;

/** What people read in a refusal. */
class SpokenTests {

  private final Directory directory = new Directory(new OfficersInMemory(), Clock.systemUTC());
  private final Spoken spoken =
      new Spoken(
          new PeopleNames(directory),
          new AgencyNames(Map.of("G01.H26.12", "Công an phường Cầu Giấy")),
          new Formats(new StaticMessageSource()));

  @Test
  void people_are_called_by_name_and_programs_keep_the_user_name() {
    directory.met(new Officer("canbo1", "Trần Quốc Việt", Set.of(), Set.of(), List.of()));
    var held = spoken.problem(Refusals.of(new Rejection.HeldByAnother("canbo1")));
    assertThat(held.spoken()).containsExactly(Map.entry("holder", "Trần Quốc Việt"));
    assertThat(held.members()).containsEntry("holder", "canbo1");
  }

  @Test
  void agencies_have_names_and_days_are_written_as_people_do() {
    var needed = spoken.problem(Refusals.of(new Rejection.NeedsSlip("G01.H26.12")));
    assertThat(needed.spoken()).containsEntry("agency", "Công an phường Cầu Giấy");
    var day = LocalDate.of(2026, 11, 26);
    var away = new AbsenceRefused.SubstituteAway("canbo2", day, day.plusDays(1));
    assertThat(spoken.problem(AbsenceRefusals.of(away)).spoken())
        .containsEntry("from", "26/11/2026")
        .containsEntry("until", "27/11/2026");
  }
}
