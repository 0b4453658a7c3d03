package vn.hoso.tracking.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import vn.hoso.contract.NotificationEvent.Synchronisation;

/** What notification has said of a dossier: what was sent, and what came of it. */
public record Messages(List<Sent> sent, @Nullable Instant heardAt) {

  /** What came of a message; a later word never takes back that it arrived. */
  public enum State {
    QUEUED,
    ACCEPTED,
    UNCERTAIN,
    FAILED,
    DELIVERED
  }

  /**
   * One message.
   *
   * @param id id of the message within its dossier
   * @param trigger name of the event it tells of
   * @param at when it was queued
   * @param stateAt since when it is in its state
   */
  public record Sent(
      String id, String trigger, Medium medium, Instant at, State state, Instant stateAt) {

    Sent becoming(State other, Instant since) {
      return state == State.DELIVERED ? this : new Sent(id, trigger, medium, at, other, since);
    }
  }

  static final Messages SILENT = new Messages(List.of(), null);

  public Messages {
    sent = List.copyOf(sent);
  }

  Messages hear(NotificationEvent event) {
    var later = heardAt == null || event.at().isAfter(heardAt) ? event.at() : heardAt;
    return new Messages(heard(event), later);
  }

  private List<Sent> heard(NotificationEvent event) {
    return switch (event) {
      case NotificationQueued it when it.agency() != null -> sent; // to the staff
      case NotificationQueued it -> {
        var all = new ArrayList<>(sent);
        all.add(new Sent(it.message(), it.trigger(), it.medium(), it.at(), State.QUEUED, it.at()));
        yield all;
      }
      case NotificationClaimed _, NotificationResent _, Synchronisation _ -> sent;
      case NotificationDeferred it -> becoming(it.message(), State.QUEUED, it.at());
      case NotificationAccepted it -> becoming(it.message(), State.ACCEPTED, it.at());
      case NotificationDelivered it -> becoming(it.message(), State.DELIVERED, it.at());
      case NotificationFailed it -> becoming(it.message(), State.FAILED, it.at());
      case NotificationUncertain it -> becoming(it.message(), State.UNCERTAIN, it.at());
    };
  }

  private List<Sent> becoming(String message, State state, Instant at) {
    return sent.stream().map(it -> it.id().equals(message) ? it.becoming(state, at) : it).toList();
  }
}
