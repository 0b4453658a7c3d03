package vn.hoso.notification.portal.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.portal.PortalProperties;
import vn.hoso.notification.portal.application.NationalPortal;
import vn.hoso.notification.portal.codes.PortalMessage;
import vn.hoso.notification.portal.domain.PortalAnswer;

/**
 * Calls the portal as its OpenCPS clients do: log in once, name the session in every call, log in
 * anew when it has run out. It takes pains to know when a message has certainly not been taken.
 */
public final class HttpNationalPortal implements NationalPortal, AutoCloseable {

  private static final int UNAUTHORIZED = 401;

  private final PortalProperties settings;
  private final PortalWords words;
  private final JsonMapper json;
  private final HttpClient http;
  private volatile @Nullable String session;

  public HttpNationalPortal(PortalProperties settings, JsonMapper json) {
    this.settings = settings;
    this.words = new PortalWords(settings.taken(), json);
    this.json = json;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  @Override
  public boolean isThere() {
    return settings.isThere();
  }

  @Override
  public PortalAnswer send(PortalMessage message) {
    var call = call(message.call().service());
    call.put("isUpdating", message.updating() ? "True" : "False");
    call.put("data", List.of(message.data()));
    try {
      if (isLoggedOut()) {
        return new PortalAnswer.NotTaken("no-access");
      }
      var answer = inSession(call);
      return words.toSending(answer.statusCode(), answer.body(), message.code());
    } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException _) {
      return new PortalAnswer.NotTaken("unreachable");
    } catch (IOException lost) {
      return new PortalAnswer.Unknown(lost.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new PortalAnswer.Unknown("stopped");
    }
  }

  @Override
  public PortalAnswer ask(Question question) {
    var call = call("TraCuuHoSo");
    call.put("MaHoSo", question.code());
    try {
      if (isLoggedOut()) {
        return new PortalAnswer.Unknown("no-access");
      }
      var answer = inSession(call);
      return words.toAsking(answer.statusCode(), answer.body(), question);
    } catch (IOException | UnresolvedAddressException away) {
      return new PortalAnswer.Unknown(away.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new PortalAnswer.Unknown("stopped");
    }
  }

  private Map<String, Object> call(String service) {
    var call = new LinkedHashMap<String, Object>();
    call.put("madonvi", settings.unit());
    call.put("service", service);
    return call;
  }

  /** Whether there is no session and none can be had. */
  private boolean isLoggedOut() throws IOException, InterruptedException {
    return session == null && logInInsteadOf(null) == null;
  }

  private HttpResponse<String> inSession(Map<String, Object> call)
      throws IOException, InterruptedException {
    var used = session;
    call.put("session", used == null ? "" : used);
    var answer = post(settings.callPath(), call);
    if (answer.statusCode() != UNAUTHORIZED) {
      return answer;
    }
    var anew = logInInsteadOf(used);
    if (anew == null) {
      return answer;
    }
    call.put("session", anew);
    return post(settings.callPath(), call);
  }

  /** One log-in for all who found the same session run out. */
  private synchronized @Nullable String logInInsteadOf(@Nullable String used)
      throws IOException, InterruptedException {
    var now = session;
    return now != null && !now.equals(used) ? now : logIn();
  }

  /** Nothing but the log-in was sent, so whatever goes wrong here, no message was taken. */
  private @Nullable String logIn() throws ConnectException, InterruptedException {
    session = null;
    try {
      var account =
          Map.<String, Object>of("username", settings.user(), "password", settings.password());
      var answer = post(settings.loginPath(), account);
      if (PortalWords.isBusy(answer.statusCode())) {
        throw new ConnectException("http-" + answer.statusCode());
      }
      session = words.session(answer.statusCode(), answer.body());
      return session;
    } catch (IOException away) {
      throw new ConnectException(away.getClass().getSimpleName());
    }
  }

  private HttpResponse<String> post(String path, Map<String, Object> body)
      throws IOException, InterruptedException {
    return wholeAnswer(
        HttpRequest.newBuilder(URI.create(settings.baseUrl() + path))
            .timeout(settings.answerTimeout())
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
            .build());
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

  @Override
  public void close() {
    http.shutdownNow();
  }
}
