package vn.hoso.standalone.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class EmbeddedSmtpIT {

  @Test
  void aMailWithVietnameseTextArrivesAsItWasWritten() throws Exception {
    var inbox = new SimulatorInbox(2);
    try (var smtp = EmbeddedSmtp.start(0, inbox, Clock.systemUTC())) {
      var sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(smtp.port());
      for (String id : new String[] {"a", "b", "c"}) {
        var mail = sender.createMimeMessage();
        var helper = new MimeMessageHelper(mail, true, "UTF-8");
        helper.setFrom("motcua@example.vn");
        helper.setTo("nguoidan@example.vn");
        helper.setSubject("Hồ sơ đã có kết quả");
        helper.setText(
            "Kính mời ông/bà đến nhận.\n.dòng bắt đầu bằng dấu chấm\n", "<p>Kính mời</p>");
        mail.setHeader("X-Request-Id", id);
        sender.send(mail);
      }
      assertThat(inbox.messages())
          .extracting(SimulatedMessage::requestId)
          .containsExactly("c", "b");
      SimulatedMessage newest = inbox.messages().getFirst();
      assertThat(newest.subject()).isEqualTo("Hồ sơ đã có kết quả");
      assertThat(newest.recipient()).isEqualTo("nguoidan@example.vn");
      assertThat(newest.text().lines())
          .containsExactly("Kính mời ông/bà đến nhận.", ".dòng bắt đầu bằng dấu chấm");
    }
  }
}
