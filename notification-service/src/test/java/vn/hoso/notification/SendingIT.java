package vn.hoso.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.NotificationEvent.NotificationClaimed;
import vn.hoso.contract.NotificationEvent.NotificationQueued;
import vn.hoso.contract.Owner;
import vn.hoso.notification.FakeGateway.Mood;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Message;
import vn.hoso.notification.domain.Standing;
import vn.hoso.notification.portal.simulator.HeldDossier;
import vn.hoso.notification.portal.simulator.PortalFault;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.rebuild.BesideRebuild.Aim;
import vn.hoso.platform.rebuild.RebuildStatus.Phase;
import vn.hoso.platform.vault.Vault;
import vn.hoso.testkit.EventLog;
import vn.hoso.testkit.FactReader;
import vn.hoso.testkit.WithBrokerAndStore;

@SpringBootTest(
    classes = NotificationServiceApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = "spring.config.name=notification-service")
@WithBrokerAndStore
@ExtendWith(EventLog.class)
class SendingIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String UNCERTAIN = "dossier.notification-uncertain.v1";

  @Autowired Engine<Dossier, NotificationEvent> engine;
  @Autowired Vault vault;
  @Autowired Environment environment;
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
    Office.PORTAL.fail(PortalFault.NONE);
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

  @Test
  void tells_the_sender_of_a_petition_that_it_was_answered() {
    var petition = neighbours.petition("+84912345678", "uoc@example.vn");
    neighbours.answered(petition);

    awaitStandings(petition, Standing.ACCEPTED, Standing.ACCEPTED);

    assertThat(Office.GATEWAY.taken(petition).iterator().next().get("Content").asString())
        .startsWith("HCC: Phan anh 7K3M9-QXF2C-G da duoc tra loi luc");
    assertThat(mails(petition)).hasSize(1);
  }

  @Test
  void alerts_the_desk_and_the_deciding_agency_once_and_names_nobody() throws Exception {
    var dossier = neighbours.submitted("uoc@example.vn");
    neighbours.alerted(dossier);
    neighbours.repeatAll(dossier);
    var alert = awaitStandings(dossier, Standing.ACCEPTED).getFirst();
    neighbours.accepted(dossier);
    neighbours.apologyDrafted(dossier);
    awaitStandings(
        dossier, Standing.ACCEPTED, Standing.ACCEPTED, Standing.ACCEPTED, Standing.ACCEPTED);

    assertThat(alert.agency()).isEqualTo("H26.12");
    var toStaff = mailsTo(dossier, Office.STAFF);
    assertThat(toStaff).hasSize(2);
    assertThat(toStaff.getFirst().getSubject()).contains("Hồ sơ trực tuyến chờ trả lời");
    assertThat(toStaff.getLast().getSubject())
        .contains(Neighbours.codeOf(dossier), "Thư xin lỗi chờ lãnh đạo ký");
    for (var mail : toStaff) {
      assertThat(bodyOf(mail)).contains(dossier).doesNotContain("Ước", "7K3M9", "84912345678");
    }
  }

  @Test
  void writes_a_mail_that_says_what_it_is() throws Exception {
    var dossier = neighbours.submitted("uoc@example.vn");
    neighbours.accepted(dossier);
    awaitStandings(dossier, Standing.ACCEPTED, Standing.ACCEPTED);

    var mail = mails(dossier).getFirst();

    assertThat(mail.getSubject())
        .isEqualTo(
            "Trung tâm Phục vụ hành chính công – "
                + Neighbours.codeOf(dossier)
                + ": Đã tiếp nhận hồ sơ");
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(mail, "Message-ID"))
        .isEqualTo(
            "<"
                + UUID.nameUUIDFromBytes(
                    header(mail, "X-Request-Id").getBytes(StandardCharsets.UTF_8))
                + "@hoso.example.vn>");
    var alternatives = GreenMailUtil.getBody(mail);
    assertThat(alternatives).contains("text/plain").contains("text/html");
    assertThat(EventLog.of("dossier.notification.v1")).doesNotContain("84912345678", "uoc@");
  }

  @Test
  void tells_of_everything_that_concerns_the_applicant_once_however_often_it_is_delivered() {
    var dossier = neighbours.submitted(null);
    for (int i = 0; i < 3; i++) {
      neighbours.deskSupplementRequestedAgain(dossier);
    }
    neighbours.accepted(dossier);
    neighbours.supplementRequested(dossier);
    neighbours.overdue(dossier);
    neighbours.ready(dossier);
    neighbours.returned(dossier);
    neighbours.repeatAll(dossier);

    await()
        .atMost(PATIENCE)
        .until(
            () -> messages(dossier),
            it -> it.size() == 6 && it.stream().allMatch(SendingIT::isAccepted));
    assertThat(Office.GATEWAY.requests(dossier)).hasSize(6);
    assertThat(messages(dossier))
        .extracting(Message::trigger)
        .containsExactlyInAnyOrder(
            "dossier.desk-supplement-requested.v1",
            "dossier.accepted.v1",
            "dossier.supplement-requested.v1",
            "dossier.overdue.v1",
            "dossier.result-ready.v1",
            "dossier.result-returned.v1");
  }

  @Test
  void tells_of_a_refusal_by_the_lookup_code() {
    var dossier = neighbours.submitted(null);
    neighbours.refused(dossier);

    awaitStandings(dossier, Standing.ACCEPTED);

    assertThat(Office.GATEWAY.taken(dossier).iterator().next().get("Content").asString())
        .contains("Ho so 7K3M9-QXF2C-G khong duoc tiep nhan");
  }

  @Test
  void does_not_try_a_landline() {
    var dossier = neighbours.submitted("02439424242", null);
    neighbours.accepted(dossier);

    var message = awaitStandings(dossier, Standing.FAILED).getFirst();

    assertThat(message.progress().why()).isEqualTo("invalid-number");
    assertThat(Office.GATEWAY.requests(dossier)).isEmpty();
  }

  @Test
  void says_so_when_the_person_was_forgotten() {
    var dossier = neighbours.submitted(null);
    vault.forget(dossier);
    neighbours.accepted(dossier);

    assertThat(awaitStandings(dossier, Standing.FAILED).getFirst().progress().why())
        .isEqualTo("forgotten");
  }

  @Test
  void sends_when_the_gateway_is_back() {
    Office.GATEWAY.be(Mood.AWAY);
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);
    awaitStandings(dossier, Standing.DEFERRED);

    Office.GATEWAY.be(Mood.WELL);

    awaitStandings(dossier, Standing.ACCEPTED);
    assertThat(Office.GATEWAY.taken(dossier)).hasSize(1);
  }

  @Test
  void goes_on_from_documents_that_were_rebuilt_meanwhile_and_tells_nobody_twice() {
    var told = neighbours.submitted(null);
    neighbours.accepted(told);
    awaitStandings(told, Standing.ACCEPTED);
    Office.GATEWAY.be(Mood.AWAY);
    var waiting = neighbours.submitted(null);
    neighbours.accepted(waiting);
    awaitStandings(waiting, Standing.DEFERRED);

    assertThat(engine.beside().start(Aim.SWITCH)).isTrue();
    var status =
        await()
            .atMost(PATIENCE)
            .until(() -> engine.beside().status(), it -> !it.phase().isRunning());

    assertThat(status.phase()).as(status.toString()).isEqualTo(Phase.SWITCHED);
    assertThat(status.examples().toString()).doesNotContain(told, waiting);
    Office.GATEWAY.be(Mood.WELL);
    awaitStandings(waiting, Standing.ACCEPTED);
    neighbours.repeatAll(told);
    assertThat(Office.GATEWAY.taken(waiting)).hasSize(1);
    assertThat(Office.GATEWAY.requests(told)).hasSize(1);
  }

  @Test
  void asks_instead_of_repeating_when_the_answer_was_lost() {
    Office.GATEWAY.be(Mood.DROPS_AFTER_TAKING);
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);

    awaitStandings(dossier, Standing.ACCEPTED);

    assertThat(Office.GATEWAY.requests(dossier)).as("asked for once").hasSize(1);
    assertThat(stated(dossier))
        .containsExactly(
            "dossier.notification-queued.v1",
            "dossier.notification-claimed.v1",
            "dossier.notification-uncertain.v1",
            "dossier.notification-accepted.v1");
  }

  @Test
  void repeats_when_the_gateway_says_that_it_has_nothing() {
    Office.GATEWAY.be(Mood.DROPS_BEFORE_TAKING);
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);
    await().atMost(PATIENCE).until(() -> stated(dossier).contains(UNCERTAIN));

    Office.GATEWAY.be(Mood.WELL);

    awaitStandings(dossier, Standing.ACCEPTED);
    assertThat(Office.GATEWAY.taken(dossier)).hasSize(1);
  }

  @Test
  void does_not_repeat_what_the_gateway_will_never_take() {
    Office.GATEWAY.be(Mood.REFUSES);
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);

    awaitStandings(dossier, Standing.FAILED);

    assertThat(Office.GATEWAY.requests(dossier)).hasSize(1);
  }

  @Test
  void believes_that_it_arrived_whatever_comes_late() {
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);
    awaitStandings(dossier, Standing.ACCEPTED);
    var sms = Office.GATEWAY.taken(dossier).iterator().next();

    Office.GATEWAY.report(sms, 4);
    awaitStandings(dossier, Standing.FAILED);
    Office.GATEWAY.report(sms, 5);
    awaitStandings(dossier, Standing.DELIVERED);
    Office.GATEWAY.report(sms, 5);
    Office.GATEWAY.report(sms, 4);
    Office.GATEWAY.report(sms, 2);

    assertThat(messages(dossier)).extracting(Message::standing).containsExactly(Standing.DELIVERED);
    assertThat(stated(dossier)).hasSize(5).endsWith("dossier.notification-delivered.v1");
  }

  /** The sender died between claim and answer: nobody is left but the timer. */
  @Test
  void finds_out_what_became_of_a_claim_whose_sender_died() {
    var dossier = neighbours.submitted(null);
    var before = engine.dossiers();
    Office.GATEWAY.take(dossier + ":accepted.sms.intake-2");
    var longAgo = Instant.now().minusSeconds(3600);
    await().atMost(PATIENCE).until(() -> before.find(dossier).state().heard().person() != null);
    before.change(
        dossier,
        Owner.NOTIFICATION,
        Cause.TIME,
        _ ->
            new Ruling<>(
                true,
                List.of(
                    new NotificationQueued(
                        longAgo,
                        "accepted.sms.intake-2",
                        "dossier.accepted.v1",
                        "accepted",
                        1,
                        Medium.SMS),
                    new NotificationClaimed(longAgo, "accepted.sms.intake-2", 1))));
    neighbours.accepted(dossier);

    awaitStandings(dossier, Standing.ACCEPTED);

    assertThat(stated(dossier)).contains(UNCERTAIN);
    assertThat(Office.GATEWAY.requests(dossier)).as("never sent a second time").isEmpty();
  }

  @Test
  void two_instances_send_each_message_once() {
    var second =
        new SpringApplicationBuilder(NotificationServiceApplication.class)
            .properties("spring.config.name=notification-service", "server.port=0")
            .initializers(
                it -> it.getEnvironment().getPropertySources().addFirst(settingsOfTheFirst()))
            .run();
    try (second) {
      var dossiers =
          IntStream.range(0, 24).mapToObj(_ -> neighbours.submitted("uoc@example.vn")).toList();
      dossiers.forEach(neighbours::accepted);
      dossiers.forEach(neighbours::ready);

      dossiers.forEach(
          it ->
              awaitStandings(
                  it, Standing.ACCEPTED, Standing.ACCEPTED, Standing.ACCEPTED, Standing.ACCEPTED));
      assertThat(dossiers)
          .allSatisfy(
              it -> {
                assertThat(Office.GATEWAY.requests(it)).hasSize(2);
                assertThat(mails(it)).hasSize(2);
              });
    }
  }

  /** NĐ 118/2025 art. 27(2d): all statuses; DOMAIN.md 10.2 (10), (11): once, in order, aside. */
  @Test
  void tells_the_portal_of_every_status_once_and_in_order_when_it_is_back() {
    Office.PORTAL.fail(PortalFault.AWAY);
    var dossiers = IntStream.range(0, 5).mapToObj(_ -> neighbours.submitted(null)).toList();
    dossiers.forEach(neighbours::accepted);
    dossiers.forEach(neighbours::transferred);
    dossiers.forEach(neighbours::ready);
    dossiers.forEach(neighbours::returned);
    dossiers.forEach(neighbours::repeatAll);
    dossiers.forEach(
        it -> awaitStandings(it, Standing.ACCEPTED, Standing.ACCEPTED, Standing.ACCEPTED));
    assertThat(dossiers).allSatisfy(it -> assertThat(Office.PORTAL.find(it)).isEmpty());

    Office.PORTAL.fail(PortalFault.NONE);

    assertThat(dossiers).allSatisfy(it -> assertThat(portalKnows(it, "10")).isNotNull());
    assertThat(dossiers)
        .allSatisfy(
            it ->
                assertThat(Office.PORTAL.find(it).orElseThrow().taken())
                    .extracting(HeldDossier.Taken::status)
                    .containsExactly("1", "2", "4", "9", "10"));
    var held = Office.PORTAL.find(dossiers.getFirst()).orElseThrow();
    assertThat(held.code()).isEqualTo(Neighbours.codeOf(dossiers.getFirst()));
    assertThat(held.fields()).containsEntry("ChuHoSo", "Nguyễn Thị Ước").containsKey("NgayTra");
    assertThat(EventLog.of("dossier.notification.v1")).doesNotContain("Ước", "84912345678");
  }

  @Test
  void asks_the_portal_instead_of_repeating_when_its_answer_was_lost() {
    Office.PORTAL.fail(PortalFault.DROPS_AFTER_TAKING);
    var dossier = neighbours.submitted(null);
    await().atMost(PATIENCE).until(() -> factsOf(dossier).contains("dossier.sync-uncertain.v1"));

    Office.PORTAL.fail(PortalFault.NONE);
    neighbours.accepted(dossier);

    assertThat(portalKnows(dossier, "2").taken())
        .extracting(HeldDossier.Taken::status)
        .containsExactly("1", "2");
  }

  @Test
  void leaves_a_rejected_status_to_a_person_and_goes_on_with_all_other_dossiers() {
    Office.PORTAL.fail(PortalFault.REJECTING);
    var rejected = neighbours.submitted(null);
    await().atMost(PATIENCE).until(() -> factsOf(rejected).contains("dossier.sync-rejected.v1"));
    Office.PORTAL.fail(PortalFault.NONE);
    neighbours.accepted(rejected);
    var other = neighbours.submitted(null);

    assertThat(portalKnows(other, "1")).isNotNull();
    awaitStandings(rejected, Standing.ACCEPTED);
    assertThat(Office.PORTAL.find(rejected)).isEmpty();
    assertThat(engine.dossiers().find(rejected).state().portal().front())
        .hasValueSatisfying(it -> assertThat(it.progress().word()).isEqualTo("99"));
  }

  private HeldDossier portalKnows(String dossier, String status) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> Office.PORTAL.find(dossier),
            it -> it.filter(held -> held.status().equals(status)).isPresent())
        .orElseThrow();
  }

  private static boolean isAccepted(Message message) {
    return message.standing() == Standing.ACCEPTED;
  }

  private MapPropertySource settingsOfTheFirst() {
    var settings = new HashMap<String, Object>();
    for (var name :
        List.of(
            "HOSO_KAFKA",
            "HOSO_MONGODB",
            "HOSO_SMS",
            "HOSO_SMTP",
            "HOSO_PORTAL",
            "HOSO_KEK",
            "HOSO_PUBLIC_URL",
            "hoso.engine.partitions",
            "hoso.notification.quiet-hours",
            "hoso.notification.sweep-every")) {
      settings.put(name, environment.getRequiredProperty(name));
    }
    return new MapPropertySource("the same as the first", settings);
  }

  private List<Message> messages(String dossier) {
    return engine.dossiers().find(dossier).state().outbox().messages();
  }

  /** About messages to people. */
  private static List<String> stated(String dossier) {
    return factsOf(dossier).stream().filter(it -> it.startsWith("dossier.notification-")).toList();
  }

  private static List<String> factsOf(String dossier) {
    try (var facts = FactReader.of(Owner.NOTIFICATION.topic())) {
      return facts.now().stream()
          .filter(it -> it.envelope().id().dossierId().equals(dossier))
          .map(it -> it.envelope().type())
          .distinct()
          .toList();
    }
  }

  private List<MimeMessage> mails(String dossier) {
    return Arrays.stream(Office.MAIL.getReceivedMessages())
        .filter(it -> header(it, "X-Request-Id").startsWith(dossier + ":"))
        .toList();
  }

  private List<MimeMessage> mailsTo(String dossier, String address) throws MessagingException {
    var theirs = new ArrayList<MimeMessage>();
    for (var mail : mails(dossier)) {
      if (mail.getAllRecipients()[0].toString().equals(address)) {
        theirs.add(mail);
      }
    }
    return theirs;
  }

  /** All parts of it, as people read them. */
  private static String bodyOf(MimeMessage mail) throws IOException, MessagingException {
    var parts = (MimeMultipart) mail.getContent();
    var text = new StringBuilder();
    for (int i = 0; i < parts.getCount(); i++) {
      text.append(parts.getBodyPart(i).getContent());
    }
    return text.toString();
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
            () -> messages(dossier),
            it -> it.stream().map(Message::standing).toList().equals(List.of(standings)));
  }
}
