package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.standalone.login.DemoUsers;

/** One person's or program's way in: an HTTP client with a memory for cookies and a token. */
public final class Door {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final URI door;
  private final Map<String, String> always = new LinkedHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private Door(URI door) {
    this.door = door;
  }

  /** For everybody. */
  public static Door open(URI door) {
    return new Door(door);
  }

  /** For a demo user, through the same form that people fill in. */
  public static Door loggedIn(URI address, String user) {
    var door = new Door(address);
    var known = DemoUsers.all().stream().filter(it -> it.user().equals(user)).findFirst();
    door.page("/login");
    var arrived =
        door.form(
            "/auth/login",
            Map.of("username", user, "password", known.orElseThrow().password()),
            Map.of());
    assertThat(arrived.at().getPath())
        .as("%s has logged in: %s", user, arrived.text())
        .doesNotStartWith("/auth");
    return door;
  }

  /** For a program that may hand in events. */
  static Door forMachine(URI address) {
    var door = new Door(address);
    var secret = DemoUsers.MACHINE + ":" + DemoUsers.machineSecret();
    var basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    var token =
        door.form(
                "/auth/oauth2/token",
                Map.of("grant_type", "client_credentials", "scope", "events:write"),
                Map.of("Authorization", "Basic " + basic))
            .fine()
            .word("access_token");
    door.always.put("Authorization", "Bearer " + token);
    return door;
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  /** As a browser asks. */
  Answer page(String path) {
    return send(request(path).setHeader("Accept", PAGE).GET().build());
  }

  public Answer post(String path, Object body, Map<String, String> headers) {
    return post(path, "application/json", JSON.writeValueAsString(body), headers);
  }

  Answer post(String path, String type, String body, Map<String, String> headers) {
    var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    return send(request.build());
  }

  Answer form(String path, Map<String, String> fields, Map<String, String> headers) {
    var body =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return post(path, "application/x-www-form-urlencoded", body, headers);
  }

  Answer send(String path, Parts parts, Map<String, String> headers) {
    var request =
        request(path)
            .header("Content-Type", parts.contentType())
            .POST(BodyPublishers.ofByteArray(parts.bytes()));
    headers.forEach(request::setHeader);
    return send(request.build());
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(door.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", "application/json, application/problem+json, */*;q=0.1")
            .header("Accept-Language", "vi")
            .header("Sec-Fetch-Site", "same-origin");
    always.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      return Answer.of(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
