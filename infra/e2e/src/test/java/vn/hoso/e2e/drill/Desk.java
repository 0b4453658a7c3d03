package vn.hoso.e2e.drill;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.hoso.e2e.Answer;
import vn.hoso.e2e.Door;

/**
 * Somebody at the public door who does not give up: what was not answered, or answered with "not
 * now", is asked again under the same key. Logs in where a user is named.
 */
final class Desk {

  private static final long PAUSE_NANOS = 250_000_000;

  private final URI address;
  private final @Nullable String user;
  private final ReentrantLock entering = new ReentrantLock();
  private volatile @Nullable Door door;

  Desk(URI address, @Nullable String user) {
    this.address = address;
    this.user = user;
  }

  /** One look; empty when there was no answer. */
  Optional<Answer> looks(String path) {
    return once(it -> it.get(path)).filter(it -> it.status() == 200);
  }

  /** One attempt at a change of what was seen; how it went shows at the next look. */
  void asks(String path, Map<String, ?> body, Map<String, String> headers) {
    once(it -> it.post(path, body, headers));
  }

  /** Asks until it is done; throws when it is refused for good. */
  Answer insists(String path, Map<String, ?> body, String key) {
    while (true) {
      var answer = once(it -> it.post(path, body, Map.of("Idempotency-Key", key)));
      if (answer.isPresent() && isDone(answer.get())) {
        return answer.get();
      }
      rest();
    }
  }

  static void rest() {
    LockSupport.parkNanos(PAUSE_NANOS);
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("the drill is over");
    }
  }

  private static boolean isDone(Answer answer) {
    int status = answer.status();
    if (status < 300) {
      return true;
    }
    boolean notNow = status >= 500 || status == 429 || answer.code().equals("idempotency-running");
    if (notNow || status == 401) {
      return false;
    }
    throw new IllegalStateException("refused: " + status + " " + answer.text());
  }

  private interface Asking {
    Answer ask(Door door);
  }

  private Optional<Answer> once(Asking asking) {
    try {
      var answer = asking.ask(entered());
      if (answer.status() == 401) {
        door = null;
      }
      return Optional.of(answer);
    } catch (UncheckedIOException | AssertionError _) {
      return Optional.empty();
    }
  }

  private Door entered() {
    var now = door;
    if (now != null) {
      return now;
    }
    entering.lock();
    try {
      var entered = door;
      if (entered == null) {
        entered = user == null ? Door.open(address) : Door.loggedIn(address, user);
        door = entered;
      }
      return entered;
    } finally {
      entering.unlock();
    }
  }
}
