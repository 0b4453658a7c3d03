package vn.hoso.standalone.office;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.standalone.login.DemoUsers;

/**
 * One member of staff at the public door: logs in with the form as everybody does, and again when
 * the session has ended.
 */
public final class StaffDoor implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int UNAUTHORIZED = 401;

  private final Browser browser;
  private final String user;
  private final String password;
  private final ReentrantLock entering = new ReentrantLock();
  private volatile int entered;

  private StaffDoor(URI door, String user, String password) {
    this.browser = new Browser(door);
    this.user = user;
    this.password = password;
  }

  /** A demo user by name; nobody is logged in yet. */
  public static StaffDoor of(URI door, String user) {
    return DemoUsers.all().stream()
        .filter(it -> it.user().equals(user))
        .map(it -> new StaffDoor(door, it.user(), it.password()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no demo user " + user));
  }

  public String user() {
    return user;
  }

  /** Asks for data. */
  public Answer get(String path) {
    return inside(() -> browser.get(path, Browser.DATA));
  }

  /** Creates something. */
  public Answer create(String path, Object body) {
    return post(path, body, null);
  }

  /** Changes what is known to have this version. */
  public Answer change(String path, Object body, long version) {
    return post(path, body, "\"" + version + "\"");
  }

  @Override
  public void close() {
    browser.close();
  }

  private Answer post(String path, Object body, @Nullable String version) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    if (version != null) {
      headers.put("If-Match", version);
    }
    var json = BodyPublishers.ofString(JSON.writeValueAsString(body));
    return inside(() -> browser.post(path, "application/json", json, headers));
  }

  private Answer inside(Asking asking) {
    int session = entered;
    if (session == 0) {
      enter(0);
      return asking.ask();
    }
    var answer = asking.ask();
    if (answer.status() != UNAUTHORIZED) {
      return answer;
    }
    enter(session);
    return asking.ask();
  }

  /** Logs in, unless another thread has done so since that session. */
  private void enter(int session) {
    entering.lock();
    try {
      if (entered != session) {
        return;
      }
      browser.get("/login", Browser.PAGE);
      var arrived = browser.postForm("/auth/login", Map.of("username", user, "password", password));
      var path = arrived.at().getPath();
      if (arrived.status() == 429 || path.startsWith("/auth/")) {
        throw new Refused("log-in", arrived);
      }
      entered = session + 1;
    } finally {
      entering.unlock();
    }
  }

  private interface Asking {
    Answer ask();
  }
}
