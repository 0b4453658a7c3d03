package vn.hoso.notification.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.hoso.notification.application.Letters;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.RequestId;

/**
 * Sends e-mails by SMTP. The same message has the same Message-ID, however often it is sent.
 *
 * <p>Not through Spring's sender: that reports a farewell which failed like a letter which failed,
 * and would have us send a letter again that was taken.
 */
final class SmtpLetters implements Letters {

  static final String PROVIDER = "smtp";

  private static final Logger log = LoggerFactory.getLogger(SmtpLetters.class);

  private final Session session;
  private final MailProperties settings;
  private final String centre;

  SmtpLetters(Session session, MailProperties settings, String centre) {
    this.session = session;
    this.settings = settings;
    this.centre = centre;
  }

  @Override
  public Answer send(Letter letter) {
    if (settings.server().isBlank()) {
      return new Answer.NotTaken("no-mail-server");
    }
    try {
      var transport = session.getTransport("smtp");
      try {
        return connectAndSend(transport, mime(letter));
      } finally {
        sayGoodbye(transport);
      }
    } catch (MessagingException | UnsupportedEncodingException _) {
      return new Answer.Refused("invalid-address");
    }
  }

  private Answer connectAndSend(Transport transport, MimeMessage mime) throws MessagingException {
    try {
      connect(transport);
    } catch (AuthenticationFailedException _) {
      return new Answer.NotTaken("mail-login");
    } catch (MessagingException _) {
      return new Answer.NotTaken("unreachable");
    }
    try {
      transport.sendMessage(mime, mime.getAllRecipients());
      return new Answer.Taken(PROVIDER, mime.getMessageID());
    } catch (MessagingException failure) {
      return SmtpFailures.meaning(failure);
    }
  }

  private void connect(Transport transport) throws MessagingException {
    if (settings.user().isBlank()) {
      transport.connect(settings.host(), settings.port(), null, null);
    } else {
      transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
    }
  }

  /** What happens now does not change what was taken. */
  private static void sayGoodbye(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException rude) {
      log.debug("a mail server hung up: {}", rude.getClass().getName());
    }
  }

  private MimeMessage mime(Letter letter) throws MessagingException, UnsupportedEncodingException {
    var mime = new WithMessageId(session, messageId(letter.id()));
    var helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.from(), centre);
    helper.setTo(letter.to());
    helper.setSubject(letter.subject());
    helper.setText(letter.text(), letter.html());
    // RFC 3834: nobody's absence note shall answer it.
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setHeader("X-Request-Id", letter.id().toString());
    mime.setHeader("Content-Language", "vi");
    mime.saveChanges();
    return mime;
  }

  private String messageId(RequestId id) {
    var key = UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8));
    return "<" + key + "@" + settings.domain() + ">";
  }

  /** JavaMail makes up an id at the last moment; this one has its own. */
  private static final class WithMessageId extends MimeMessage {

    private final String id;

    WithMessageId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
