package vn.hoso.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedFileTests {

  @Test
  void every_procedure_has_somebody_who_decides_it_and_papers_with_names_of_their_own() {
    var agencies = SeedFile.agencies();
    var codes = SeedFile.procedures().stream().map(Catalogue.Candidate::code).toList();
    assertThat(codes).hasSize(28).doesNotHaveDuplicates().doesNotContain("2.000986");
    for (var it : SeedFile.procedures()) {
      assertThat(agencies.deciding(it.content().decides(), "H26.12")).as(it.code()).isPresent();
      assertThat(it.content().papers()).extracting(PaperItem::key).doesNotHaveDuplicates();
      assertThat(it.content().ways()).as(it.code()).isNotEmpty();
    }
  }

  @Test
  void the_desk_of_a_ward_suggests_its_own_ward() {
    var agencies = SeedFile.agencies();
    assertThat(agencies.deciding(Decider.COMMUNE, "H26.14").orElseThrow().code())
        .isEqualTo("H26.14");
    assertThat(agencies.deciding(Decider.COMMUNE_POLICE, "H26.14").orElseThrow().code())
        .isEqualTo("G01.H26.14");
  }
}
