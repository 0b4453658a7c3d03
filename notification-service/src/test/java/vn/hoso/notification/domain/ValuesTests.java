package vn.hoso.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"0912345678", "+84912345678", "84912345678", "0912 345 678", "0912.345.678"})
  void a_mobile_number_is_known_however_it_is_written(String typed) {
    assertThat(MobileNumber.parse(typed)).contains(new MobileNumber("84912345678"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0241022", "+842439424242", "091234567", "09123456789", "abc", ""})
  void a_landline_or_nonsense_takes_no_text_message(String typed) {
    assertThat(MobileNumber.parse(typed)).isEmpty();
  }

  @Test
  void a_number_in_a_log_is_masked() {
    assertThat(new MobileNumber("84912345678")).hasToString("*******678");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T13:59:59Z,",
    "2026-11-23T14:00:00Z, 2026-11-24T00:00:00Z",
    "2026-11-23T16:59:59Z, 2026-11-24T00:00:00Z",
    "2026-11-23T17:00:00Z, 2026-11-24T00:00:00Z",
    "2026-11-23T23:59:59Z, 2026-11-24T00:00:00Z",
    "2026-11-24T00:00:00Z,",
  })
  void it_is_quiet_from_nine_in_the_evening_to_seven_in_the_morning(Instant now, Instant end) {
    var quiet = new QuietHours(true, LocalTime.of(21, 0), LocalTime.of(7, 0), Histories.HANOI);

    assertThat(quiet.endAfter(now).orElse(null)).isEqualTo(end);
  }

  @Test
  void a_request_id_leads_back_to_its_message() {
    var id = new RequestId("0193-D", "accepted.sms.intake-2");

    assertThat(RequestId.parse(id.toString())).contains(id);
    assertThat(RequestId.parse("nonsense")).isEmpty();
    assertThat(RequestId.parse("D-1:")).isEmpty();
  }
}
