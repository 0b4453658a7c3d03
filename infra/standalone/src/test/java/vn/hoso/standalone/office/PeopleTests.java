package vn.hoso.standalone.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoso.standalone.office.People.Citizen;

/** Invented citizens pass every check and are nobody. */
class PeopleTests {

  private final People people = new People(new Random(1));

  @Test
  void have_numbers_of_a_lead_that_no_carrier_has() {
    assertThat(many()).allMatch(it -> it.phone().matches("095\\d{7}"));
  }

  @Test
  void have_personal_numbers_that_agree_with_their_birth() {
    assertThat(many())
        .allSatisfy(
            it -> {
              assertThat(it.identityNumber()).matches("001[0-3]\\d{8}");
              int century = Character.digit(it.identityNumber().charAt(3), 10) / 2;
              int year = Integer.parseInt(it.identityNumber(), 4, 6, 10);
              assertThat(1900 + 100 * century + year).isEqualTo(it.birthDate().getYear());
            });
  }

  @Test
  void have_mail_that_reaches_nobody_or_none_at_all() {
    assertThat(many())
        .allMatch(it -> it.email().isEmpty() || it.email().matches("[a-z0-9.]+@example\\.vn"))
        .anyMatch(it -> it.email().isEmpty())
        .anyMatch(it -> !it.email().isEmpty());
  }

  @Test
  void are_called_by_letters_only() {
    assertThat(many()).allMatch(it -> it.name().matches("[\\p{L} ]+"));
  }

  private Stream<Citizen> many() {
    return Stream.generate(people::somebody).limit(500);
  }
}
