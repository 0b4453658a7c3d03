package vn.hoso.notification.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.NotificationProperties;
import vn.hoso.notification.wording.Paragraphs;

/** What a simulator of the outside world received; there is none in production. */
@Component
class Inbox {

  /** A message as it reached a telephone or a mailbox. */
  record Received(String channel, String recipient, String subject, String text, Instant at) {

    public boolean isSms() {
      return channel.equals("sms");
    }

    public List<List<String>> paragraphs() {
      return Paragraphs.of(text);
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final String url;
  private final JsonMapper json;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Inbox(NotificationProperties settings, JsonMapper json) {
    this.url = settings.inboxUrl();
    this.json = json;
  }

  boolean isThere() {
    return !url.isBlank();
  }

  /** The latest first; empty when the simulator does not answer. */
  Optional<List<Received>> received() {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
      var answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return Optional.of(json.readValue(answer.body(), new TypeReference<List<Received>>() {}));
    } catch (IOException | JacksonException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
