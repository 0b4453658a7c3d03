package vn.hoso.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a citizen sees while services are away, hang or are slow to listen. */
@SpringBootTest(
    classes = EdgeApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"spring.config.name=edge", "hoso.edge.patience=3s"})
class TroubledServicesIT {

  private static final FakeService SERVICE = new FakeService();
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  TroubledServicesIT(@LocalServerPort int port) {
    this.port = port;
  }

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    registry.add("HOSO_TRACKING_URL", SERVICE::url);
    registry.add("HOSO_INTAKE_URL", () -> "http://localhost:1");
    registry.add("HOSO_OIDC_INTERNAL", () -> "http://localhost:1/auth");
  }

  @AfterAll
  static void stop() {
    SERVICE.goOn.countDown();
    SERVICE.close();
  }

  @Test
  void a_service_that_is_away_gives_a_friendly_page_and_a_time_to_come_back() throws Exception {
    var page = get("/procedures");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(page.body())
        .contains("Hệ thống đang gián đoạn", "vẫn an toàn", "<main")
        .doesNotContain("Exception", "at vn.hoso", "localhost:1");
  }

  @Test
  void a_service_that_hangs_lets_nobody_wait_for_ever() throws Exception {
    var page = get("/t/hangs");
    assertThat(page.statusCode()).isEqualTo(504);
    assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(page.body()).contains("Hệ thống trả lời chậm", "<main").doesNotContain("Exception");
  }

  @Test
  void an_answer_that_stops_in_the_middle_is_broken_off_and_not_taken_for_whole() {
    assertThatThrownBy(() -> get("/t/half")).isInstanceOf(IOException.class);
  }

  @Test
  void a_live_page_that_was_left_is_left_at_the_service_too() throws Exception {
    var request = HttpRequest.newBuilder(uri("/t/beats")).build();
    try (var page = client.send(request, BodyHandlers.ofInputStream()).body()) {
      assertThat(page.readNBytes(8)).asString().isEqualTo(": beat\n\n");
    }
    assertThat(SERVICE.left.await(60, TimeUnit.SECONDS)).as("the service noticed").isTrue();
  }

  @Test
  void an_upload_over_a_slow_line_takes_as_long_as_it_takes() throws Exception {
    var upload =
        HttpRequest.newBuilder(uri("/t/upload"))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofInputStream(SlowUpload::new))
            .build();
    assertThat(client.send(upload, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    assertThat(SERVICE.last().bytes()).isEqualTo(SlowUpload.PIECES * SlowUpload.PIECE);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri(path))
            .header("Accept", BROWSER)
            .timeout(Duration.ofSeconds(60))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** A piece now and then, for longer than the edge waits for an answer. */
  private static final class SlowUpload extends InputStream {

    static final long PIECES = 10;
    static final long PIECE = 20_000;

    private long sent;

    @Override
    public int read() {
      throw new UnsupportedOperationException("pieces only");
    }

    @Override
    public int read(byte[] target, int from, int length) {
      if (sent == PIECES * PIECE) {
        return -1;
      }
      if (sent % PIECE == 0) {
        LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
      }
      int now = (int) Math.min(length, PIECE - sent % PIECE);
      sent += now;
      return now;
    }
  }
}
