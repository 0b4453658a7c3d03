package vn.hoso.platform.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.rebuild.BesideRebuild;
import vn.hoso.platform.rebuild.Rebuild;
import vn.hoso.platform.rebuild.Rebuildable;
import vn.hoso.platform.relay.Relay;

/**
 * Documents that state facts and hear nobody's: a second family beside the engine of a service, as
 * the petitions of intake. What hearing needs (polls, parking, dead letters, timers) it has not.
 * See ADR 0019.
 */
public final class Register<S, E extends DossierEvent> implements SmartLifecycle, Rebuildable {

  private final String family;
  private final Dossiers<S, E> dossiers;
  private final BesideRebuild<S, E> beside;
  private final Relay relay;
  private final @Nullable Rebuild<S, E> rebuild;
  private volatile boolean running;

  Register(
      String family,
      Dossiers<S, E> dossiers,
      BesideRebuild<S, E> beside,
      Relay relay,
      @Nullable Rebuild<S, E> rebuild) {
    this.family = family;
    this.dossiers = dossiers;
    this.beside = beside;
    this.relay = relay;
    this.rebuild = rebuild;
  }

  /** The door for requests. */
  public Dossiers<S, E> dossiers() {
    return dossiers;
  }

  @Override
  public String family() {
    return family;
  }

  @Override
  public BesideRebuild<S, E> beside() {
    return beside;
  }

  @Override
  public void start() {
    Optional.ofNullable(rebuild).ifPresent(it -> Engine.report(it.run()));
    relay.start();
    beside.resume();
    running = true;
  }

  @Override
  public void stop() {
    beside.stop();
    relay.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Engine.BEFORE_BINDINGS;
  }
}
