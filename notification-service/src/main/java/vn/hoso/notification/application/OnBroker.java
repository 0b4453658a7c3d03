package vn.hoso.notification.application;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until the broker has a claim; without that nobody outside is asked. While the broker takes
 * none, one claim at a time finds out when it does again; all others wait unclaimed, so that no
 * fact is stated at each attempt.
 */
public final class OnBroker {

  private static final Logger log = LoggerFactory.getLogger(OnBroker.class);

  private final Duration patience;
  private boolean away;
  private long nextTry;

  /**
   * A broker that is believed to be there.
   *
   * @param patience with one claim
   */
  public OnBroker(Duration patience) {
    this.patience = patience;
  }

  /** Whether it is of any use to look for something to claim. */
  public synchronized boolean isOpen() {
    return !away || System.nanoTime() - nextTry >= 0;
  }

  /** Whether the caller may claim; while the broker is away, nobody else may for a while. */
  public synchronized boolean mayClaim() {
    if (!isOpen()) {
      return false;
    }
    nextTry = System.nanoTime() + patience.toNanos();
    return true;
  }

  /** Whether the broker has a claim, now or soon. */
  public boolean has(CompletableFuture<Void> published) {
    try {
      published.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      saw(true);
      return true;
    } catch (ExecutionException | TimeoutException silent) {
      log.atWarn()
          .addKeyValue("cause", silent.getClass().getName())
          .log("the broker has no claim, so nothing is sent for now");
      saw(false);
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void saw(boolean published) {
    away = !published;
  }
}
