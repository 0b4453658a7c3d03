package vn.hoso.intake.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.Holidays;
import vn.hoso.intake.calendar.CalendarDesk.Looked;
import vn.hoso.platform.calendar.CalendarTable;
import vn.hoso.platform.calendar.CalendarTables;

/** How an administrator changes holidays and working weeks. */
class CalendarDeskTests {

  private static final String WEEKS = Calendars.vietnamWeeks();
  private static final String NEXT =
      Holidays.vietnamText()
              .replace("# version: vn-2026.1", "# version: vn-2027.1")
              .replace("2027-02-10,off", "2027-02-11,off")
          + "2026-11-28,make_up,Làm bù,official,\n";

  private final InMemory tables = new InMemory();
  private final CalendarDesk desk =
      new CalendarDesk(tables, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> {});

  @Test
  void a_table_is_looked_at_before_it_is_in_force() {
    var looked = (Looked.Sound) desk.look(NEXT, WEEKS, "quantri");
    assertThat(looked.difference().changes())
        .extracting(Object::toString)
        .contains(
            "~ holidayVersion: vn-2026.1 → vn-2027.1",
            "+ days/2026-11-28/kind: MAKE_UP",
            "- days/2027-02-10/kind: OFF",
            "+ days/2027-02-11/kind: OFF");
    assertThat(looked.yearsWithoutPlan()).containsExactly(2027);
    assertThat(tables.history()).isEmpty();

    assertThat(desk.put(NEXT, WEEKS, 0, "quantri")).isInstanceOf(Looked.Sound.class);
    var now = desk.newest();
    assertThat(now.number()).isEqualTo(1);
    assertThat(now.by()).isEqualTo("quantri");
    assertThat(now.calendars().of("H26.12").version()).isEqualTo("2026.1/vn-2027.1");
  }

  @Test
  void who_was_overtaken_is_told_so() {
    desk.put(NEXT, WEEKS, 0, "quantri");
    var other = NEXT.replace("vn-2027.1", "vn-2027.2").replace("Làm bù,", "Làm thay,");
    assertThat(desk.put(other, WEEKS, 0, "khac")).isEqualTo(new Looked.Stale(1));
    assertThat(desk.put(other, WEEKS, 1, "khac")).isInstanceOf(Looked.Sound.class);
  }

  @Test
  void the_same_again_is_no_new_table() {
    assertThat(desk.put(Holidays.vietnamText(), WEEKS, 0, "quantri"))
        .isInstanceOfSatisfying(Looked.Sound.class, it -> assertThat(it.changesNothing()).isTrue());
    assertThat(tables.history()).isEmpty();
  }

  @Test
  void one_version_never_means_two_tables() {
    var changed = NEXT.replace("vn-2027.1", "vn-2026.1");
    assertThat(codes(desk.look(changed, WEEKS, "quantri")))
        .containsExactly("/holidays 1:1 calendar-version-used");
  }

  @Test
  void every_mistake_of_both_texts_is_named_with_its_place() {
    var csv =
        """
        # version: x
        date,day_type,name_vi,status,note
        2027-01-01,off,Tết,official,
        2027-01-01,off,Tết,official,
        2027-02-30,off,Tết,official,
        2027-01-05,make_up,Bù,official,
        """;
    var weeks = WEEKS.replace("calendar.cong-an.sat = 08:00-12:00", "calendar.cong-an.sat = 8-12");
    assertThat(codes(desk.look(csv, weeks, "quantri")))
        .containsExactly(
            "/holidays 4:1 holidays-date-repeated",
            "/holidays 5:1 holidays-date-impossible",
            "/holidays 6:12 holidays-make-up-worked",
            "/weeks 12:1 calendar-line");
  }

  private static List<String> codes(Looked looked) {
    return ((Looked.Unsound) looked)
        .mistakes().stream()
            .map(it -> "%s %d:%d %s".formatted(it.path(), it.line(), it.column(), it.code()))
            .toList();
  }

  /** Tables in memory. */
  private static final class InMemory implements CalendarTables {

    private final List<CalendarTable> all = new ArrayList<>();

    @Override
    public Optional<CalendarTable> newest() {
      return history().stream().findFirst();
    }

    @Override
    public List<CalendarTable> history() {
      return all.reversed();
    }

    @Override
    public boolean add(CalendarTable table) {
      return all.add(table);
    }
  }
}
