package vn.hoso.standalone.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Tells the sender, where it asked for that, what became of a message. */
final class DeliveryReports implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DeliveryReports.class);

  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  DeliveryReports(JsonMapper json) {
    this.json = json;
  }

  static Map<String, Object> report(SentMessages.Sent sent) {
    int delivered = sent.delivered() ? 1 : 0;
    var report = new LinkedHashMap<String, Object>();
    report.put("CodeResult", "100");
    report.put("CodeResponse", "100");
    report.put("SMSID", sent.smsId());
    report.put("RequestId", sent.requestId());
    report.put("SendStatus", sent.delivered() ? 5 : 4);
    report.put("SendSuccess", delivered);
    report.put("SendFailed", 1 - delivered);
    report.put("TotalReceiver", 1);
    report.put("TotalSent", 1);
    return report;
  }

  void send(@Nullable String callbackUrl, SentMessages.Sent sent) {
    if (callbackUrl == null || callbackUrl.isBlank()) {
      return;
    }
    Thread.ofPlatform().daemon().name("sms-delivery-report").start(() -> post(callbackUrl, sent));
  }

  private void post(String callbackUrl, SentMessages.Sent sent) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(callbackUrl))
              .timeout(Duration.ofSeconds(10))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(report(sent))))
              .build();
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      log.debug("Delivery report {} answered with {}", sent.smsId(), status);
    } catch (IOException | IllegalArgumentException e) {
      log.info("Delivery report {} found nobody: {}", sent.smsId(), e.toString());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
