package vn.hoso.notification.portal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.SyncAcknowledged;
import vn.hoso.contract.NotificationEvent.SyncClaimed;
import vn.hoso.contract.NotificationEvent.SyncDeferred;
import vn.hoso.contract.NotificationEvent.SyncQueued;
import vn.hoso.contract.NotificationEvent.SyncRejected;
import vn.hoso.contract.NotificationEvent.SyncRetried;
import vn.hoso.contract.NotificationEvent.SyncSkipped;
import vn.hoso.contract.NotificationEvent.SyncUncertain;
import vn.hoso.contract.NotificationEvent.Synchronisation;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.portal.domain.Course.Change;

/**
 * What is stated about messages to the portal, and when. One message of a dossier is under way at a
 * time; the next one waits until it is acknowledged or skipped.
 */
public final class Synchronising {

  /** What has happened is due, also when it is dated by a clock that is ahead of ours. */
  static final Instant AT_ONCE = Instant.EPOCH;

  private Synchronising() {}

  /** Queues what is untold, in order. */
  public static List<NotificationEvent> queue(PortalFile now, SyncPolicy policy, Instant at) {
    var facts = new ArrayList<NotificationEvent>();
    for (var change : now.untold()) {
      var queued = queued(change, at);
      facts.add(queued);
      whyNot(now, change, policy)
          .ifPresent(why -> facts.add(new SyncSkipped(at, queued.message(), why, null, null)));
    }
    return facts;
  }

  private static Optional<String> whyNot(PortalFile now, Change change, SyncPolicy policy) {
    if (policy.codesOnly() && !change.accepted()) {
      return Optional.of("no-code");
    }
    return now.isOvertaken(change) ? Optional.of("overtaken") : Optional.empty();
  }

  /** As it is once all of that is queued. */
  public static PortalFile allQueued(PortalFile now, SyncPolicy policy, Instant at) {
    return after(now, queue(now, policy, at));
  }

  /**
   * Queues what is untold and claims the first one, if it may go; who saves the claim is its
   * sender, and nobody else.
   */
  public static List<NotificationEvent> begin(PortalFile now, SyncPolicy policy, Instant at) {
    var facts = new ArrayList<>(queue(now, policy, at));
    after(now, facts)
        .front()
        .filter(it -> it.standing().isWaiting() && !it.notBefore().isAfter(at))
        .ifPresent(
            it ->
                facts.add(
                    new SyncClaimed(at, it.id(), it.progress().attempt() + 1, policy.version())));
    return facts;
  }

  /**
   * What an answer of the portal comes to.
   *
   * @param said the portal's words, sealed; null where it has none or nobody can seal them
   */
  public static List<NotificationEvent> settle(
      PortalFile now,
      String id,
      PortalAnswer answer,
      @Nullable Sealed said,
      SyncPolicy policy,
      Instant at) {
    return now.find(id)
        .map(it -> ifNews(it, outcome(it, answer, said, policy, at)))
        .orElse(List.of());
  }

  /** Nobody is left to tell the portal of: the dossier's key was destroyed. */
  public static List<NotificationEvent> forgotten(PortalFile now, String id, Instant at) {
    return now.find(id)
        .map(it -> ifNews(it, new SyncSkipped(at, id, "forgotten", null, null)))
        .orElse(List.of());
  }

  /** Claims without an answer are uncertain after a while: their sender is gone. */
  public static List<NotificationEvent> tick(PortalFile now, SyncPolicy policy, Instant at) {
    return claims(now)
        .filter(it -> policy.patience().isAbandoned(it.progress().at(), at))
        .<NotificationEvent>map(it -> new SyncUncertain(at, it.id()))
        .toList();
  }

  /** When {@link #tick} has something to say. */
  public static Optional<Instant> nextTick(PortalFile now, SyncPolicy policy) {
    return claims(now)
        .map(it -> policy.patience().endAfter(it.progress().at()))
        .min(Instant::compareTo);
  }

  /** When {@link #begin} has something to do. */
  public static Optional<Instant> nextWork(PortalFile now) {
    return Stream.concat(
            now.untold().stream().map(_ -> AT_ONCE),
            now.front().stream()
                .filter(it -> it.standing().isWaiting())
                .map(SyncMessage::notBefore))
        .min(Instant::compareTo);
  }

  /** What the portal is to be told of next, or waits for. */
  public static Optional<Entry> next(PortalFile now) {
    return now.front()
        .flatMap(now::entryOf)
        .or(() -> now.untold().stream().findFirst().map(Change::entry));
  }

  /** Since when the portal is behind; empty when it knows everything. */
  public static Optional<Instant> behindSince(PortalFile now) {
    return now.front()
        .map(SyncMessage::queuedAt)
        .or(() -> now.untold().stream().findFirst().map(it -> it.entry().at()));
  }

  /** An operator wants a rejected or uncertain message to go out once more. */
  public static SyncDecision retry(PortalFile now, String id, String by, Instant at) {
    var message = now.find(id).orElse(null);
    if (message == null) {
      return new SyncDecision.Rejected(new SyncRejection.NoSuchMessage());
    }
    return message.standing().isRetriable()
        ? new SyncDecision.Accepted(List.of(new SyncRetried(at, id, by)))
        : new SyncDecision.Rejected(new SyncRejection.NotRetriable(message.standing()));
  }

  /** An operator leaves the message out that all others wait for, and says why. */
  public static SyncDecision skip(
      PortalFile now, String id, String by, @Nullable Sealed reason, Instant at) {
    var message = now.find(id).orElse(null);
    if (message == null) {
      return new SyncDecision.Rejected(new SyncRejection.NoSuchMessage());
    }
    if (!message.standing().isSkippable()) {
      return new SyncDecision.Rejected(new SyncRejection.NotSkippable(message.standing()));
    }
    var first = now.front().map(SyncMessage::id).orElse(id);
    return first.equals(id)
        ? new SyncDecision.Accepted(List.of(new SyncSkipped(at, id, "operator", by, reason)))
        : new SyncDecision.Rejected(new SyncRejection.NotItsTurn(first));
  }

  private static SyncQueued queued(Change change, Instant at) {
    var entry = change.entry();
    return new SyncQueued(at, entry.message(), entry.trigger(), change.status());
  }

  private static Synchronisation outcome(
      SyncMessage message,
      PortalAnswer answer,
      @Nullable Sealed said,
      SyncPolicy policy,
      Instant at) {
    var id = message.id();
    return switch (answer) {
      case PortalAnswer.Acknowledged(var reference) -> new SyncAcknowledged(at, id, reference);
      case PortalAnswer.Rejected(var code, _) -> new SyncRejected(at, id, code, said);
      case PortalAnswer.NotTaken(var why) ->
          new SyncDeferred(at, id, policy.nextTry(message, at), why);
      case PortalAnswer.NotAsked(var why) ->
          new SyncDeferred(at, id, policy.soon(message, at), why.why());
      case PortalAnswer.Unknown _ -> new SyncUncertain(at, id);
    };
  }

  /** A fact that moves nothing is not stated. */
  private static List<NotificationEvent> ifNews(SyncMessage message, Synchronisation fact) {
    return message.evolve(fact).equals(message) ? List.of() : List.of(fact);
  }

  private static PortalFile after(PortalFile now, List<NotificationEvent> facts) {
    var next = now;
    for (var fact : facts) {
      if (fact instanceof Synchronisation ours) {
        next = next.evolve(ours);
      }
    }
    return next;
  }

  private static Stream<SyncMessage> claims(PortalFile now) {
    return now.messages().stream().filter(it -> it.standing() == SyncStanding.CLAIMED);
  }
}
