package vn.hoso.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoso.notification.domain.Message;
import vn.hoso.notification.domain.Standing;
import vn.hoso.testkit.EventLog;

/** Who is told of what, by which way, and in which words. */
class TellingPeopleIT extends Sending {

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
            it -> it.size() == 6 && it.stream().allMatch(TellingPeopleIT::isAccepted));
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

  private static boolean isAccepted(Message message) {
    return message.standing() == Standing.ACCEPTED;
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
}
