package vn.hoso.standalone.simulator;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the gateway took, each request once however often it is repeated. */
final class SentMessages {

  private static final int REMEMBERED = 100_000;

  private final SimulatorInbox inbox;
  private final Clock clock;
  private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
  private final Map<String, Sent> byRequest = new Remembered();
  private final Map<String, Sent> bySmsId = new Remembered();

  SentMessages(SimulatorInbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Messages to this number are taken and then not delivered. */
  void makeUnreachable(String phone) {
    unreachable.add(phone);
  }

  void makeAllReachable() {
    unreachable.clear();
  }

  synchronized Taken take(SmsRequest request) {
    String requestId = orEmpty(request.requestId());
    Sent earlier = byRequest.get(requestId);
    if (earlier != null) {
      return new Taken(earlier, false);
    }
    String phone = orEmpty(request.phone());
    String smsId = UUID.randomUUID().toString();
    boolean delivered = !unreachable.contains(phone);
    var sent = new Sent(smsId, requestId, delivered);
    bySmsId.put(smsId, sent);
    if (!requestId.isEmpty()) {
      byRequest.put(requestId, sent);
    }
    if (delivered) {
      inbox.receive(
          new SimulatedMessage(
              SimulatedMessage.SMS,
              phone,
              "",
              orEmpty(request.content()),
              clock.instant(),
              requestId,
              smsId));
    }
    return new Taken(sent, true);
  }

  /** Looks a message up by either reference. */
  synchronized Optional<Sent> find(String reference) {
    Sent byId = bySmsId.get(reference);
    return Optional.ofNullable(byId != null ? byId : byRequest.get(reference));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A message the gateway accepted. */
  record Sent(String smsId, String requestId, boolean delivered) {}

  /** The message a request stands for, and whether this request was the first to ask for it. */
  record Taken(Sent sent, boolean first) {}

  private static final class Remembered extends LinkedHashMap<String, Sent> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
      return size() > REMEMBERED;
    }
  }
}
