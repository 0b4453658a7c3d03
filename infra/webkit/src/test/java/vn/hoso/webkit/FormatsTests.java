package vn.hoso.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.hoso.webkit.page.Formats;

/** How moments and working time read, in both languages. */
class FormatsTests {

  private final Formats formats = new Formats(bundle());

  @BeforeEach
  void vietnamese() {
    LocaleContextHolder.setLocale(Locale.of("vi"));
  }

  @AfterEach
  void forget() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void writes_moments_in_the_time_of_hanoi() {
    assertThat(formats.moment(Instant.parse("2026-11-23T17:30:00Z"))).isEqualTo("24/11/2026 00:30");
    assertThat(formats.moment(null)).isEmpty();
  }

  @Test
  void writes_working_time_in_days_of_eight_hours_and_never_more_than_two_units() {
    assertThat(formats.workingLeft(2 * 480 + 3 * 60 + 20)).isEqualTo("còn 2 ngày 3 giờ làm việc");
    assertThat(formats.workingLeft(480)).isEqualTo("còn 1 ngày làm việc");
    assertThat(formats.workingLeft(200)).isEqualTo("còn 3 giờ 20 phút làm việc");
    assertThat(formats.workingLeft(-45)).isEqualTo("quá hạn 45 phút làm việc");
    assertThat(formats.workingLeft(0)).isEqualTo("đến hạn ngay bây giờ");
  }

  @Test
  void counts_as_english_does() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(formats.workingLeft(480 + 120)).isEqualTo("1 day 2 hours of working time left");
    assertThat(formats.workingLeft(-960)).isEqualTo("overdue by 2 days of working time");
  }

  @Test
  void writes_sums_shares_and_spans() {
    assertThat(formats.money(150_000)).isEqualTo("150.000 đ");
    assertThat(formats.money(0)).isEqualTo("Không thu phí");
    assertThat(formats.percent(0.9744)).isEqualTo("97,4 %");
    assertThat(formats.span(Duration.ofHours(26))).isEqualTo("1 ngày 2 giờ");
  }

  @Test
  void writes_mobile_numbers_as_people_do_and_others_as_they_are() {
    assertThat(Formats.phone("+84912345678")).isEqualTo("0912 345 678");
    assertThat(Formats.phone("1022")).isEqualTo("1022");
  }

  private static ResourceBundleMessageSource bundle() {
    var source = new ResourceBundleMessageSource();
    source.setBasename("messages/webkit");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }
}
