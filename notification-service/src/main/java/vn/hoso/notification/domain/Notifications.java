package vn.hoso.notification.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.NotificationEvent.NotificationAccepted;
import vn.hoso.contract.NotificationEvent.NotificationClaimed;
import vn.hoso.contract.NotificationEvent.NotificationDeferred;
import vn.hoso.contract.NotificationEvent.NotificationDelivered;
import vn.hoso.contract.NotificationEvent.NotificationFailed;
import vn.hoso.contract.NotificationEvent.NotificationQueued;
import vn.hoso.contract.NotificationEvent.NotificationResent;
import vn.hoso.contract.NotificationEvent.NotificationUncertain;

/** What is stated about messages, and when. A fact that would move nothing is not stated. */
public final class Notifications {

  /** What has happened is due, also when it is dated by a clock that is ahead of ours. */
  private static final Instant AT_ONCE = Instant.EPOCH;

  private Notifications() {}

  public static Dossier evolve(Dossier now, NotificationEvent fact) {
    return now.evolve(fact);
  }

  /**
   * Queues what is untold and claims what may go out now; who saves these facts is the sender of
   * what is claimed, and nobody else.
   */
  public static List<NotificationEvent> begin(Dossier now, Policy policy, Reach reach, Instant at) {
    var facts = new ArrayList<NotificationEvent>();
    for (var occasion : now.untold(policy.rules())) {
      policy
          .rules()
          .of(occasion.trigger())
          .ifPresent(
              rule ->
                  facts.addAll(
                      rule.isForStaff()
                          ? alert(now, occasion, rule, policy, at)
                          : queue(occasion, rule, policy, reach, at)));
    }
    var queued = now.evolve(facts);
    for (var message : queued.outbox().messages()) {
      if (isReady(message, at)) {
        facts.add(goOrWait(queued, message, policy, at));
      }
    }
    return facts;
  }

  /** What an answer of the provider comes to. */
  public static List<NotificationEvent> settle(
      Dossier now, String id, Answer answer, Policy policy, Instant at) {
    return now.outbox()
        .find(id)
        .map(it -> news(now, settle(it, answer, policy, at)))
        .orElse(List.of());
  }

  /** An operator wants a message that failed or is uncertain to go out once more. */
  public static Decision resend(Dossier now, String id, String by, Instant at) {
    var message = now.outbox().find(id).orElse(null);
    if (message == null) {
      return new Decision.Rejected(new Rejection.NoSuchMessage());
    }
    if (message.resent() != null) {
      return new Decision.Rejected(new Rejection.AlreadyResent(message.resent().again()));
    }
    if (!message.standing().isResendable()) {
      return new Decision.Rejected(new Rejection.NotResendable(message.standing()));
    }
    var again = message.idOfNext();
    return new Decision.Accepted(
        List.of(
            new NotificationResent(at, id, by, again),
            queued(again, message.trigger(), message.wording(), at, message.agency())));
  }

  /** Claims without an answer are uncertain after a while: their sender is gone. */
  public static List<NotificationEvent> tick(Dossier now, Policy policy, Instant at) {
    return claims(now)
        .filter(it -> policy.patience().isAbandoned(it.progress().at(), at))
        .<NotificationEvent>map(it -> new NotificationUncertain(at, it.id()))
        .toList();
  }

  /** When {@link #tick} has something to say. */
  public static Optional<Instant> nextTick(Dossier now, Policy policy) {
    return claims(now)
        .map(it -> policy.patience().endAfter(it.progress().at()))
        .min(Instant::compareTo);
  }

  /** When {@link #begin} has something to do. */
  public static Optional<Instant> nextWork(Dossier now, Rules rules) {
    return Stream.concat(
            now.untold(rules).stream().map(_ -> AT_ONCE),
            now.outbox().messages().stream()
                .filter(it -> it.standing().isWaiting())
                .map(Notifications::notBefore))
        .min(Instant::compareTo);
  }

