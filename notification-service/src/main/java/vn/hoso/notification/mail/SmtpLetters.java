package vn.hoso.notification.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import vn.hoso.notification.application.Letters;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.RequestId;

/**
 * Sends e-mails by SMTP. The same message has the same Message-ID, however often it is sent.
 *
 * <p>Not through Spring's sender: that reports a farewell which failed like a letter which failed,
 * and would have us send a letter again that was taken.
 */
final class SmtpLetters implements Letters, AutoCloseable {

  static final String PROVIDER = "smtp";

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Session session;
  private final MailProperties settings;
  private final String centre;
  private final InstantSource clock;
  private final OpenLines lines;

  SmtpLetters(Session session, MailProperties settings, String centre, InstantSource clock) {
    this.session = session;
    this.settings = settings;
    this.centre = centre;
    this.clock = clock;
    this.lines = new OpenLines(session, settings, clock);
  }

  @Override
  public Answer send(Letter letter) {
    if (settings.server().isBlank()) {
      return new Answer.NotTaken("no-mail-server");
    }
    try {
      return connectAndSend(mime(letter));
    } catch (MessagingException | UnsupportedEncodingException _) {
      return new Answer.Refused("invalid-address");
    }
  }

  private Answer connectAndSend(MimeMessage mime) throws MessagingException {
    Transport line;
    try {
      line = lines.take();
    } catch (AuthenticationFailedException _) {
      return new Answer.NotTaken("mail-login");
    } catch (MessagingException _) {
      return new Answer.NotTaken("unreachable");
    }
    var answer = sent(line, mime);
    if (answer instanceof Answer.Unknown) {
      lines.hangUp(line);
    } else {
      lines.giveBack(line);
    }
    return answer;
  }

  private static Answer sent(Transport line, MimeMessage mime) throws MessagingException {
    try {
      line.sendMessage(mime, mime.getAllRecipients());
      return new Answer.Taken(PROVIDER, mime.getMessageID());
    } catch (MessagingException failure) {
      return SmtpFailures.meaning(failure);
    }
  }

  private MimeMessage mime(Letter letter) throws MessagingException, UnsupportedEncodingException {
    var mime = new WithMessageId(session, messageId(letter.id()));
    mime.setFrom(new InternetAddress(settings.from(), centre, UTF_8));
    mime.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    mime.setSubject(letter.subject(), UTF_8);
    mime.setSentDate(Date.from(clock.instant()));
    mime.setContent(
        new MimeMultipart(
            "alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
    // RFC 3834: nobody's absence note shall answer it.
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setHeader("X-Request-Id", letter.id().toString());
    mime.setHeader("Content-Language", "vi");
    mime.saveChanges();
    return mime;
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    return part;
  }

  private String messageId(RequestId id) {
    var key = UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8));
    return "<" + key + "@" + settings.domain() + ">";
  }

  @Override
  public void close() {
    lines.close();
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
