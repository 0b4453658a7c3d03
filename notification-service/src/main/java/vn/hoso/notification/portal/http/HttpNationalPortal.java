package vn.hoso.notification.portal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.http.Calls;
import vn.hoso.notification.http.Reply;
import vn.hoso.notification.portal.PortalProperties;
import vn.hoso.notification.portal.application.NationalPortal;
import vn.hoso.notification.portal.codes.PortalMessage;
import vn.hoso.notification.portal.domain.PortalAnswer;

/**
 * Calls the portal as its OpenCPS clients do: log in once, name the session in every call, log in
 * anew when it has run out.
 */
public final class HttpNationalPortal implements NationalPortal, AutoCloseable {

  /** What a call without a session comes to. */
  private static final Reply NO_ACCESS = new Reply.Answered(401, "");

  /** A session, or what a call comes to without one. */
  private sealed interface Access {
    record Granted(String session) implements Access {}

    record Denied(Reply instead) implements Access {}
  }

  private final PortalProperties settings;
  private final PortalWords words;
  private final JsonMapper json;
  private final Calls calls;
  private volatile @Nullable String session;

  public HttpNationalPortal(PortalProperties settings, JsonMapper json) {
    this.settings = settings;
    this.words = new PortalWords(settings.taken(), json);
    this.json = json;
    this.calls = new Calls(settings.connectTimeout(), settings.answerTimeout());
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
    return switch (inSession(call)) {
      case Reply.Answered(var status, var said) -> words.toSending(status, said, message.code());
      case Reply.Unreached _ -> new PortalAnswer.NotTaken("unreachable");
      case Reply.Lost(var why) -> new PortalAnswer.Unknown(why);
    };
  }

  @Override
  public PortalAnswer ask(Question question) {
    var call = call("TraCuuHoSo");
    call.put("mahoso", question.code());
    return switch (inSession(call)) {
      case Reply.Answered(var status, var said) -> words.toAsking(status, said, question);
      case Reply.Unreached _ -> new PortalAnswer.Unknown("unreachable");
      case Reply.Lost(var why) -> new PortalAnswer.Unknown(why);
    };
  }

  @Override
  public Optional<String> sectorOf(String procedure) {
    var call = call("LayThuTuc");
    call.put("maTTHC", procedure);
    return inSession(call) instanceof Reply.Answered(var status, var said)
        ? words.sector(status, said)
        : Optional.empty();
  }

  private Map<String, Object> call(String service) {
    var call = new LinkedHashMap<String, Object>();
    call.put("madonvi", settings.unit());
    call.put("service", service);
    return call;
  }

  private Reply inSession(Map<String, Object> call) {
    var used = session;
    var reply = used == null ? NO_ACCESS : inSession(used, call);
    if (!(reply instanceof Reply.Answered(var status, _)) || status != 401) {
      return reply;
    }
    return switch (logInInsteadOf(used)) {
      case Access.Granted(var anew) -> inSession(anew, call);
      case Access.Denied(var instead) -> instead;
    };
  }

  private Reply inSession(String session, Map<String, Object> call) {
    call.put("session", session);
    return post(settings.callPath(), call);
  }

  /** One log-in for all who found the same session run out. */
  private synchronized Access logInInsteadOf(@Nullable String used) {
    var now = session;
    return now != null && !now.equals(used) ? new Access.Granted(now) : logIn();
  }

  /** Nothing but the log-in was sent, so whatever goes wrong here, no message was taken. */
  private Access logIn() {
    session = null;
    var account =
        Map.<String, Object>of("username", settings.user(), "password", settings.password());
    if (!(post(settings.loginPath(), account) instanceof Reply.Answered(var status, var said))
        || PortalWords.isBusy(status)) {
      return new Access.Denied(new Reply.Unreached());
    }
    var anew = words.session(status, said);
    session = anew;
    return anew == null ? new Access.Denied(NO_ACCESS) : new Access.Granted(anew);
  }

  private Reply post(String path, Map<String, Object> body) {
    return calls.post(settings.baseUrl() + path, json.writeValueAsString(body));
  }

  @Override
  public void close() {
    calls.close();
  }
}
