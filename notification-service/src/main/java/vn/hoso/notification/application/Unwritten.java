package vn.hoso.notification.application;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that could not be written down, because the store is away. They are kept and written
 * later; should the process die first, the claim is found uncertain.
 */
public final class Unwritten {

  private static final Logger log = LoggerFactory.getLogger(Unwritten.class);

  private record Note(String message, Runnable writing) {}

  private final Queue<Note> notes = new ConcurrentLinkedQueue<>();

  /** Writes an answer down, now or later. */
  public void write(String message, Runnable writing) {
    try {
      writing.run();
    } catch (RuntimeException away) {
      log.atWarn()
          .addKeyValue("message", message)
          .addKeyValue("cause", away.getClass().getName())
          .log("an answer is written down later");
      notes.add(new Note(message, writing));
    }
  }

  /** Writes down what could not be written before. */
  public void writeAgain() {
    for (int left = notes.size(); left > 0; left--) {
      var it = notes.poll();
      if (it != null) {
        write(it.message(), it.writing());
      }
    }
  }
}
