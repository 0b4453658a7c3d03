package vn.hoso.standalone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SmsGatewaySimulatorIT {

  private final HttpClient http = HttpClient.newHttpClient();
  private final SimulatorInbox inbox = new SimulatorInbox(100);
  private SmsGatewaySimulator gateway;

  @BeforeEach
  void start() {
    gateway = SmsGatewaySimulator.start(0, inbox, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    gateway.close();
    http.shutdownNow();
  }

  @Test
  void theSameRequestIsSentOnce() throws Exception {
    JsonNode first = send("r-1", "0912345678", "Ho so da duoc tiep nhan", "");
    JsonNode again = send("r-1", "0912345678", "Ho so da duoc tiep nhan", "");
    assertThat(first.get("CodeResult").asString()).isEqualTo("100");
    assertThat(again.get("SMSID")).isEqualTo(first.get("SMSID"));
    JsonNode shown = get("/inbox.json");
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).get("recipient").asString()).isEqualTo("0912345678");
    assertThat(shown.get(0).get("requestId").asString()).isEqualTo("r-1");
    assertThat(get("/inbox?phone=0912345678").get("0912345678")).hasSize(1);
  }

  @Test
  void aNumberThatIsNoneIsRefusedAndNothingIsSent() throws Exception {
    assertThat(send("r-2", "12345", "x", "").get("CodeResult").asString()).isEqualTo("99");
    assertThat(inbox.messages()).isEmpty();
  }

  @Test
  void aLostAnswerCanBeFoundOutByTheRequestId() throws Exception {
    gateway.fail(Fault.ANSWER_LOST);
    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> send("r-3", "0912345678", "x", ""));
    gateway.fail(Fault.NONE);
    JsonNode status = get("/MainService.svc/json/GetSendStatus?RequestId=r-3");
    assertThat(status.get("SendSuccess").asInt()).isOne();
    assertThat(get("/MainService.svc/json/GetSendStatus?RefId=other").get("CodeResult").asString())
        .isEqualTo("99");
  }

  @Test
  void aBrokenOrSilentGatewaySendsNothing() throws Exception {
    gateway.fail(Fault.BROKEN);
    assertThat(post("r-4", "0912345678", "x", "").statusCode()).isEqualTo(500);
    gateway.fail(Fault.SILENT);
    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> post("r-5", "0912345678", "x", ""));
    assertThat(inbox.messages()).isEmpty();
  }

  @Test
  void theSenderIsToldWhatBecameOfItsMessage() throws Exception {
    List<String> reports = new CopyOnWriteArrayList<>();
    var sender = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sender.createContext(
        "/report",
        exchange -> {
          reports.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    sender.start();
    gateway.makeUnreachable("0987654321");
    String url = "http://127.0.0.1:" + sender.getAddress().getPort() + "/report";
    send("r-6", "0987654321", "x", url);
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(reports)
                    .singleElement()
                    .asString()
                    .contains("\"RequestId\":\"r-6\"", "\"SendFailed\":1"));
    sender.stop(0);
    assertThat(inbox.messages()).isEmpty();
  }

  private JsonNode send(String requestId, String phone, String content, String callback)
      throws Exception {
    return JsonMapper.shared().readTree(post(requestId, phone, content, callback).body());
  }

  private HttpResponse<String> post(String requestId, String phone, String content, String callback)
      throws Exception {
    var body =
        JsonMapper.shared()
            .createObjectNode()
            .put("ApiKey", "key")
            .put("SecretKey", "secret")
            .put("Phone", phone)
            .put("Content", content)
            .put("Brandname", "HOSO")
            .put("SmsType", "2")
            .put("IsUnicode", "0")
            .put("RequestId", requestId)
            .put("CallbackUrl", callback);
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    gateway.baseUrl() + "/MainService.svc/json/SendMultipleMessage_V4_post_json/"))
            .timeout(Duration.ofSeconds(2))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(gateway.baseUrl() + path)).build();
    return JsonMapper.shared()
        .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }
}
