package vn.hoso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Paths become pointers, constraints become codes, and both languages say the same things. */
class ProblemMappingTests {

  @Test
  void a_path_becomes_a_json_pointer() {
    assertThat(ProblemMapping.pointer("papers[0].code")).isEqualTo("/papers/0/code");
    assertThat(ProblemMapping.pointer("applicant.phone")).isEqualTo("/applicant/phone");
  }

  @Test
  void a_constraint_becomes_a_code() {
    assertThat(ProblemMapping.kebab("PastOrPresent")).isEqualTo("past-or-present");
  }

  @Test
  void both_languages_have_the_same_words() {
    var vietnamese = ResourceBundle.getBundle("problems", Locale.ROOT);
    var english = ResourceBundle.getBundle("problems", Locale.ENGLISH);
    assertThat(new ArrayList<>(english.keySet())).containsAll(vietnamese.keySet());
    for (var key : vietnamese.keySet()) {
      assertThat(english.getString(key)).as(key).isNotEqualTo(vietnamese.getString(key));
    }
  }
}
