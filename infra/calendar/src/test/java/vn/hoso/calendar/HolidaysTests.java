package vn.hoso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTests {

  private static final String HEAD = "# version: t-1\ndate,day_type,name_vi,status,note\n";

  @Test
  void the_table_of_vietnam_has_its_days_off_and_make_up_days() {
    Holidays table = Holidays.vietnam();

    assertThat(table.version()).isEqualTo("vn-2026.1");
    assertThat(table.days()).hasSize(41);
    assertThat(table.days()).filteredOn(day -> day.kind() == SpecialDay.Kind.MAKE_UP).hasSize(3);
    assertThat(table.on(LocalDate.of(2025, 1, 28)))
        .hasValueSatisfying(
            day ->
                assertThat(day.name())
                    .isEqualTo("Nghỉ Tết Nguyên đán Ất Tỵ (29 tháng Chạp, giao thừa)"));
    assertThat(table.covers(LocalDate.of(2027, 12, 31))).isTrue();
    assertThat(table.covers(LocalDate.of(2028, 1, 3))).isFalse();
  }

  @Test
  void a_file_from_a_spreadsheet_is_read() {
    String csv = "\uFEFF" + HEAD + "2028-01-03,off,\"Nghỉ \"\"bù\"\", Tết\",planned,\n";
    assertThat(Holidays.parse(csv.replace("\n", "\r\n")).days())
        .containsExactly(
            new SpecialDay(
                LocalDate.of(2028, 1, 3),
                SpecialDay.Kind.OFF,
                "Nghỉ \"bù\", Tết",
                SpecialDay.Status.PLANNED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-30,off,X,official,  | there is no date \"2026-02-30\"; write an existing day",
        "1026-02-03,off,X,official,  | the year of 1026-02-03 is not believable; correct it",
        "2027-01-01,off,Y,official,  | 2027-01-01 stands already in line 3; remove one of the two",
        "2027-01-09,make-up,X,official, | day_type \"make-up\" is unknown; write off or make_up",
        "2027-01-08,make_up,X,official, | 2027-01-08 is a FRIDAY, worked anyway",
        "2027-01-10,off,X,official,  | 2027-01-10 is a Sunday, off anyway",
        "2027-01-08,off,,official,   | 2027-01-08 has no name",
        "2027-01-08,off,X,sure,      | status \"sure\" is unknown",
        "2027-01-08,off,X,official,a,b | 5 values expected, 6 found; quote a value",
      })
  void a_bad_line_is_named_with_its_remedy(String line, String message) {
    String csv = HEAD + "2027-01-01,off,Tết Dương lịch,official,\n" + line;

    UnusableCalendarData thrown =
        catchThrowableOfType(UnusableCalendarData.class, () -> Holidays.parse(csv));

    assertThat(thrown.problems()).hasSize(1).first().extracting("line").isEqualTo(4);
    assertThat(thrown).hasMessageStartingWith("line 4: " + message);
  }

  @Test
  void a_mistake_has_its_column_and_a_code_for_other_words() {
    String csv = HEAD + "2027-01-08,make_up,X,official,\n2027-02-30,off,X,official,\n";

    UnusableCalendarData thrown =
        catchThrowableOfType(UnusableCalendarData.class, () -> Holidays.parse(csv));

    assertThat(thrown.problems())
        .extracting(it -> it.line() + ":" + it.column() + " " + it.code() + " " + it.facts())
        .containsExactly(
            "3:12 holidays-make-up-worked {given=2027-01-08}",
            "4:1 holidays-date-impossible {given=2027-02-30}");
  }

  @Test
  void years_that_are_only_computed_are_flagged() {
    assertThat(Holidays.vietnam().yearsWithoutPlan()).containsExactly(2027);
  }

  @Test
  void every_mistake_is_told_at_once() {
    UnusableCalendarData thrown =
        catchThrowableOfType(
            UnusableCalendarData.class, () -> Holidays.parse("when,what\n\"x\nnever,off,,,\n"));

    assertThat(thrown.problems()).extracting("line").containsExactly(1, 2, 3, 1);
    assertThat(thrown).hasMessageContaining("a quote is not closed");
    assertThat(thrown).hasMessageContaining("# version: vn-2027.1");
  }
}
