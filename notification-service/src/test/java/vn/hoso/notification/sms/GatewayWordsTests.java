package vn.hoso.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.domain.Answer;

class GatewayWordsTests {

  private final GatewayWords words =
      new GatewayWords(
          new Binder(new MapConfigurationPropertySource(java.util.Map.of()))
              .bindOrCreate("hoso.notification.sms", SmsProperties.class),
          JsonMapper.shared());

  @Test
  void a_hundred_means_taken() {
    assertThat(words.toSending(200, "{\"CodeResult\":\"100\",\"SMSID\":\"s-1\"}", "ours"))
        .isEqualTo(new Answer.Taken("sms-gateway", "s-1"));
    assertThat(words.toSending(200, "{\"CodeResult\":100}", "ours"))
        .isEqualTo(new Answer.Taken("sms-gateway", "ours"));
  }

  @Test
  void a_request_id_that_it_has_already_means_taken_before() {
    assertThat(words.toSending(200, "{\"CodeResult\":\"124\"}", "ours"))
        .isEqualTo(new Answer.Taken("sms-gateway", "ours"));
  }

  @Test
  void a_bad_number_will_never_be_taken() {
    assertThat(words.toSending(200, "{\"CodeResult\":\"99\"}", "ours"))
        .isEqualTo(new Answer.Refused("gateway-99"));
  }

  @Test
  void an_empty_account_or_a_wrong_key_can_be_mended_so_it_is_tried_again() {
    assertThat(words.toSending(200, "{\"CodeResult\":\"103\"}", "ours"))
        .isEqualTo(new Answer.NotTaken("gateway-103"));
    assertThat(words.toSending(401, "{}", "ours")).isEqualTo(new Answer.NotTaken("http-401"));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void away_or_throttled_means_certainly_not_taken(int status) {
    assertThat(words.toSending(status, "", "ours")).isInstanceOf(Answer.NotTaken.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void a_breakdown_leaves_everybody_in_the_dark(int status) {
    assertThat(words.toSending(status, "", "ours")).isInstanceOf(Answer.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[1]", "null"})
  void what_cannot_be_read_is_no_answer(String body) {
    assertThat(words.toSending(200, body, "ours")).isInstanceOf(Answer.Unknown.class);
    assertThat(words.toAsking(200, body, "ours")).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void asked_about_a_message_it_tells_where_that_is() {
    assertThat(words.toAsking(200, "{\"CodeResult\":\"100\",\"SendStatus\":5}", "ours"))
        .isEqualTo(new Answer.Arrived("sms-gateway", "ours"));
    assertThat(words.toAsking(200, "{\"CodeResult\":\"100\",\"SendStatus\":4}", "ours"))
        .isEqualTo(new Answer.Refused("undelivered"));
    assertThat(words.toAsking(200, "{\"CodeResult\":\"100\",\"SendStatus\":1}", "ours"))
        .isEqualTo(new Answer.Taken("sms-gateway", "ours"));
    assertThat(words.toAsking(200, "{\"CodeResult\":\"99\"}", "ours"))
        .isEqualTo(new Answer.NotTaken("unknown-to-gateway"));
  }

  @Test
  void asked_with_a_wrong_key_it_tells_nothing() {
    assertThat(words.toAsking(200, "{\"CodeResult\":\"101\"}", "ours"))
        .isEqualTo(new Answer.Unknown("gateway-101"));
    assertThat(words.toAsking(500, "", "ours")).isInstanceOf(Answer.Unknown.class);
  }
}
