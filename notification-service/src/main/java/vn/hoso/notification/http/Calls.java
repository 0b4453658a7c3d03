package vn.hoso.notification.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls the other end and waits for a whole answer. The one thing it takes pains over is to know
 * when a call has certainly not been taken, and to say so, or that nobody knows.
 */
public final class Calls implements AutoCloseable {

  private final HttpClient http;
  private final Duration answerTimeout;
  private final Duration patience;

  public Calls(Duration connectTimeout, Duration answerTimeout) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .build();
    this.answerTimeout = answerTimeout;
    this.patience = connectTimeout.plus(answerTimeout);
  }

  public Reply get(String url) {
    return call(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  public Reply post(String url, String json) {
    return call(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(json)));
  }

  private Reply call(HttpRequest.Builder request) {
    try {
      var answer = wholeAnswer(request.timeout(answerTimeout).build());
      return new Reply.Answered(answer.statusCode(), answer.body());
    } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException _) {
      return new Reply.Unreached();
    } catch (IOException lost) {
      return new Reply.Lost(lost.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Reply.Lost("stopped");
    }
  }

  /** The client's own timeout ends with the headers; an answer that trickles is timed here. */
  private HttpResponse<String> wholeAnswer(HttpRequest request)
      throws IOException, InterruptedException {
    var answer = http.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
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
