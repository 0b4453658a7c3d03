package vn.hoso.notification.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.application.TextMessages;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.RequestId;
import vn.hoso.notification.http.Calls;
import vn.hoso.notification.http.Reply;

/** Sends text messages by HTTP. */
final class HttpSmsGateway implements TextMessages, AutoCloseable {

  private final SmsProperties settings;
  private final GatewayWords words;
  private final ReceiptAddress receipts;
  private final JsonMapper json;
  private final Calls calls;

  HttpSmsGateway(
      SmsProperties settings, GatewayWords words, ReceiptAddress receipts, JsonMapper json) {
    this.settings = settings;
    this.words = words;
    this.receipts = receipts;
    this.json = json;
    this.calls = new Calls(settings.connectTimeout(), settings.answerTimeout());
  }

  @Override
  public Answer send(TextMessage message) {
    if (settings.baseUrl().isBlank()) {
      return new Answer.NotTaken("no-gateway");
    }
    var body = json.writeValueAsString(body(message));
    return switch (calls.post(settings.baseUrl() + settings.sendPath(), body)) {
      case Reply.Answered(var status, var said) ->
          words.toSending(status, said, message.id().toString());
      case Reply.Unreached _ -> new Answer.NotTaken("unreachable");
      case Reply.Lost(var why) -> new Answer.Unknown(why);
    };
  }

  @Override
  public Answer ask(RequestId id) {
    if (settings.baseUrl().isBlank() || settings.statusPath().isBlank()) {
      return new Answer.Unknown("no-gateway");
    }
    return switch (calls.get(settings.baseUrl() + settings.statusPath() + query(id))) {
      case Reply.Answered(var status, var said) -> words.toAsking(status, said, id.toString());
      case Reply.Unreached _ -> new Answer.Unknown("unreachable");
      case Reply.Lost(var why) -> new Answer.Unknown(why);
    };
  }

  private String query(RequestId id) {
    var fields = settings.fields();
    return "?%s=%s&%s=%s&%s=%s"
        .formatted(
            fields.askedFor(),
            encoded(id.toString()),
            fields.apiKey(),
            encoded(settings.apiKey()),
            fields.secretKey(),
            encoded(settings.secretKey()));
  }

  private Map<String, String> body(TextMessage message) {
    var fields = settings.fields();
    var body = new LinkedHashMap<String, String>();
    body.put(fields.apiKey(), settings.apiKey());
    body.put(fields.secretKey(), settings.secretKey());
    body.put(fields.phone(), message.to().digits());
    body.put(fields.content(), message.text());
    body.put(fields.brandname(), settings.brandname());
    body.put(fields.smsType(), settings.smsType());
    body.put(fields.unicode(), "0");
    body.put(fields.requestId(), message.id().toString());
    receipts.url().ifPresent(it -> body.put(fields.callbackUrl(), it));
    return body;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    calls.close();
  }
}
