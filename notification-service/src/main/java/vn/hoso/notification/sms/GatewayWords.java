package vn.hoso.notification.sms;

import static vn.hoso.notification.http.JsonWords.text;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.http.JsonWords;

/** What the gateway says, in our words. */
final class GatewayWords {

  static final String PROVIDER = "sms-gateway";

  private final SmsProperties settings;
  private final JsonMapper json;

  GatewayWords(SmsProperties settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /** Its answer to a message. */
  Answer toSending(int status, String body, String ourReference) {
    if (status == 429 || status == 503) {
      return new Answer.NotTaken("http-" + status);
    }
    if (status / 100 == 5) {
      return new Answer.Unknown("http-" + status);
    }
    var said = read(body);
    if (said == null) {
      return new Answer.Unknown("unreadable-answer");
    }
    var code = text(said, settings.fields().code());
    if (settings.codes().taken().contains(code) || settings.codes().known().contains(code)) {
      return new Answer.Taken(PROVIDER, reference(said, ourReference));
    }
    var why = code.isEmpty() ? "http-" + status : "gateway-" + code;
    return settings.codes().refused().contains(code)
        ? new Answer.Refused(why)
        : new Answer.NotTaken(why);
  }

  /** Its answer to a question about a message. */
  Answer toAsking(int status, String body, String ourReference) {
    var said = status / 100 == 2 ? read(body) : null;
    if (said == null) {
      return new Answer.Unknown("http-" + status);
    }
    var code = text(said, settings.fields().code());
    if (settings.codes().taken().contains(code)) {
      return ofStatus(said, ourReference);
    }
    return settings.codes().unknown().contains(code)
        ? new Answer.NotTaken("unknown-to-gateway")
        : new Answer.Unknown("gateway-" + code);
  }

  /** What a report of it says about a message. */
  Answer ofStatus(JsonNode said, String ourReference) {
    var status = text(said, settings.fields().status());
    var reference = reference(said, ourReference);
    if (settings.codes().arrived().contains(status)) {
      return new Answer.Arrived(PROVIDER, reference);
    }
    return settings.codes().lost().contains(status)
        ? new Answer.Refused("undelivered")
        : new Answer.Taken(PROVIDER, reference);
  }

  String requestId(JsonNode said) {
    return text(said, settings.fields().requestId());
  }

  private String reference(JsonNode said, String otherwise) {
    return text(said, settings.fields().reference(), otherwise);
  }

  @Nullable JsonNode read(String body) {
    return JsonWords.read(json, body);
  }
}
