package vn.hoso.notification.sms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.application.TextMessages;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.RequestId;

/**
 * Sends text messages by HTTP. The one thing it takes pains over is to know when a message has
 * certainly not been taken, and to say so, or that it does not know.
 */
final class HttpSmsGateway implements TextMessages, AutoCloseable {

  private final SmsProperties settings;
  private final GatewayWords words;
  private final ReceiptAddress receipts;
  private final JsonMapper json;
  private final HttpClient http;

  HttpSmsGateway(
      SmsProperties settings, GatewayWords words, ReceiptAddress receipts, JsonMapper json) {
    this.settings = settings;
    this.words = words;
    this.receipts = receipts;
    this.json = json;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  @Override
  public Answer send(TextMessage message) {
    if (settings.baseUrl().isBlank()) {
      return new Answer.NotTaken("no-gateway");
    }
    var request =
        to(settings.sendPath())
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body(message))))
            .build();
    try {
      var answer = wholeAnswer(request);
      return words.toSending(answer.statusCode(), answer.body(), message.id().toString());
    } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException _) {
      return new Answer.NotTaken("unreachable");
    } catch (IOException lost) {
      return new Answer.Unknown(lost.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Unknown("stopped");
    }
  }

  @Override
  public Answer ask(RequestId id) {
    if (settings.baseUrl().isBlank() || settings.statusPath().isBlank()) {
      return new Answer.Unknown("no-gateway");
    }
    var fields = settings.fields();
    var query =
        "?%s=%s&%s=%s&%s=%s"
            .formatted(
                fields.askedFor(),
                encoded(id.toString()),
                fields.apiKey(),
                encoded(settings.apiKey()),
                fields.secretKey(),
                encoded(settings.secretKey()));
    try {
      var answer = wholeAnswer(to(settings.statusPath() + query).GET().build());
      return words.toAsking(answer.statusCode(), answer.body(), id.toString());
    } catch (IOException | UnresolvedAddressException away) {
      return new Answer.Unknown(away.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Unknown("stopped");
    }
  }

  /** The client's own timeout ends with the headers; an answer that trickles is timed here. */
  private HttpResponse<String> wholeAnswer(HttpRequest request)
      throws IOException, InterruptedException {
    var answer = http.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    var patience = settings.connectTimeout().plus(settings.answerTimeout());
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      answer.cancel(true);
      throw new HttpTimeoutException("no whole answer in time");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException lost ? lost : new IOException(failed);
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(settings.baseUrl() + path))
        .timeout(settings.answerTimeout());
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
    http.shutdownNow();
  }
}
