package vn.hoso.intake.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits a little for the broker, so that what is acknowledged is usually there; it is saved anyway.
 */
public final class Acknowledgement {

  private static final long SECONDS = 2;

  private Acknowledgement() {}

  public static void await(CompletableFuture<Void> published) {
    try {
      published.get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException _) {
      // The relay sends it as soon as the broker is back.
    }
  }
}
