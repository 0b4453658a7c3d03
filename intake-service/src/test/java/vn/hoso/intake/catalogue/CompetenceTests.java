package vn.hoso.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.catalogue.Competent.By;
import vn.hoso.intake.catalogue.Delegation.Kind;
import vn.hoso.platform.security.AgencyAlias;

/** Who decides, by procedure, level, place and day. */
class CompetenceTests {

  private static final String PROCEDURE = "2.002481";
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private static final Agency WARD_12 = agency("H26.12", true, null, Decider.COMMUNE);
  private static final Agency WARD_14 = agency("H26.14", true, null, Decider.COMMUNE);
  private static final Agency BRANCH = agency("H26.90.01", true, null);
  private static final Agency FINANCE = agency("H26.05", false, null, Decider.FINANCE);
  private static final Agency LAND =
      agency("H26.08.01", false, Set.of("H26.12", "H26.90.01"), Decider.LAND_OFFICE);
  private static final Agency OTHER_LAND =
      agency("H26.08.02", false, Set.of("H26.14"), Decider.LAND_OFFICE);

  private static final Agencies AGENCIES =
      new Agencies(
          List.of(WARD_12, WARD_14, BRANCH, FINANCE, LAND, OTHER_LAND),
          List.of(new AgencyAlias("000.00.12.H26", "H26.12", null, "QĐ 20/2020/QĐ-TTg")));

  @Nested
  class By_place {

    private final Competence plain = new Competence(AGENCIES, List.of());

    @Test
    void the_ward_of_the_desk_decides_what_wards_decide() {
      assertThat(plain.of(PROCEDURE, Decider.COMMUNE, "H26.14", null, DAY))
          .isEqualTo(new By(WARD_14, null));
    }

    @Test
    void the_one_that_serves_a_desk_decides_for_it_whatever_its_code() {
      assertThat(plain.of(PROCEDURE, Decider.LAND_OFFICE, "H26.90.01", null, DAY))
          .isEqualTo(new By(LAND, null));
      assertThat(plain.of(PROCEDURE, Decider.LAND_OFFICE, "H26.14", null, DAY))
          .isEqualTo(new By(OTHER_LAND, null));
    }

    @Test
    void the_only_one_of_the_province_decides_for_every_desk() {
      assertThat(plain.of(PROCEDURE, Decider.FINANCE, "H26.90.01", null, DAY))
          .isEqualTo(new By(FINANCE, null));
    }

    @Test
    void a_desk_of_no_ward_does_not_guess() {
      assertThat(plain.of(PROCEDURE, Decider.COMMUNE, "H26.90.01", null, DAY))
          .isEqualTo(new Competent.Unclear(List.of(WARD_12, WARD_14)));
      assertThat(plain.of(PROCEDURE, Decider.MINISTRY, "H26.12", null, DAY))
          .isEqualTo(new Competent.Nobody());
    }
  }

  @Nested
  class Chosen_by_somebody {

    private final Competence plain = new Competence(AGENCIES, List.of());

    @Test
    void an_agency_decides_what_it_decides_wherever_it_was_handed_in() {
      assertThat(plain.of(PROCEDURE, Decider.COMMUNE, "H26.12", "H26.14", DAY))
          .isEqualTo(new By(WARD_14, null));
      assertThat(plain.of(PROCEDURE, Decider.FINANCE, "H26.12", "H26.14", DAY))
          .isEqualTo(new Competent.NotThisOne());
      assertThat(plain.of(PROCEDURE, Decider.FINANCE, "H26.12", "H99.1", DAY))
          .isEqualTo(new Competent.NotThisOne());
    }

    @Test
    void an_old_code_names_the_agency_still() {
      assertThat(plain.of(PROCEDURE, Decider.COMMUNE, "H26.90.01", "000.00.12.H26", DAY))
          .isEqualTo(new By(WARD_12, null));
    }
  }

  @Nested
  class Passed_on {

    private final Delegation passedOn = delegation(Kind.DECENTRALISED, "H26.12", "H26.14");
    private final Competence competence = new Competence(AGENCIES, List.of(passedOn));

    @Test
    void each_decides_for_its_own_place() {
      assertThat(of("H26.12", null, DAY)).isEqualTo(new By(WARD_12, passedOn));
      assertThat(of("H26.14", null, DAY)).isEqualTo(new By(WARD_14, passedOn));
      assertThat(of("H26.90.01", null, DAY))
          .isEqualTo(new Competent.Unclear(List.of(WARD_12, WARD_14)));
    }

    @Test
    void who_passed_it_on_decides_no_more() {
      assertThat(of("H26.12", "H26.05", DAY))
          .isEqualTo(new Competent.PassedOn(passedOn, List.of(WARD_12, WARD_14)));
      assertThat(competence.deciding(PROCEDURE, Decider.FINANCE, DAY))
          .containsExactly(WARD_12, WARD_14);
      assertThat(competence.of("1.001193", Decider.FINANCE, "H26.12", "H26.05", DAY))
          .isEqualTo(new By(FINANCE, null));
    }

