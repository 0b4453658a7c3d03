package vn.hoso.intake.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.domain.Stage.Accepted;

/** An official paper that a dossier has given rise to, and the facts it states. */
public sealed interface Slip {

  /** Which of the forms of TT 03/2025, annex I, it is. */
  enum Kind {
    RECEIPT,
    DESK_SUPPLEMENT,
    SUPPLEMENT,
    REFUSAL,
    APOLOGY,
    STOP
  }

  Kind kind();

  Instant at();

  /** Form 01: received, and when the result is promised. */
  record Receipt(Accepted acceptance) implements Slip {
    @Override
    public Kind kind() {
      return Kind.RECEIPT;
    }

    @Override
    public Instant at() {
      return acceptance.at();
    }
  }

  /** Form 02: papers are missing, at the desk or during processing. */
  record Supplement(Kind kind, Asked asked) implements Slip {
    @Override
    public Instant at() {
      return asked.at();
    }
  }

  /** Form 03: not received, or the request is refused. */
  record Refusal(Instant at, @Nullable String by, @Nullable Sealed reason) implements Slip {
    @Override
    public Kind kind() {
      return Kind.REFUSAL;
    }
  }

  /** Form 04: sorry, and another day. */
  record Apology(Rescheduled rescheduled) implements Slip {
    @Override
    public Kind kind() {
      return Kind.APOLOGY;
    }

    @Override
    public Instant at() {
      return rescheduled.at();
    }
  }

  /** Form 05: stopped without a result. */
  record Stop(Instant at, Outcome outcome, @Nullable String by) implements Slip {
    @Override
    public Kind kind() {
      return Kind.STOP;
    }
  }

  /** All of a dossier, in the order of the forms. */
  static Stream<Slip> of(Dossier dossier) {
    return Stream.of(
            receipt(dossier),
            supplement(Kind.DESK_SUPPLEMENT, dossier.own().deskRequest()),
            supplement(Kind.SUPPLEMENT, dossier.heard().asked()),
            refusal(dossier),
            apology(dossier),
            stop(dossier))
        .flatMap(Optional::stream);
  }

  private static Optional<Slip> receipt(Dossier dossier) {
    return Optional.ofNullable(dossier.acceptance()).map(Receipt::new);
  }

  private static Optional<Slip> supplement(Kind kind, @Nullable Asked asked) {
    return Optional.ofNullable(asked).map(it -> new Supplement(kind, it));
  }

  private static Optional<Slip> refusal(Dossier dossier) {
    if (dossier.own().stage() instanceof Stage.Refused(var at, var by, var reason)) {
      return Optional.of(new Refusal(at, by, reason));
    }
    return Optional.ofNullable(dossier.heard().course().ending())
        .filter(it -> it.outcome() == Outcome.REFUSED)
        .map(it -> new Refusal(it.at(), it.by(), it.note()));
  }

  private static Optional<Slip> apology(Dossier dossier) {
    return Optional.ofNullable(dossier.heard().course().rescheduled()).map(Apology::new);
  }

  private static Optional<Slip> stop(Dossier dossier) {
    if (dossier.own().stage() instanceof Stage.Withdrawn(var at, var by)) {
      return Optional.of(new Stop(at, Outcome.WITHDRAWN, by));
    }
    if (dossier.own().stage() instanceof Stage.Closed(var at, var outcome, var by)) {
      return Optional.of(new Stop(at, outcome, by));
    }
    return Optional.ofNullable(dossier.heard().course().ending())
        .filter(it -> it.outcome() == Outcome.WITHDRAWN || it.outcome() == Outcome.LAPSED)
        .map(it -> new Stop(it.at(), it.outcome(), it.by()));
  }
}
