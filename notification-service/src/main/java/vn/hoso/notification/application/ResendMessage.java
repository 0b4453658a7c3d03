package vn.hoso.notification.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.Owner;
import vn.hoso.notification.domain.Decision;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Notifications;
import vn.hoso.notification.domain.Rejection;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;

/** Lets an operator send a failed or uncertain message once more; the postman does the rest. */
public final class ResendMessage {

  /** What the order came to. */
  public sealed interface Outcome {

    /** A message of its own is on its way; the dossier has this version now. */
    record Ordered(long version) implements Outcome {}

    /** It is not sent. */
    record Refused(Rejection why) implements Outcome {}

    /** The dossier has moved since it was looked at. */
    record Stale(long version) implements Outcome {}
  }

  private sealed interface Verdict {
    record Moved() implements Verdict {}

    record Decided(Optional<Rejection> rejection) implements Verdict {}
  }

  private final Dossiers<Dossier, NotificationEvent> dossiers;
  private final InstantSource clock;

  public ResendMessage(Dossiers<Dossier, NotificationEvent> dossiers, InstantSource clock) {
    this.dossiers = dossiers;
    this.clock = clock;
  }

  public Outcome resend(
      String dossierId, String message, String by, long expectedVersion, Cause cause) {
    var at = clock.instant();
    var changed =
        dossiers.<Verdict>change(
            dossierId,
            Owner.NOTIFICATION,
            cause,
            it ->
                it.version() == expectedVersion
                    ? ruling(Notifications.resend(it.state(), message, by, at))
                    : new Ruling<>(new Verdict.Moved(), List.of()));
    long version = changed.after().version();
    return switch (changed.answer()) {
      case Verdict.Moved _ -> new Outcome.Stale(version);
      case Verdict.Decided(var rejection) ->
          rejection
              .<Outcome>map(Outcome.Refused::new)
              .orElseGet(() -> new Outcome.Ordered(version));
    };
  }

  private static Ruling<Verdict, NotificationEvent> ruling(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var facts) ->
          new Ruling<>(new Verdict.Decided(Optional.empty()), facts);
      case Decision.Rejected(var why) ->
          new Ruling<>(new Verdict.Decided(Optional.of(why)), List.of());
    };
  }
}
