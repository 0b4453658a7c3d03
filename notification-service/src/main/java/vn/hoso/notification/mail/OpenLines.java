package vn.hoso.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines to the mail server that one letter leaves open for the next, so that a busy morning does
 * not greet and part for each.
 */
final class OpenLines implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OpenLines.class);

  /** More are closed after their letter. */
  private static final int KEPT = 8;

  /** Well below the five minutes after which servers hang up, RFC 5321 section 4.5.3.2. */
  private static final Duration KEPT_FOR = Duration.ofSeconds(20);

  private record Idle(Transport line, Instant since) {}

  private final Session session;
  private final MailProperties settings;
  private final InstantSource clock;
  private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger kept = new AtomicInteger();

  OpenLines(Session session, MailProperties settings, InstantSource clock) {
    this.session = session;
    this.settings = settings;
    this.clock = clock;
  }

  /** An open line, the one used last if it still answers. */
  Transport take() throws MessagingException {
    for (var it = poll(); it != null; it = poll()) {
      if (isFresh(it) && it.line.isConnected()) {
        return it.line;
      }
      hangUp(it.line);
    }
    return connected();
  }

  /** Keeps a line for the next letter. */
  void giveBack(Transport line) {
    if (kept.incrementAndGet() > KEPT) {
      kept.decrementAndGet();
      hangUp(line);
    } else {
      idle.push(new Idle(line, clock.instant()));
    }
  }

  /** Ends a line; how that goes changes nothing about what was taken. */
  void hangUp(Transport line) {
    try {
      line.close();
    } catch (MessagingException rude) {
      log.debug("a mail server hung up: {}", rude.getClass().getName());
    }
  }

  @Override
  public void close() {
    for (var it = poll(); it != null; it = poll()) {
      hangUp(it.line);
    }
  }

  private @Nullable Idle poll() {
    var it = idle.poll();
    if (it != null) {
      kept.decrementAndGet();
    }
    return it;
  }

  private boolean isFresh(Idle it) {
    return it.since.plus(KEPT_FOR).isAfter(clock.instant());
  }

  private Transport connected() throws MessagingException {
    var line = session.getTransport("smtp");
    var user = settings.user().isBlank() ? null : settings.user();
    line.connect(settings.host(), settings.port(), user, user == null ? null : settings.password());
    return line;
  }
}
