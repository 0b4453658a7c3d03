package vn.hoso.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.application.TextMessages.TextMessage;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.MobileNumber;
import vn.hoso.notification.domain.RequestId;
import vn.hoso.platform.vault.VaultInMemory;

/** A gateway that begins to answer and never ends holds nobody for ever. */
class SlowGatewayTests {

  private static final RequestId ID = new RequestId("D-1", "accepted.sms.intake-2");

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private HttpSmsGateway gateway;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::beginToAnswer);
    server.start();
    var settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "hoso.notification.sms.base-url",
                        "http://localhost:" + server.getAddress().getPort(),
                        "hoso.notification.sms.connect-timeout",
                        "1s",
                        "hoso.notification.sms.answer-timeout",
                        "1s")))
            .bind("hoso.notification.sms", SmsProperties.class)
            .get();
    var json = JsonMapper.shared();
    gateway =
        new HttpSmsGateway(
            settings,
            new GatewayWords(settings, json),
            new ReceiptAddress(settings, new VaultInMemory()),
            json);
  }

  @AfterEach
  void stop() {
    over.countDown();
    gateway.close();
    server.stop(0);
  }

  @Test
  void nobody_knows_whether_it_took_the_message() {
    var message = new TextMessage(ID, new MobileNumber("84912345678"), "xin chao");
    var answer = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> gateway.send(message));
    assertThat(answer).isEqualTo(new Answer.Unknown("HttpTimeoutException"));
  }

  @Test
  void asking_ends_too() {
    var answer = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> gateway.ask(ID));
    assertThat(answer).isEqualTo(new Answer.Unknown("HttpTimeoutException"));
  }

  private void beginToAnswer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("{\"CodeResult\":".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    try {
      over.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
