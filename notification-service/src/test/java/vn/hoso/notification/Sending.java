package vn.hoso.notification;

import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.Owner;
import vn.hoso.notification.FakeGateway.Mood;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Message;
import vn.hoso.notification.domain.Standing;
import vn.hoso.notification.portal.simulator.PortalFault;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.vault.Vault;
import vn.hoso.testkit.EventLog;
import vn.hoso.testkit.FactReader;
import vn.hoso.testkit.WithBrokerAndStore;

/** The service beside its neighbours, and what it sent. One application serves all stories. */
@SpringBootTest(
    classes = NotificationServiceApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = "spring.config.name=notification-service")
@WithBrokerAndStore
@ExtendWith(EventLog.class)
abstract class Sending {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired Engine<Dossier, NotificationEvent> engine;
  @Autowired Vault vault;
  Neighbours neighbours;

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
    Office.PORTAL.fail(PortalFault.NONE);
    neighbours.close();
  }

  List<Message> awaitStandings(String dossier, Standing... standings) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> messages(dossier),
            it -> it.stream().map(Message::standing).toList().equals(List.of(standings)));
  }

  List<Message> messages(String dossier) {
    return engine.dossiers().find(dossier).state().outbox().messages();
  }

  static List<String> factsOf(String dossier) {
    try (var facts = FactReader.of(Owner.NOTIFICATION.topic())) {
      return facts.now().stream()
          .filter(it -> it.envelope().id().dossierId().equals(dossier))
          .map(it -> it.envelope().type())
          .distinct()
          .toList();
    }
  }

  /** About messages to people. */
  static List<String> stated(String dossier) {
    return factsOf(dossier).stream().filter(it -> it.startsWith("dossier.notification-")).toList();
  }

  List<MimeMessage> mails(String dossier) {
    return Arrays.stream(Office.MAIL.getReceivedMessages())
        .filter(it -> header(it, "X-Request-Id").startsWith(dossier + ":"))
        .toList();
  }

  static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name, null);
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
