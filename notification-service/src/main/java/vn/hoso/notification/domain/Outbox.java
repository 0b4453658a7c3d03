package vn.hoso.notification.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.NotificationAccepted;
import vn.hoso.contract.NotificationEvent.NotificationClaimed;
import vn.hoso.contract.NotificationEvent.NotificationDeferred;
import vn.hoso.contract.NotificationEvent.NotificationDelivered;
import vn.hoso.contract.NotificationEvent.NotificationFailed;
import vn.hoso.contract.NotificationEvent.NotificationQueued;
import vn.hoso.contract.NotificationEvent.NotificationResent;
import vn.hoso.contract.NotificationEvent.NotificationUncertain;
import vn.hoso.contract.NotificationEvent.Synchronisation;

/** The messages of one dossier, the fold of our own facts, oldest first. */
public record Outbox(List<Message> messages) {

  static final Outbox EMPTY = new Outbox(List.of());

  public Outbox {
    messages = List.copyOf(messages);
  }

  public Optional<Message> find(String id) {
    return messages.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  boolean tells(Occasion occasion) {
    return messages.stream().anyMatch(it -> it.tells(occasion));
  }

  Outbox evolve(NotificationEvent fact) {
    return switch (fact) {
      case NotificationQueued queued -> queued(queued);
      case NotificationClaimed(var at, var id, var attempt) ->
          with(id, it -> it.claimed(at, attempt));
      case NotificationDeferred(var at, var id, var until, var why) ->
          with(id, it -> it.deferred(at, until, why));
      case NotificationUncertain(var at, var id) -> with(id, it -> it.uncertain(at));
      case NotificationAccepted(var at, var id, var provider, var reference) ->
          with(id, it -> it.accepted(at, new Message.Receipt(provider, reference)));
      case NotificationFailed(var at, var id, var why) -> with(id, it -> it.failed(at, why));
      case NotificationDelivered(var at, var id) -> with(id, it -> it.delivered(at));
      case NotificationResent(var at, var id, var by, var again) ->
          with(id, it -> it.resent(new Message.Resent(at, by, again)));
      case Synchronisation _ -> this;
    };
  }

  private Outbox queued(NotificationQueued fact) {
    if (find(fact.message()).isPresent()) {
      return this;
    }
    var more = new ArrayList<>(messages);
    more.add(Message.queued(fact));
    return new Outbox(more);
  }

  private Outbox with(String id, UnaryOperator<Message> change) {
    return new Outbox(
        messages.stream().map(it -> it.id().equals(id) ? change.apply(it) : it).toList());
  }
}
