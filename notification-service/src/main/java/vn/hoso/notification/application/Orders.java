package vn.hoso.notification.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.Owner;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;

/** Carries out what an operator orders, if the dossier is still as it was looked at. */
public final class Orders {

  /** What an order came to; R says why it is refused. */
  public sealed interface Outcome<R> {

    /** It is done; the dossier has this version now. */
    record Done<R>(long version) implements Outcome<R> {}

    /** It is not done. */
    record Refused<R>(R why) implements Outcome<R> {}

    /** The dossier has moved since it was looked at. */
    record Stale<R>(long version) implements Outcome<R> {}
  }

  /** What the domain says to an order. */
  public record Verdict<R>(LongFunction<Outcome<R>> outcome, List<NotificationEvent> facts) {

    public static <R> Verdict<R> done(List<NotificationEvent> facts) {
      return new Verdict<>(Outcome.Done::new, facts);
    }

    public static <R> Verdict<R> refused(R why) {
      return new Verdict<>(_ -> new Outcome.Refused<>(why), List.of());
    }
  }

  private final Dossiers<Dossier, NotificationEvent> dossiers;
  private final InstantSource clock;

  public Orders(Dossiers<Dossier, NotificationEvent> dossiers, InstantSource clock) {
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /**
   * Decides and states.
   *
   * @param version that the dossier had when it was looked at
   * @param decision over the dossier and the moment
   */
  public <R> Outcome<R> carryOut(
      String dossierId,
      long version,
      Cause cause,
      BiFunction<Dossier, Instant, Verdict<R>> decision) {
    var at = clock.instant();
    var changed =
        dossiers.<LongFunction<Outcome<R>>>change(
            dossierId,
            Owner.NOTIFICATION,
            cause,
            it -> {
              if (it.version() != version) {
                return new Ruling<>(Outcome.Stale::new, List.of());
              }
              var verdict = decision.apply(it.state(), at);
              return new Ruling<>(verdict.outcome(), verdict.facts());
            });
    return changed.answer().apply(changed.after().version());
  }
}
