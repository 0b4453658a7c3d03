package vn.hoso.tracking.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.hoso.tracking.application.Live;

/** One reader's line: says each version once, and closes itself when nobody listens any more. */
final class EventLine implements Live.Reader {

  /** Browsers come back by themselves with the last version they heard. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
  private final boolean everyTime;
  private long said;
  private Live.@Nullable Subscription listening;

  /** Says versions after this one. */
  EventLine(long from) {
    this.said = from;
    this.everyTime = false;
  }

  private EventLine() {
    this.said = 0;
    this.everyTime = true;
  }

  /** Says that something changed each time it is told. */
  static EventLine ofEverything() {
    return new EventLine();
  }

  SseEmitter emitter() {
    return emitter;
  }

  synchronized void open(Live.Subscription subscription) {
    listening = subscription;
    emitter.onCompletion(subscription::close);
    emitter.onTimeout(emitter::complete);
    emitter.onError(_ -> subscription.close());
    send(SseEmitter.event().comment("hoso").reconnectTime(3000));
  }

  @Override
  public synchronized void at(long version) {
    if (everyTime) {
      said += 1;
      send(SseEmitter.event().name("changed").id(Long.toString(said)).data("{}"));
    } else if (version > said) {
      said = version;
      send(
          SseEmitter.event()
              .name("changed")
              .id(Long.toString(version))
              .data("{\"version\":" + version + "}"));
    }
  }

  @Override
  public synchronized void beat() {
    send(SseEmitter.event().comment("beat"));
  }

  @Override
  public void end() {
    emitter.complete();
  }

  private void send(SseEmitter.SseEventBuilder event) {
    try {
      emitter.send(event);
    } catch (IOException | IllegalStateException gone) {
      if (listening != null) {
        listening.close();
      }
    }
  }
}
