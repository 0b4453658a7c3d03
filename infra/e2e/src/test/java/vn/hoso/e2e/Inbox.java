package vn.hoso.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** What the simulated phones and mailboxes have received, oldest first. */
public final class Inbox {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Enough for a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** One message as its reader sees it. */
  record Received(String channel, String recipient, String subject, String text) {

    boolean isSms() {
      return channel.equals("sms");
    }
  }

  private final URI address;

  Inbox(URI address) {
    this.address = address;
  }

  /** Everything that reached this number or address. */
  List<Received> of(String recipient) {
    return all().stream().filter(it -> sameRecipient(it.recipient(), recipient)).toList();
  }

  /** Waits until so many have come; more than that is a fault the caller sees. */
  List<Received> await(String recipient, int atLeast) {
    Awaitility.await(atLeast + " messages for " + recipient)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> of(recipient).size() >= atLeast);
    return of(recipient);
  }

  List<Received> all() {
    try (var body = address.toURL().openStream()) {
      var tree = JSON.readTree(body);
      return tree.valueStream()
          .map(
              it ->
                  new Received(
                      it.path("channel").asString(),
                      it.path("recipient").asString(),
                      it.path("subject").asString(""),
                      it.path("text").asString("")))
          .toList()
          .reversed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers are written as people do and sent as gateways want them. */
  private static boolean sameRecipient(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String recipient) {
    return recipient.contains("@") ? recipient : recipient.replaceFirst("^(\\+?84|0)", "");
  }
}
