package vn.hoso.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.hoso.notification.application.Letters;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.RequestId;

/** Sends e-mails by SMTP. The same message has the same Message-ID, however often it is sent. */
final class SmtpLetters implements Letters {

  static final String PROVIDER = "smtp";

  private final JavaMailSenderImpl sender;
  private final MailProperties settings;
  private final String centre;

  SmtpLetters(JavaMailSenderImpl sender, MailProperties settings, String centre) {
    this.sender = sender;
    this.settings = settings;
    this.centre = centre;
  }

  @Override
  public Answer send(Letter letter) {
    if (settings.server().isBlank()) {
      return new Answer.NotTaken("no-mail-server");
    }
    var messageId = messageId(letter.id());
    try {
      sender.send(mime(letter, messageId));
      return new Answer.Taken(PROVIDER, messageId);
    } catch (MessagingException | UnsupportedEncodingException _) {
      return new Answer.Refused("invalid-address");
    } catch (MailException failure) {
      return SmtpFailures.meaning(failure);
    }
  }

  private MimeMessage mime(Letter letter, String messageId)
      throws MessagingException, UnsupportedEncodingException {
    var mime = new WithMessageId(sender.getSession(), messageId);
    var helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.from(), centre);
    helper.setTo(letter.to());
    helper.setSubject(letter.subject());
    helper.setText(letter.text(), letter.html());
    // RFC 3834: nobody's absence note shall answer it.
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setHeader("X-Request-Id", letter.id().toString());
    mime.setHeader("Content-Language", "vi");
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
