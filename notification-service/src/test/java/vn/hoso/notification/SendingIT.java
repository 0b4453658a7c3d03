package vn.hoso.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.notification.FakeGateway.Mood;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Message;
import vn.hoso.notification.domain.Standing;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.vault.Vault;
import vn.hoso.testkit.EventLog;
import vn.hoso.testkit.WithBrokerAndStore;

@SpringBootTest(
    classes = NotificationServiceApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=notification-service")
@WithBrokerAndStore
@ExtendWith(EventLog.class)
class SendingIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired Engine<Dossier, NotificationEvent> engine;
  @Autowired Vault vault;
  private Neighbours neighbours;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    Office.settings(registry);
  }

  @BeforeEach
  void open() {
    neighbours = new Neighbours(vault);
  }

  @AfterEach
  void close() {
    Office.GATEWAY.be(Mood.WELL);
    neighbours.close();
  }

  @Test
  void tells_of_acceptance_once_by_telephone_and_by_mail() {
    var dossier = neighbours.submitted("uoc@example.vn");
    neighbours.accepted(dossier);

    awaitStandings(dossier, Standing.ACCEPTED, Standing.ACCEPTED);

    var sms = Office.GATEWAY.taken(dossier);
    assertThat(sms).hasSize(1);
    assertThat(sms.iterator().next().get("Phone").asString()).isEqualTo("84912345678");
    assertThat(sms.iterator().next().get("Content").asString())
        .startsWith("HCC: Da tiep nhan ho so " + Neighbours.codeOf(dossier));
    assertThat(mails(dossier)).hasSize(1);
  }

  private List<MimeMessage> mails(String dossier) {
    return Arrays.stream(Office.MAIL.getReceivedMessages())
        .filter(it -> header(it, "X-Request-Id").startsWith(dossier + ":"))
        .toList();
  }

  private static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name, null);
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private List<Message> awaitStandings(String dossier, Standing... standings) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> engine.dossiers().find(dossier).state().outbox().messages(),
            it -> it.stream().map(Message::standing).toList().equals(List.of(standings)));
  }
}
