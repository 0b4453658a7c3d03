package vn.hoso.notification.portal.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.portal.domain.PortalFile;
import vn.hoso.notification.portal.domain.SyncDecision;
import vn.hoso.notification.portal.domain.SyncRejection;
import vn.hoso.notification.portal.domain.Synchronising;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.vault.ForgottenDossierException;
import vn.hoso.platform.vault.Vault;

/**
 * Lets an operator decide about a message that the portal did not take; the courier does the rest.
 */
public final class DecideSync {

  /** What the order came to. */
  public sealed interface Outcome {

    /** It is done; the dossier has this version now. */
    record Done(long version) implements Outcome {}

    /** It is not done. */
    record Refused(SyncRejection why) implements Outcome {}

    /** The dossier has moved since it was looked at. */
    record Stale(long version) implements Outcome {}
  }

  private sealed interface Verdict {
    record Moved() implements Verdict {}

    record Decided(Optional<SyncRejection> rejection) implements Verdict {}
  }

  private final Dossiers<Dossier, NotificationEvent> dossiers;
  private final Vault vault;
  private final InstantSource clock;

  public DecideSync(
      Dossiers<Dossier, NotificationEvent> dossiers, Vault vault, InstantSource clock) {
    this.dossiers = dossiers;
    this.vault = vault;
    this.clock = clock;
  }

  /** Once more. */
  public Outcome retry(String dossierId, String message, String by, long version, Cause cause) {
    return decide(
        dossierId, version, cause, (file, at) -> Synchronising.retry(file, message, by, at));
  }

  /** Not any more, and why. */
  public Outcome skip(
      String dossierId, String message, String by, String reason, long version, Cause cause) {
    var sealed = seal(dossierId, reason);
    return decide(
        dossierId, version, cause, (file, at) -> Synchronising.skip(file, message, by, sealed, at));
  }

  private Outcome decide(
      String dossierId,
      long expectedVersion,
      Cause cause,
      BiFunction<PortalFile, Instant, SyncDecision> decision) {
    var at = clock.instant();
    var changed =
        dossiers.<Verdict>change(
            dossierId,
            Owner.NOTIFICATION,
            cause,
            it ->
                it.version() == expectedVersion
                    ? ruling(decision.apply(it.state().portal(), at))
                    : new Ruling<>(new Verdict.Moved(), List.of()));
    long version = changed.after().version();
    return switch (changed.answer()) {
      case Verdict.Moved _ -> new Outcome.Stale(version);
      case Verdict.Decided(var rejection) ->
          rejection.<Outcome>map(Outcome.Refused::new).orElseGet(() -> new Outcome.Done(version));
    };
  }

  private static Ruling<Verdict, NotificationEvent> ruling(SyncDecision decision) {
    return switch (decision) {
      case SyncDecision.Accepted(var facts) ->
          new Ruling<>(new Verdict.Decided(Optional.empty()), facts);
      case SyncDecision.Rejected(var why) ->
          new Ruling<>(new Verdict.Decided(Optional.of(why)), List.of());
    };
  }

  /** What is said about a forgotten dossier cannot be kept. */
  private @Nullable Sealed seal(String dossierId, String words) {
    try {
      return vault.seal(dossierId, words);
    } catch (ForgottenDossierException _) {
      return null;
    }
  }
}
