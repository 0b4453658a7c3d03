package vn.hoso.standalone.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of {@code SendMultipleMessage_V4_post_json} in the style of eSMS. */
record SmsRequest(
    @JsonProperty("ApiKey") @Nullable String apiKey,
    @JsonProperty("SecretKey") @Nullable String secretKey,
    @JsonProperty("Phone") @Nullable String phone,
    @JsonProperty("Content") @Nullable String content,
    @JsonProperty("Brandname") @Nullable String brandname,
    @JsonProperty("SmsType") @Nullable String smsType,
    @JsonProperty("IsUnicode") @Nullable String isUnicode,
    @JsonProperty("RequestId") @Nullable String requestId,
    @JsonProperty("CallbackUrl") @Nullable String callbackUrl) {

  private static final Pattern VIETNAMESE_MOBILE = Pattern.compile("(\\+?84|0)[35789]\\d{8}");
  private static final Pattern KNOWN_TYPE = Pattern.compile("[28]");

  /** The code and sentence of what is wrong, or null when nothing is. */
  @Nullable Refusal refusal() {
    if (isBlank(apiKey) || isBlank(secretKey)) {
      return new Refusal("101", "Authorize failed");
    }
    if (phone == null || !VIETNAMESE_MOBILE.matcher(phone).matches()) {
      return new Refusal("99", "Phone not valid: " + phone);
    }
    if (isBlank(content)) {
      return new Refusal("99", "Content is empty");
    }
    if (smsType == null || !KNOWN_TYPE.matcher(smsType).matches()) {
      return new Refusal("118", "SmsType not valid");
    }
    return null;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** Why a request is not taken: a code of the provider and a sentence. */
  record Refusal(String code, String message) {}
}
