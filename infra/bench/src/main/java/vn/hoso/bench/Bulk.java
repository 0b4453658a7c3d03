package vn.hoso.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import vn.hoso.bench.wire.Ask.Caller;

/**
 * Whole lives through the machine door, thousands of events in a request, so that the pipeline is
 * seen apart from HTTP: opened, eight steps, closed.
 */
final class Bulk {

  static final int EVENTS_PER_LIFE = 10;

  private static final int LIVES_PER_REQUEST = 200;
  private static final int SENDERS = 2;
  private static final String TYPE = "application/cloudevents-batch+json";
  private static final String SOURCE = "urn:bench:";

  private final Courtesy door;
  private final Caller machine;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final AtomicLong next = new AtomicLong();

  Bulk(Courtesy door, Caller machine) {
    this.door = door;
    this.machine = machine;
  }

  /** Tells so many lives and waits until every one is accepted. */
  void tell(long lives) {
    long end = next.get() + lives;
    try (var senders = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      var sending = new java.util.ArrayList<java.util.concurrent.Future<?>>();
      for (int i = 0; i < SENDERS; i++) {
        sending.add(senders.submit(() -> sendUntil(end)));
      }
      for (var it : sending) {
        it.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The code a dossier has at that other system, by which it is looked up. */
  String code(long life) {
    return "BENCH-%s-%07d".formatted(run, life);
  }

  long told() {
    return next.get();
  }

  private void sendUntil(long end) {
    while (true) {
      long from = next.getAndUpdate(it -> Math.min(end, it + LIVES_PER_REQUEST));
      long to = Math.min(end, from + LIVES_PER_REQUEST);
      if (from >= to) {
        return;
      }
      var body = batch(from, to).getBytes(StandardCharsets.UTF_8);
      var reply = door.ask(machine.post("/api/events", TYPE, body, null, null));
      if (!reply.isFine() || reply.number("accepted", 0) != (to - from) * EVENTS_PER_LIFE) {
        throw new Failed("machine door", reply);
      }
    }
  }

  private String batch(long from, long to) {
    var now = Instant.now().toString();
    var events = new StringBuilder(1 << 19).append('[');
    for (long life = from; life < to; life++) {
      for (int i = 0; i < EVENTS_PER_LIFE; i++) {
        event(events, code(life), i, now);
      }
    }
    events.setCharAt(events.length() - 1, ']');
    return events.toString();
  }

  private void event(StringBuilder to, String code, int i, String now) {
    var type =
        i == 0 ? "dossier-opened" : i == EVENTS_PER_LIFE - 1 ? "dossier-closed" : "step-done";
    to.append("{\"specversion\":\"1.0\",\"id\":\"").append(i).append("\",\"source\":\"");
    to.append(SOURCE).append(run).append("\",\"type\":\"vn.hoso.outside.").append(type);
    to.append(".v1\",\"subject\":\"").append(code).append("\",\"time\":\"").append(now);
    to.append("\",\"data\":{");
    switch (type) {
      case "dossier-opened" -> to.append("\"channel\":\"Desk\",\"department\":\"Quầy 4\"");
      case "step-done" -> to.append("\"step\":\"Bước ").append(i).append("\",\"group\":\"Tổ 2\"");
      default -> {}
    }
    to.append("}},");
  }
}
