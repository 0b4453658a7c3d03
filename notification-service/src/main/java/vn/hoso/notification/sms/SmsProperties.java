package vn.hoso.notification.sms;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to talk to the SMS gateway. The defaults are those of eSMS; another provider of that style
 * needs other words only.
 *
 * @param baseUrl without a slash at the end; empty means that there is no gateway
 * @param brandname the registered sender (tên định danh), at most 11 letters
 * @param smsType 2 is service messages under a brandname
 * @param callbackUrl our address as the gateway sees it; empty means that it reports nothing
 * @param receiptToken the secret in the path of reports; empty means that one is derived
 */
@ConfigurationProperties("hoso.notification.sms")
record SmsProperties(
    @DefaultValue("") String baseUrl,
    @DefaultValue("/MainService.svc/json/SendMultipleMessage_V4_post_json") String sendPath,
    @DefaultValue("/MainService.svc/json/GetSendStatus") String statusPath,
    @DefaultValue("") String apiKey,
    @DefaultValue("") String secretKey,
    @DefaultValue("HOSO") String brandname,
    @DefaultValue("2") String smsType,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration answerTimeout,
    @DefaultValue("") String callbackUrl,
    @DefaultValue("") String receiptToken,
    @DefaultValue Fields fields,
    @DefaultValue Codes codes) {

  /** What the gateway calls things. */
  record Fields(
      @DefaultValue("ApiKey") String apiKey,
      @DefaultValue("SecretKey") String secretKey,
      @DefaultValue("Phone") String phone,
      @DefaultValue("Content") String content,
      @DefaultValue("Brandname") String brandname,
      @DefaultValue("SmsType") String smsType,
      @DefaultValue("IsUnicode") String unicode,
      @DefaultValue("RequestId") String requestId,
      @DefaultValue("CallbackUrl") String callbackUrl,
      @DefaultValue("RefId") String askedFor,
      @DefaultValue("CodeResult") String code,
      @DefaultValue("SMSID") String reference,
      @DefaultValue("SendStatus") String status) {}

  /**
   * What its codes mean. A code that stands nowhere means that it has not taken the message.
   *
   * @param taken it took the message
   * @param known it has taken a message of this request id before
   * @param refused it will never take this message
   * @param unknown asked about a message: it has none of that id
   * @param arrived status of a message that arrived
   * @param lost status of a message that will not arrive
   */
  record Codes(
      @DefaultValue("100") Set<String> taken,
      @DefaultValue("124") Set<String> known,
      @DefaultValue("99") Set<String> refused,
      @DefaultValue("99") Set<String> unknown,
      @DefaultValue("5") Set<String> arrived,
      @DefaultValue("4") Set<String> lost) {}

  /** No secret in a log by accident. */
  @Override
  public String toString() {
    return "SmsProperties[" + baseUrl + "]";
  }
}
