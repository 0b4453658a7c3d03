package vn.hoso.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LookupCodeTests {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Property(tries = 100)
  void what_is_printed_is_read(@ForAll long seed) {
    var code = code(seed);
    assertThat(code.toString()).matches("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]");
    assertThat(LookupCode.parse(code.toString())).contains(code);
    assertThat(LookupCode.parse(code.value())).contains(code);
  }

  @Property(tries = 50)
  void every_single_wrong_character_is_noticed(@ForAll long seed) {
    var right = code(seed).value();
    for (int place = 0; place < right.length(); place++) {
      for (int digit = 0; digit < ALPHABET.length(); digit++) {
        char wrong = ALPHABET.charAt(digit);
        if (wrong != right.charAt(place)) {
          var typed = new StringBuilder(right);
          typed.setCharAt(place, wrong);
          assertThat(LookupCode.parse(typed.toString())).as("%s for %s", typed, right).isEmpty();
        }
      }
    }
  }

  @Property(tries = 100)
  void every_swap_of_two_different_characters_is_noticed(@ForAll long seed) {
    var right = code(seed).value();
    for (int i = 0; i < right.length(); i++) {
      for (int j = i + 1; j < right.length(); j++) {
        if (right.charAt(i) != right.charAt(j)) {
          var typed = new StringBuilder(right);
          typed.setCharAt(i, right.charAt(j));
          typed.setCharAt(j, right.charAt(i));
          assertThat(LookupCode.parse(typed.toString())).as("%s for %s", typed, right).isEmpty();
        }
      }
    }
  }

  @Property(tries = 100)
  void sloppy_typing_is_forgiven(@ForAll long seed) {
    var code = code(seed);
    var typed =
        "  "
            + String.join(" ", code.toString().toLowerCase(Locale.ROOT).split("", -1))
                .replace('0', 'o')
                .replace('1', 'l')
            + ".";
    assertThat(LookupCode.parse(typed)).contains(code);
    assertThat(LookupCode.parse(code.value().replace('0', 'O').replace('1', 'i'))).contains(code);
  }

  @Property(tries = 100)
  void a_wrong_code_still_looks_like_one(@ForAll long seed) {
    var right = code(seed).value();
    var last = right.charAt(10);
    var typed = right.substring(0, 10) + (last == 'A' ? 'B' : 'A');
    assertThat(LookupCode.looksLikeOne(typed)).isTrue();
    assertThat(LookupCode.parse(typed)).isEmpty();
  }

  @Property(tries = 200)
  void nothing_that_somebody_types_is_an_error(@ForAll String typed) {
    LookupCode.parse(typed).ifPresent(code -> assertThat(LookupCode.looksLikeOne(typed)).isTrue());
  }

  @Test
  void what_is_no_code_does_not_look_like_one() {
    assertThat(LookupCode.looksLikeOne("H26.12-261123-0001")).isFalse();
    assertThat(LookupCode.looksLikeOne("7K3M9-QXF2")).isFalse();
    assertThat(LookupCode.looksLikeOne("7K3M9-QXF2U-D")).isFalse();
  }

  private static LookupCode code(long seed) {
    return LookupCode.random(new Random(seed));
  }
}
