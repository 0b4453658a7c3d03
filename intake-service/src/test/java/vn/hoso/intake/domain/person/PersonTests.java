package vn.hoso.intake.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.intake.domain.person.PersonalNumber.Mistake;

class PersonTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0912345678",
        "84912345678",
        "+84 912 345 678",
        "0912.345.678",
        "(+84) 912-345-678"
      })
  void a_mobile_number_is_read_as_people_write_it(String typed) {
    assertThat(PhoneNumber.parse(typed)).contains("+84912345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0212345678", "02433334444", "091234567", "09123456789", "+1912345678", "abc"})
  void what_gets_no_sms_is_refused(String typed) {
    assertThat(PhoneNumber.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"001190012345, 1990-05-01", "079303000001, 2003-01-31", "096099999999, 1999-12-31"})
  void a_personal_number_fits_its_birth_date(String number, LocalDate birth) {
    assertThat(PersonalNumber.mistakeIn(number, birth, TODAY)).isEmpty();
    assertThat(PersonalNumber.mistakeIn(number, birth.plusYears(1), TODAY))
        .contains(Mistake.BIRTH_YEAR);
  }

  @Test
  void without_a_birth_date_only_the_number_itself_counts() {
    assertThat(PersonalNumber.mistakeIn("001190012345", null, TODAY)).isEmpty();
    assertThat(PersonalNumber.mistakeIn("003190012345", null, TODAY)).contains(Mistake.PROVINCE);
    assertThat(PersonalNumber.mistakeIn("00119001234", null, TODAY)).contains(Mistake.LENGTH);
    assertThat(PersonalNumber.mistakeIn("001490012345", null, TODAY)).contains(Mistake.FUTURE);
    assertThat(PersonalNumber.plain("001 190.012-345")).isEqualTo("001190012345");
  }

  @Test
  void somebody_born_in_this_century_is_known_by_the_third_digit() {
    assertThat(PersonalNumber.mistakeIn("001226000001", LocalDate.of(2026, 1, 1), TODAY))
        .isEqualTo(Optional.empty());
  }
}