    @Test
    void it_counts_from_the_first_to_the_last_day() {
      assertThat(of("H26.12", null, FIRST)).isEqualTo(new By(WARD_12, passedOn));
      assertThat(of("H26.12", null, LAST)).isEqualTo(new By(WARD_12, passedOn));
      assertThat(of("H26.12", null, FIRST.minusDays(1))).isEqualTo(new By(FINANCE, null));
      assertThat(of("H26.12", "H26.12", LAST.plusDays(1)))
          .isEqualTo(new Competent.NotInForce(WARD_12, passedOn));
      assertThat(competence.deciding(PROCEDURE, Decider.FINANCE, LAST.plusDays(1)))
          .containsExactly(FINANCE);
    }

    private Competent of(String desk, @Nullable String wanted, LocalDate day) {
      return competence.of(PROCEDURE, Decider.FINANCE, desk, wanted, day);
    }
  }

  @Nested
  class Authorised {

    private final Delegation authorised = delegation(Kind.AUTHORISED, "H26.12");
    private final Competence competence = new Competence(AGENCIES, List.of(authorised));

    @Test
    void one_decides_for_its_place_and_the_other_everywhere() {
      assertThat(competence.of(PROCEDURE, Decider.FINANCE, "H26.12", null, DAY))
          .isEqualTo(new By(WARD_12, authorised));
      assertThat(competence.of(PROCEDURE, Decider.FINANCE, "H26.14", null, DAY))
          .isEqualTo(new By(FINANCE, null));
      assertThat(competence.of(PROCEDURE, Decider.FINANCE, "H26.12", "H26.05", DAY))
          .isEqualTo(new By(FINANCE, null));
      assertThat(competence.deciding(PROCEDURE, Decider.FINANCE, DAY))
          .containsExactly(FINANCE, WARD_12);
    }
  }

  @Nested
  class Rules_that_cannot_be {

    @Test
    void are_told_when_the_service_starts() {
      unusable(() -> delegation(Kind.AUTHORISED, "H26.05"), "nobody to delegate to");
      unusable(
          () -> new Competence(AGENCIES, List.of(delegation(Kind.AUTHORISED, "H99.1"))),
          "unknown agency H99.1");
      unusable(
          () -> new Competence(AGENCIES, List.of(delegation(Kind.AUTHORISED, "000.00.12.H26"))),
          "unknown agency 000.00.12.H26");
      var twice =
          List.of(delegation(Kind.AUTHORISED, "H26.12"), delegation(Kind.DECENTRALISED, "H26.14"));
      unusable(() -> new Competence(AGENCIES, twice), "two delegations of H26.05");
      unusable(
          () ->
              new Delegation(
                  Kind.AUTHORISED,
                  "H26.05",
                  Set.of("H26.12"),
                  Set.of(PROCEDURE),
                  LAST,
                  FIRST,
                  "QĐ"),
          "ends before it begins");
      unusable(
          () ->
              new Delegation(
                  Kind.AUTHORISED,
                  "H26.05",
                  Set.of("H26.12"),
                  Set.of("hộ tịch"),
                  FIRST,
                  LAST,
                  "QĐ"),
          "a procedure code");
      unusable(
          () ->
              new Delegation(
                  Kind.AUTHORISED, "H26.05", Set.of("H26.12"), Set.of(PROCEDURE), FIRST, null, " "),
          "no basis");
    }

    @Test
    void are_aliases_that_lead_nowhere_or_two_ways() {
      unusable(
          () -> aliased(new AgencyAlias("alt", "H99.1", null, "QĐ")), "the alias of no agency");
      unusable(
          () -> aliased(new AgencyAlias("H26.12", "H26.12", null, "QĐ")), "both old and in use");
      var alias = new AgencyAlias("alt", "H26.12", null, "QĐ");
      unusable(() -> aliased(alias, alias), "an alias twice");
      unusable(
          () -> aliased(new AgencyAlias("alt", "H26.12", null, " ")), "an alias without basis");
    }

    private static void unusable(Runnable making, String why) {
      assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(why);
    }

    private static void aliased(AgencyAlias... aliases) {
      assertThat(new Agencies(List.of(WARD_12), List.of(aliases))).isNotNull();
    }
  }

  @Test
  void the_file_of_this_centre_is_usable_and_knows_the_old_order_of_codes() {
    var agencies = SeedFile.agencies();
    assertThat(SeedFile.competence(agencies).agencies()).isSameAs(agencies);
    assertThat(agencies.current("000.00.12.H26")).isEqualTo("H26.12");
    assertThat(agencies.name("000.00.12.H26")).isEqualTo(agencies.name("H26.12"));
    assertThat(agencies.current("H99.1")).isEqualTo("H99.1");
  }

  private static Delegation delegation(Kind kind, String... to) {
    return new Delegation(
        kind, "H26.05", Set.of(to), Set.of(PROCEDURE), FIRST, LAST, "QĐ 1/QĐ-UBND ngày 1/1/2026");
  }

  private static Agency agency(
      String code, boolean receives, @Nullable Set<String> serves, Decider... decides) {
    return new Agency(code, "Cơ quan " + code, receives, Set.of(decides), "Quầy 1", serves);
  }
}
