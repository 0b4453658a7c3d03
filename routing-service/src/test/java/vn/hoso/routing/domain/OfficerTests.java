package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.domain.Samples.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is away, and who may stand in. */
class OfficerTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);

  private final Officer lan = entry("canbo1", StepRole.OFFICER);
  private final Officer minh = entry("canbo2", StepRole.OFFICER);

  @Test
  void is_away_from_the_first_to_the_last_day() {
    var away = lan.away(new Absence(MONDAY, FRIDAY, "canbo2"));
    assertThat(away.isReplacedBy("canbo2", MONDAY)).isTrue();
    assertThat(away.isReplacedBy("canbo2", FRIDAY)).isTrue();
    assertThat(away.isReplacedBy("canbo2", FRIDAY.plusDays(1))).isFalse();
    assertThat(away.isReplacedBy("canbo3", MONDAY)).isFalse();
    assertThat(away.back(MONDAY)).isEqualTo(lan);
  }

  @Test
  void is_replaced_by_somebody_who_can() {
    assertThat(lan.refusal(new Absence(MONDAY, FRIDAY, "canbo2"), minh)).isEmpty();
    assertThat(lan.refusal(new Absence(MONDAY, FRIDAY, null), null)).isEmpty();
    assertThat(lan.refusal(new Absence(MONDAY, FRIDAY, "lanhdao"), leader())).isEmpty();
  }

  @Test
  void is_replaced_by_nobody_who_cannot() {
    assertThat(lan.refusal(new Absence(FRIDAY, MONDAY, "canbo2"), minh))
        .contains(new AbsenceRefused.EndsBeforeItBegins());
    assertThat(lan.refusal(new Absence(MONDAY, FRIDAY, "canbo1"), lan))
        .contains(new AbsenceRefused.SubstituteIsAbsent());
    assertThat(lan.refusal(new Absence(MONDAY, FRIDAY, "ai"), null))
        .contains(new AbsenceRefused.SubstituteUnknown("ai"));
    var elsewhere =
        new Officer("khach", "Khách", Set.of(StepRole.OFFICER), Set.of("H99.1"), List.of());
    assertThat(lan.refusal(new Absence(MONDAY, FRIDAY, "khach"), elsewhere))
        .contains(new AbsenceRefused.SubstituteUnknown("khach"));
    assertThat(leader().refusal(new Absence(MONDAY, FRIDAY, "canbo2"), minh))
        .contains(new AbsenceRefused.SubstituteLacksRole("canbo2", StepRole.LEADER));
    var away = minh.away(new Absence(FRIDAY, FRIDAY, null));
    assertThat(lan.refusal(new Absence(MONDAY, FRIDAY, "canbo2"), away))
        .contains(new AbsenceRefused.SubstituteAway("canbo2", FRIDAY, FRIDAY));
  }

  @Test
  void has_one_absence_a_day() {
    var away = lan.away(new Absence(MONDAY, FRIDAY, null));
    assertThat(away.refusal(new Absence(FRIDAY, FRIDAY.plusDays(3), null), null))
        .contains(new AbsenceRefused.Overlaps(MONDAY, FRIDAY));
    assertThat(away.refusal(new Absence(FRIDAY.plusDays(1), FRIDAY.plusDays(3), null), null))
        .isEmpty();
  }

  @Test
  void keeps_absences_when_a_token_tells_a_new_name() {
    var away = lan.away(new Absence(MONDAY, FRIDAY, "canbo2"));
    var token =
        new Officer("canbo1", "Trần Thị Lan", Set.of(StepRole.LEADER), Set.of("H26.14"), List.of());
    var now = away.seenAs(token);
    assertThat(now.name()).isEqualTo("Trần Thị Lan");
    assertThat(now.absences()).isEqualTo(away.absences());
    assertThat(now.worksFor("H26.14")).isTrue();
  }

  private static Officer leader() {
    return entry("lanhdao", StepRole.LEADER);
  }
}
