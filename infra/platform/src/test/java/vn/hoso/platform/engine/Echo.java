package vn.hoso.platform.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Heard;

/**
 * The smallest behaviour that has everything: it answers a fact with one of its own, has a timer,
 * and a bug on demand.
 */
public final class Echo implements Behaviour<Echo.State, RoutingEvent> {

  /** The officer's name that brings the bug out, while it is there. */
  public static final String BUG = "bug";

  private volatile boolean broken = true;

  /** Own facts and heard ones, counted apart. */
  public record State(Own own, List<String> heard) {}

  /** What was stated. */
  public record Own(int answers, @Nullable Instant overdueAt, boolean overdue) {}

  public void mend() {
    broken = false;
  }

  @Override
  public State unseen() {
    return new State(new Own(0, null, false), List.of());
  }

  @Override
  public State evolve(State state, RoutingEvent fact) {
    var own = state.own();
    var next =
        fact instanceof DossierOverdue
            ? new Own(own.answers(), null, true)
            : new Own(own.answers() + 1, fact.at().plusSeconds(3600), own.overdue());
    return new State(next, state.heard());
  }

  @Override
  public State hear(State state, Heard heard) {
    if (broken && heard.event() instanceof WithdrawalConfirmed(_, var by) && by.equals(BUG)) {
      throw new IllegalStateException("a bug for one dossier");
    }
    var all = new ArrayList<>(state.heard());
    all.add(heard.event().name() + "#" + heard.envelope().id().sequence());
    return new State(state.own(), List.copyOf(all));
  }

  @Override
  public List<RoutingEvent> react(State state, Heard heard, Instant now) {
    return heard.event() instanceof WithdrawalCancelled
        ? List.of(new WithdrawalDeclined(now))
        : List.of();
  }

  @Override
  public List<RoutingEvent> tick(State state, Instant now) {
    var due = state.own().overdueAt();
    return due == null || now.isBefore(due) ? List.of() : List.of(new DossierOverdue(now, due));
  }

  @Override
  public Optional<Instant> nextTimer(State state) {
    return Optional.ofNullable(state.own().overdueAt());
  }
}
