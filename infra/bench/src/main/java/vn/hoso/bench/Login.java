package vn.hoso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.bench.wire.Ask.Caller;
import vn.hoso.standalone.login.DemoUsers;

/** Turns demo users into callers, once, by the way everybody takes. */
final class Login {

  private static final String PAGE = "text/html,*/*;q=0.8";
  private static final String FORM = "application/x-www-form-urlencoded";

  private Login() {}

  /** A member of staff with a session at the edge. */
  static Caller as(String user, URI door, String host) {
    var demo =
        DemoUsers.all().stream().filter(it -> it.user().equals(user)).findFirst().orElseThrow();
    var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    try (var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      send(client, page(door.resolve("/login")).GET().build());
      var words = "username=" + demo.user() + "&password=" + demo.password();
      var entering = page(door.resolve("/auth/login")).POST(BodyPublishers.ofString(words)).build();
      if (send(client, entering).contains("name=\"password\"")) {
        throw new Failed("log-in of " + user);
      }
    }
    return new Caller(host, "Cookie: " + atRoot(cookies));
  }

  /** The program that may hand in events, with a token of its own. */
  static Caller machine(URI door, String host) {
    var secret = DemoUsers.MACHINE + ":" + DemoUsers.machineSecret();
    var basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          send(
              client,
              page(door.resolve("/auth/oauth2/token"))
                  .header("Authorization", "Basic " + basic)
                  .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=events:write"))
                  .build());
      var token = JsonMapper.shared().readTree(answer).path("access_token").asString("");
      return new Caller(host, "Authorization: Bearer " + token);
    }
  }

  private static HttpRequest.Builder page(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Accept", PAGE)
        .header("Content-Type", FORM)
        .header("Sec-Fetch-Site", "same-origin");
  }

  private static String atRoot(CookieManager cookies) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(it -> "/".equals(it.getPath()))
        .map(Login::pair)
        .collect(Collectors.joining("; "));
  }

  private static String pair(HttpCookie cookie) {
    return cookie.getName() + "=" + cookie.getValue();
  }

  private static String send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while logging in", e);
    }
  }
}
