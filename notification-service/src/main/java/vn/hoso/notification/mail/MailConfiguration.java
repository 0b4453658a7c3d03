package vn.hoso.notification.mail;

import jakarta.mail.Session;
import java.time.InstantSource;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.notification.application.Letters;
import vn.hoso.notification.wording.Centre;

/** Puts the way to mailboxes together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
public class MailConfiguration {

  private static final String STREAMS = "jakarta.mail.util.StreamProvider";

  @Bean
  Letters letters(MailProperties settings, Centre centre, InstantSource clock) {
    nameTheStreams();
    return new SmtpLetters(session(settings), settings, centre.name(), clock);
  }

  /** Unnamed, the library looks through every jar for them at each part of each letter. */
  private static void nameTheStreams() {
    if (System.getProperty(STREAMS) == null) {
      System.setProperty(STREAMS, MailStreamProvider.class.getName());
    }
  }

  private static Session session(MailProperties settings) {
    var smtp = new Properties();
    smtp.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
    smtp.setProperty("mail.smtp.starttls.enable", "true");
    smtp.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
    smtp.setProperty("mail.smtp.connectiontimeout", millis(settings.connectTimeout()));
    smtp.setProperty("mail.smtp.timeout", millis(settings.answerTimeout()));
    smtp.setProperty("mail.smtp.writetimeout", millis(settings.answerTimeout()));
    return Session.getInstance(smtp);
  }

  private static String millis(java.time.Duration duration) {
    return String.valueOf(duration.toMillis());
  }
}
