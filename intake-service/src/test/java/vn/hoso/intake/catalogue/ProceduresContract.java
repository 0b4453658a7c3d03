package vn.hoso.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.catalogue.Catalogue.Candidate;
import vn.hoso.intake.catalogue.Catalogue.Put;
import vn.hoso.intake.catalogue.ProcedureVersion.Origin;

/** What every store of the catalogue does. */
public interface ProceduresContract {

  LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  /** An empty one. */
  Procedures procedures();

  @Test
  default void finds_without_marks_whatever_the_order_of_words() {
    var procedures = seeded();
    assertThat(names(procedures, "sinh KHAI dang")).containsExactly("Đăng ký khai sinh");
    assertThat(names(procedures, "ho tich")).hasSize(6);
    assertThat(names(procedures, "2.000815")).hasSize(1);
    assertThat(names(procedures, "(.*")).isEmpty();
    assertThat(procedures.search(List.of(), true, MONDAY, 100)).hasSize(24);
    assertThat(procedures.search(List.of(), false, MONDAY, 5)).hasSize(5);
  }

  @Test
  default void reads_back_what_it_keeps() {
    var procedures = seeded();
    for (var it : SeedFile.procedures()) {
      assertThat(procedures.inForce(it.code(), MONDAY).orElseThrow().content())
          .isEqualTo(it.content());
    }
    assertThat(procedures.version("1.001193", 1)).isPresent();
    assertThat(procedures.version("1.001193", 2)).isEmpty();
    assertThat(procedures.inForce("1.001193", MONDAY.minusDays(1))).isEmpty();
  }

  @Test
  default void the_same_content_makes_no_new_version_and_other_content_ends_the_old_one() {
    var procedures = seeded();
    var catalogue = new Catalogue(procedures);
    var count = procedures.count();
    catalogue.put(SeedFile.procedures(), Origin.OWN, MONDAY.plusDays(7));
    assertThat(procedures.count()).isEqualTo(count);
    var old = procedures.inForce("2.000908", MONDAY).orElseThrow();
    var changed = new Candidate("2.000908", renamed(old.content()));
    var placed = catalogue.put(List.of(changed), Origin.OWN, MONDAY.plusDays(7));
    assertThat(placed.getFirst().put()).isEqualTo(Put.CHANGED);
    assertThat(procedures.inForce("2.000908", MONDAY.plusDays(6)).orElseThrow().version())
        .isEqualTo(1);
    assertThat(procedures.inForce("2.000908", MONDAY.plusDays(7)).orElseThrow().version())
        .isEqualTo(2);
  }

  private Procedures seeded() {
    var procedures = procedures();
    new Catalogue(procedures).put(SeedFile.procedures(), Origin.OWN, MONDAY);
    return procedures;
  }

  private static List<String> names(Procedures procedures, String query) {
    return procedures.search(Folded.words(query), false, MONDAY, 100).stream()
        .map(it -> it.content().name())
        .toList();
  }

  private static ProcedureContent renamed(ProcedureContent it) {
    return new ProcedureContent(
        it.name() + " (mới)",
        it.field(),
        it.decides(),
        it.ways(),
        it.papers(),
        it.results(),
        it.sensitive(),
        it.reference(),
        it.note(),
        it.decision());
  }
}
