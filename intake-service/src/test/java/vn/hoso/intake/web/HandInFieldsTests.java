package vn.hoso.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Mistakes of a form are listed in the order of its fields, which its template decides. */
class HandInFieldsTests {

  private static final Pattern FIELD = Pattern.compile(":: (?:field|entry)\\('(\\w+)'");

  @Test
  void mistakes_come_in_the_order_of_the_template() throws IOException {
    var template =
        new ClassPathResource("templates/intake/hand-in.html")
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(FIELD.matcher(template).results().map(it -> it.group(1)))
        .containsExactlyElementsOf(HandInPages.FIELDS);
  }
}
