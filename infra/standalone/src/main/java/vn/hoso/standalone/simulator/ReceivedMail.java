package vn.hoso.standalone.simulator;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a mail into what its recipient would read and puts it in the inbox. */
record ReceivedMail(SimulatorInbox inbox, Clock clock) {

  private static final Session SESSION = Session.getInstance(new Properties());

  /** The SMTP answer to the mail. */
  String accept(List<String> recipients, byte[] bytes) {
    String id = UUID.randomUUID().toString();
    try {
      var mail = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
      String subject = orEmpty(mail.getSubject());
      String text = text(mail);
      String requestId = requestId(mail);
      for (String recipient : recipients) {
        inbox.receive(
            new SimulatedMessage(
                SimulatedMessage.EMAIL, recipient, subject, text, clock.instant(), requestId, id));
      }
      return "250 OK " + id;
    } catch (MessagingException | IOException _) {
      return "554 Not a readable mail";
    }
  }

  private static String requestId(MimeMessage mail) throws MessagingException {
    String given = mail.getHeader("X-Request-Id", null);
    return given != null ? given : orEmpty(mail.getMessageID());
  }

  /** The plain text where there is one, otherwise the first text of any kind. */
  private static String text(Part part) throws MessagingException, IOException {
    Object content = part.getContent();
    if (content instanceof Multipart parts) {
      String best = "";
      for (int i = 0; i < parts.getCount(); i++) {
        Part child = parts.getBodyPart(i);
        String text = text(child);
        if (child.isMimeType("text/plain") && !text.isEmpty()) {
          return text;
        }
        best = best.isEmpty() ? text : best;
      }
      return best;
    }
    return content instanceof String text ? text : "";
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
