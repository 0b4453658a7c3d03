package vn.hoso.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token may be older than the merger of the agency it names. */
class AgencyAliasesTests {

  private static final LocalDate MERGER = LocalDate.of(2026, 7, 1);

  private static final AgencyAliases ALIASES =
      AgencyAliases.read(
          """
          - {old: H26.31, code: H26.12, since: 2026-07-01, basis: NQ 1}
          - {old: H26.32, code: H26.12, since: 2026-07-01, basis: NQ 1}
          - {old: 000.00.14.H26, code: H26.14, basis: QĐ 20/2020/QĐ-TTg}
          """);

  @Test
  void whose_token_names_the_old_code_acts_for_the_new_agency() {
    var staff = staff(MERGER, "H26.31");
    assertThat(staff.mayActFor("H26.12")).isTrue();
    assertThat(staff.agencies()).containsExactly("H26.12");
  }

  @Test
  void dossiers_that_still_bear_an_old_code_are_within_reach_of_all_who_act_for_the_agency() {
    assertThat(staff(MERGER, "H26.12").reach())
        .containsExactlyInAnyOrder("H26.12", "H26.31", "H26.32");
    assertThat(staff(MERGER, "H26.31").mayActFor("H26.32")).isTrue();
    assertThat(staff(MERGER, "H26.14").mayActFor("H26.31")).isFalse();
  }

  @Test
  void before_the_day_of_the_merger_an_old_code_is_an_agency_of_its_own() {
    var staff = staff(MERGER.minusDays(1), "H26.31");
    assertThat(staff.mayActFor("H26.31")).isTrue();
    assertThat(staff.mayActFor("H26.12")).isFalse();
    assertThat(staff(MERGER.minusDays(1), "H26.12").mayActFor("H26.31")).isFalse();
  }

  @Test
  void an_alias_without_a_day_holds_always_and_a_code_nobody_knows_stays_as_it_is() {
    assertThat(staff(LocalDate.EPOCH, "000.00.14.H26").agencies()).containsExactly("H26.14");
    assertThat(staff(MERGER, "H99.1").reach()).containsExactly("H99.1");
    assertThat(staff(MERGER, "*").mayActForAll()).isTrue();
  }

  @Test
  void the_list_that_comes_with_the_program_can_be_read_and_a_slip_in_it_is_named() {
    assertThat(AgencyAliases.shipped().all()).isNotEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> AgencyAliases.read("- {old: H26.31, kode: H26.12, basis: NQ 1}"))
        .withMessageContaining("kode");
  }

  private static Staff staff(LocalDate today, String agency) {
    var token =
        Jwt.withTokenValue("t")
            .header("alg", "none")
            .subject("canbo1")
            .claim("roles", List.of("officer"))
            .claim("agencies", List.of(agency))
            .build();
    return Staff.of(token, ALIASES, today).orElseThrow();
  }
}