  private static List<NotificationEvent> queue(
      Occasion occasion, Rules.Rule rule, Policy policy, Reach reach, Instant at) {
    var facts = new ArrayList<NotificationEvent>();
    for (var wording : rule.wordings()) {
      var id = Message.idOf(wording, occasion);
      if (wording.medium() == Medium.SMS || reach.hasEmail()) {
        facts.add(queued(id, occasion.trigger(), wording, at, null));
        if (policy.isStale(occasion, at)) {
          facts.add(new NotificationFailed(at, id, "stale"));
        } else if (wording.medium() == Medium.SMS && !reach.hasMobile()) {
          facts.add(new NotificationFailed(at, id, reach.whyNoMobile()));
        }
      }
    }
    return facts;
  }

  private static List<NotificationEvent> alert(
      Dossier now, Occasion occasion, Rules.Rule rule, Policy policy, Instant at) {
    var facts = new ArrayList<NotificationEvent>();
    for (var wording : rule.wordings()) {
      var id = Message.idOf(wording, occasion);
      facts.add(queued(id, occasion.trigger(), wording, at, rule.agency(now.heard())));
      if (policy.isStale(occasion, at)) {
        facts.add(new NotificationFailed(at, id, "stale"));
      }
    }
    return facts;
  }

  private static NotificationQueued queued(
      String id, String trigger, Wording wording, Instant at, @Nullable String agency) {
    return new NotificationQueued(
        at, id, trigger, wording.template(), wording.version(), wording.medium(), agency);
  }

  private static NotificationEvent goOrWait(
      Dossier now, Message message, Policy policy, Instant at) {
    return policy
        .quietUntil(message, now.occasionOf(message), at)
        .<NotificationEvent>map(
            until -> new NotificationDeferred(at, message.id(), until, "quiet-hours"))
        .orElseGet(
            () -> new NotificationClaimed(at, message.id(), message.progress().attempt() + 1));
  }

  private static List<NotificationEvent> settle(
      Message message, Answer answer, Policy policy, Instant at) {
    var id = message.id();
    return switch (answer) {
      case Answer.Taken(var provider, var reference) ->
          List.of(new NotificationAccepted(at, id, provider, reference));
      case Answer.Arrived(var provider, var reference) ->
          List.of(
              new NotificationAccepted(at, id, provider, reference),
              new NotificationDelivered(at, id));
      case Answer.Refused(var why) -> List.of(new NotificationFailed(at, id, why));
      case Answer.NotTaken(var why) ->
          List.of(laterOrNever(message, policy.nextTry(message, at), why, at));
      case Answer.NotAsked(var why) ->
          List.of(laterOrNever(message, Optional.of(policy.soon(message, at)), why.why(), at));
      case Answer.Unknown _ -> List.of(new NotificationUncertain(at, id));
    };
  }

  private static NotificationEvent laterOrNever(
      Message message, Optional<Instant> again, String why, Instant at) {
    return again
        .filter(_ -> message.resent() == null)
        .<NotificationEvent>map(until -> new NotificationDeferred(at, message.id(), until, why))
        .orElseGet(() -> new NotificationFailed(at, message.id(), why));
  }

  private static List<NotificationEvent> news(Dossier before, List<NotificationEvent> facts) {
    var now = before;
    var news = new ArrayList<NotificationEvent>();
    for (var fact : facts) {
      var next = now.evolve(fact);
      if (!next.equals(now)) {
        news.add(fact);
      }
      now = next;
    }
    return news;
  }

  private static Stream<Message> claims(Dossier now) {
    return now.outbox().messages().stream().filter(it -> it.standing() == Standing.CLAIMED);
  }

  private static boolean isReady(Message message, Instant at) {
    return message.standing().isWaiting() && !notBefore(message).isAfter(at);
  }

  private static Instant notBefore(Message message) {
    var until = message.progress().until();
    return until == null ? AT_ONCE : until;
  }
}
