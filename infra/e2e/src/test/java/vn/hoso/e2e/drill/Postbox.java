package vn.hoso.e2e.drill;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every message that ever reached a simulated phone or mailbox, however many there are. */
final class Postbox implements AutoCloseable {

  private static final long EVERY_NANOS = 500_000_000;

  /** One message; the provider's id tells one from the other. */
  record Letter(String channel, String recipient, String text) {}

  private final URI inbox;
  private final Map<String, Letter> letters = new ConcurrentHashMap<>();
  private final Thread collector;
  private volatile boolean open = true;

  Postbox(URI inbox) {
    this.inbox = inbox;
    this.collector = Thread.ofVirtual().start(this::collect);
  }

  /** What reached this number or address. */
  List<Letter> of(String recipient) {
    return letters.values().stream().filter(it -> same(it.recipient(), recipient)).toList();
  }

  /** Looks once, now. */
  void look() {
    try (var body = inbox.toURL().openStream()) {
      JsonMapper.shared()
          .readTree(body)
          .forEach(
              it ->
                  letters.put(
                      it.path("providerId").asString("") + it.path("at").asString(""),
                      new Letter(
                          it.path("channel").asString(""),
                          it.path("recipient").asString(""),
                          it.path("text").asString(""))));
    } catch (IOException _) {
      // The next look will do.
    }
  }

  private void collect() {
    while (open) {
      look();
      LockSupport.parkNanos(EVERY_NANOS);
    }
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String recipient) {
    return recipient.contains("@") ? recipient : recipient.replaceFirst("^(\\+?84|0)", "");
  }

  @Override
  public void close() {
    open = false;
    collector.interrupt();
  }
}
