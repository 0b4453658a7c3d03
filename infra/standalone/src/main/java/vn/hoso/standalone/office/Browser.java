package vn.hoso.standalone.office;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody sits at: keeps cookies, follows redirects, comes from the same site. */
final class Browser implements AutoCloseable {

  static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";
  static final String DATA = "application/json, application/problem+json";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI door;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Browser(URI door) {
    this.door = door;
  }

  Answer get(String path, String accept) {
    return send(request(path, accept).GET().build());
  }

  Answer postForm(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path, PAGE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Posts for an answer in JSON. */
  Answer post(String path, String type, BodyPublisher body, Map<String, String> headers) {
    var request = request(path, DATA).header("Content-Type", type).POST(body);
    headers.forEach(request::header);
    return send(request.build());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(door.resolve(path))
        .timeout(PATIENCE)
        .header("Accept", accept)
        .header("Accept-Language", "vi")
        .header("Sec-Fetch-Site", "same-origin");
  }

  private Answer send(HttpRequest request) {
    try {
      return Answer.of(client.send(request, BodyHandlers.ofString()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("stopped while asking"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
