package vn.hoso.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.hoso.notification.application.Letters;
import vn.hoso.notification.application.Letters.Letter;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.RequestId;
import vn.hoso.notification.wording.Centre;

/** What a mail server that does not simply say yes is understood to say. */
class SmtpLettersIT {

  private static final Letter LETTER =
      new Letter(new RequestId("D-1", "accepted.email.intake-2"), "uoc@example.vn", "a", "b", "c");

  @Test
  void nobody_at_home_means_not_taken() throws IOException {
    int nobody;
    try (var socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    assertThat(letters("127.0.0.1:" + nobody).send(LETTER))
        .isEqualTo(new Answer.NotTaken("unreachable"));
  }

  @Test
  void no_server_configured_means_not_taken() {
    assertThat(letters("").send(LETTER)).isEqualTo(new Answer.NotTaken("no-mail-server"));
  }

  @Test
  void an_unknown_mailbox_will_never_take_it() {
    assertThat(sentTo(Map.of("RCPT", "550 no such user")))
        .isEqualTo(new Answer.Refused("smtp-550"));
  }

  @Test
  void a_busy_mailbox_may_take_it_later() {
    assertThat(sentTo(Map.of("RCPT", "450 try again later")))
        .isEqualTo(new Answer.NotTaken("smtp-450"));
  }

  @Test
  void a_letter_refused_after_it_was_read_was_not_taken() {
    assertThat(sentTo(Map.of(".", "554 looks like spam")))
        .isEqualTo(new Answer.Refused("smtp-554"));
    assertThat(sentTo(Map.of(".", "451 try again"))).isEqualTo(new Answer.NotTaken("smtp-451"));
  }

  @Test
  void a_line_that_breaks_after_the_last_dot_leaves_everybody_in_the_dark() {
    assertThat(sentTo(Map.of(".", ""))).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void a_server_that_takes_the_letter_and_hangs_up_has_taken_it() {
    assertThat(sentTo(Map.of("QUIT", ""))).isInstanceOf(Answer.Taken.class);
  }

  @Test
  void one_line_carries_letter_after_letter() throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(server, Map.of()));
      var letters = letters("127.0.0.1:" + server.getLocalPort());
      // Nobody would answer a second greeting.
      for (int i = 0; i < 3; i++) {
        assertThat(letters.send(LETTER)).isInstanceOf(Answer.Taken.class);
      }
    }
  }

  @Test
  void a_line_that_was_hung_up_meanwhile_is_opened_again() throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                serve(server, Map.of("NOOP", ""));
                serve(server, Map.of());
              });
      var letters = letters("127.0.0.1:" + server.getLocalPort());
      assertThat(letters.send(LETTER)).isInstanceOf(Answer.Taken.class);
      assertThat(letters.send(LETTER)).isInstanceOf(Answer.Taken.class);
    }
  }

  @Test
  void an_accepted_letter_is_referred_to_by_its_message_id() {
    assertThat(sentTo(Map.of()))
        .isInstanceOfSatisfying(
            Answer.Taken.class, it -> assertThat(it.reference()).endsWith("@hoso.example.vn>"));
  }

  /** Sends a letter to a server that answers some words differently; an empty answer hangs up. */
  private static Answer sentTo(Map<String, String> answers) {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(server, answers));
      return letters("127.0.0.1:" + server.getLocalPort()).send(LETTER);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static void serve(ServerSocket server, Map<String, String> different) {
    var answers = new HashMap<>(Map.of("DATA", "354 go on", ".", "250 OK", "QUIT", "221 bye"));
    answers.putAll(different);
    try (var socket = server.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      var out = socket.getOutputStream();
      out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
      boolean inLetter = false;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (inLetter && !line.equals(".")) {
          continue;
        }
        var word = line.split("[ :]", 2)[0];
        var answer = answers.getOrDefault(word, "250 OK");
        if (answer.isEmpty()) {
          return;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        inLetter = word.equals("DATA");
      }
    } catch (IOException over) {
      assertThat(over).isNotNull();
    }
  }

  private static Letters letters(String server) {
    var settings =
        new Binder(
                new MapConfigurationPropertySource(Map.of("hoso.notification.mail.server", server)))
            .bind("hoso.notification.mail", MailProperties.class)
            .get();
    return new MailConfiguration()
        .letters(
            settings,
            new Centre("Một cửa", "HCC", "1022", "http://localhost", ZoneId.of("Asia/Ho_Chi_Minh")),
            InstantSource.system());
  }
}
