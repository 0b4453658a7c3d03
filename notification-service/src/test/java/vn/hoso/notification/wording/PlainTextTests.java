package vn.hoso.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Vietnamese in the letters of a text message, and how many parts that is. */
class PlainTextTests {

  private static final String EVERY_LETTER =
      "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

  @Property(tries = 200)
  void whatever_is_written_a_text_message_can_carry_it(@ForAll String text) {
    assertThat(Gsm7.canCarry(Gsm7.plain(text))).isTrue();
  }

  @Property(tries = 200)
  void twice_is_once(@ForAll String text) {
    var plain = Gsm7.plain(text);

    assertThat(Gsm7.plain(plain)).isEqualTo(plain);
  }

  @Property(tries = 200)
  void plain_letters_stay_as_they_are(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 200) String text) {
    assertThat(Gsm7.plain(text)).isEqualTo(text);
    assertThat(SmsSize.of(text).units()).isEqualTo(text.length());
  }

  @Property(tries = 200)
  void parts_hold_what_they_are_counted_for(@ForAll @StringLength(max = 700) String text) {
    var size = SmsSize.of(text);
    int room = size.encoding() == SmsSize.Encoding.GSM_7 ? 153 : 67;

    assertThat(size.parts()).isPositive();
    assertThat(size.parts() == 1 || size.units() > size.encoding().alone()).isTrue();
    assertThat(size.units())
        .isLessThanOrEqualTo(Math.max(size.encoding().alone(), size.parts() * room));
  }

  @Example
  void every_vietnamese_letter_has_a_plain_one() {
    assertThat(Gsm7.plain(EVERY_LETTER)).hasSize(EVERY_LETTER.length()).matches("[a-z]+");
    assertThat(Gsm7.plain("ĐƯỜNG Nguyễn Huệ – số 12 & 14 “Quận 1”"))
        .isEqualTo("DUONG Nguyen Hue - so 12 14 \"Quan 1\"");
  }

  @Example
  void diacritics_cost_a_part() {
    var accented =
        "Hồ sơ của ông/bà đã được tiếp nhận và sẽ được giải quyết trong ba ngày làm việc";

    assertThat(SmsSize.of(accented).parts()).isEqualTo(2);
    assertThat(SmsSize.of(Gsm7.plain(accented)).parts()).isOne();
  }

  @Example
  void parts_are_counted_as_carriers_count_them() {
    assertThat(SmsSize.of("a".repeat(160)).parts()).isOne();
    assertThat(SmsSize.of("a".repeat(161)).parts()).isEqualTo(2);
    assertThat(SmsSize.of("a".repeat(306)).parts()).isEqualTo(2);
    assertThat(SmsSize.of("a".repeat(307)).parts()).isEqualTo(3);
    assertThat(SmsSize.of("ế".repeat(70)).parts()).isOne();
    assertThat(SmsSize.of("ế".repeat(71)).parts()).isEqualTo(2);
    assertThat(SmsSize.of("€".repeat(80))).isEqualTo(new SmsSize(SmsSize.Encoding.GSM_7, 160, 1));
    assertThat(SmsSize.of("€".repeat(153)).parts())
        .as("an extension letter is not cut in two: 76 to a part")
        .isEqualTo(3);
    assertThat(SmsSize.of("a".repeat(161)).price(850)).isEqualTo(1700);
  }
}
