package vn.hoso.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hoso.contract.Person;

/** How a person stands on a form. */
class PartyTests {

  private static final Party AN =
      Party.of(
          new Person(
              "Nguyễn Văn An",
              "+84912345678",
              "an@example.vn",
              "001190012345",
              "Số 1",
              "7K3M9QXF2CD"));

  @Test
  void a_phone_is_written_as_people_dial_it() {
    assertThat(AN.phone()).isEqualTo("0912 345 678");
  }

  @Test
  void who_has_the_lookup_code_only_sees_a_mask() {
    assertThat(AN.masked())
        .isEqualTo(new Party("Nguyễn V*** A***", "******5678", null, "********2345", null));
  }
}
