package vn.hoso.notification.application;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until the broker has a claim; without that nobody outside is asked. */
public final class OnBroker {

  private static final Logger log = LoggerFactory.getLogger(OnBroker.class);

  private OnBroker() {}

  /**
   * Whether the broker has it.
   *
   * @param patience with the whole errand, a quarter of which may be waited here
   */
  public static boolean has(CompletableFuture<Void> published, Duration patience) {
    try {
      published.get(patience.dividedBy(4).toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException away) {
      log.atWarn()
          .addKeyValue("cause", away.getClass().getName())
          .log("the broker has no claim, so nothing is sent for now");
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
