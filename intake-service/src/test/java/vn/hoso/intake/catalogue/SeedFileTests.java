package vn.hoso.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeedFileTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @Test
  void every_procedure_has_somebody_who_decides_it_and_papers_with_names_of_their_own() {
    var agencies = SeedFile.agencies();
    var competence = SeedFile.competence(agencies);
    var codes = SeedFile.procedures().stream().map(Catalogue.Candidate::code).toList();
    assertThat(codes).hasSize(28).doesNotHaveDuplicates().doesNotContain("2.000986");
    for (var it : SeedFile.procedures()) {
      assertThat(competence.of(it.code(), it.content().decides(), "H26.12", null, DAY))
          .as(it.code())
          .isInstanceOf(Competent.By.class);
      assertThat(it.content().papers()).extracting(PaperItem::key).doesNotHaveDuplicates();
      assertThat(it.content().ways()).as(it.code()).isNotEmpty();
    }
  }

  @Test
  void the_desk_of_a_ward_suggests_its_own_ward() {
    var agencies = SeedFile.agencies();
    var competence = SeedFile.competence(agencies);
    assertThat(competence.of("1.001193", Decider.COMMUNE, "H26.14", null, DAY))
        .isEqualTo(new Competent.By(agencies.find("H26.14").orElseThrow(), null));
    assertThat(competence.of("1.004222", Decider.COMMUNE_POLICE, "H26.14", null, DAY))
        .isEqualTo(new Competent.By(agencies.find("G01.H26.14").orElseThrow(), null));
  }
}
