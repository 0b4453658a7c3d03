package vn.hoso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarsTests {

  private final Calendars calendars = Calendars.vietnam();

  @Test
  void an_agency_keeps_the_calendar_of_its_nearest_parent_or_the_default() {
    assertThat(calendars.of("H26.12").id()).isEqualTo("hanh-chinh");
    assertThat(calendars.of("").id()).isEqualTo("hanh-chinh");
    assertThat(calendars.of("G01").id()).isEqualTo("cong-an");
    assertThat(calendars.of("G01.H26.12").id()).isEqualTo("cong-an");
    assertThat(calendars.of("G012").id()).isEqualTo("hanh-chinh");
    assertThat(calendars.standard()).isSameAs(calendars.of("H26"));
    assertThat(calendars.all()).hasSize(2);
  }

  @Test
  void the_version_names_the_week_and_the_table_of_holidays() {
    assertThat(calendars.of("H26.12").version()).isEqualTo("2026.1/vn-2026.1");
    assertThat(calendars.of("G01").version()).isEqualTo("2026.1/vn-2026.1+sat-2026.1");
    Calendars changed = Calendars.under(Holidays.of("vn-2028.1", List.of()));
    assertThat(changed.standard().version()).isEqualTo("2026.1/vn-2028.1");
  }

  @Test
  void a_calendar_that_was_in_force_before_is_kept_by_its_reference() {
    Calendars changed = Calendars.under(Holidays.of("vn-2028.1", List.of()));
    String before = calendars.of("G01").reference();
    Calendars remembering = changed.remembering(List.of(calendars));
    assertThat(remembering.kept(before).of("G01").version())
        .isEqualTo("2026.1/vn-2026.1+sat-2026.1");
    assertThat(remembering.of("G01").version()).contains("vn-2028.1");
    assertThat(changed.kept(before)).as("unknown").isSameAs(changed);
    assertThat(remembering.kept(null)).isSameAs(remembering);
  }

  @Test
  void a_bad_file_names_every_line_and_remedy() {
    String file =
        """
        calendar.a.mon-fri = 08:00-12:00 11:00-17:00
        calendar.b.monday = 08:00-12:00
        calendar.c.mon = 08:00
        calendar.d.mon = 08:00-17:00
        calendar.d.mon = 08:00-17:00
        agency.H26 = nobody
        colour = blue
        nonsense
        agency = a
        """;

    assertThatThrownBy(() -> new CalendarFile(file, Holidays.vietnam()).read())
        .isInstanceOf(UnusableCalendarData.class)
        .hasMessageContaining("line 1: blocks must follow each other")
        .hasMessageContaining("line 2: monday names no days; write mon, sat or mon-fri")
        .hasMessageContaining("line 3: a block is written 08:00-12:00, not 08:00")
        .hasMessageContaining("line 5: MONDAY of d is given twice")
        .hasMessageContaining("line 7: colour is unknown")
        .hasMessageContaining("line 8: write <key> = <value>")
        .hasMessageContaining("line 9: write agency.<code prefix>")
        .hasMessageContaining("the version is missing");
  }

  @Test
  void an_agency_cannot_name_an_unknown_calendar() {
    String file = "version = 1\ncalendar.a.mon = 08:00-17:00\nagency.* = a\nagency.H26 = nobody";

    assertThatThrownBy(() -> new CalendarFile(file, Holidays.vietnam()).read())
        .hasMessageContaining("agency H26 names an unknown calendar nobody");
  }
}
