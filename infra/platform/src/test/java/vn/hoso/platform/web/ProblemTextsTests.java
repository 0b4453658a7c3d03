package vn.hoso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The words of a problem. */
class ProblemTextsTests {

  private static final Locale VIETNAMESE = Locale.of("vi");

  private final ProblemTexts texts = new ProblemTexts("none", null);
  private final Problem missing =
      Problem.of(HttpStatus.FORBIDDEN, "role-missing").with("roles", "officer, leader");

  @Test
  void name_roles_in_the_language_of_the_reader() {
    assertThat(texts.detail(missing, VIETNAMESE))
        .startsWith("Việc này chỉ dành cho: cán bộ xử lý, lãnh đạo.");
  }

  @Test
  void prefer_what_people_call_something_to_what_programs_do() {
    assertThat(texts.detail(missing.saying("roles", "ông Việt"), VIETNAMESE))
        .startsWith("Việc này chỉ dành cho: ông Việt.");
  }
}
