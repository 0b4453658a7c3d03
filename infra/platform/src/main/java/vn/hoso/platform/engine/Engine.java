package vn.hoso.platform.engine;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.AfterSave;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Gate;
import vn.hoso.platform.inbound.Parking;
import vn.hoso.platform.inbound.PollConsumer;
import vn.hoso.platform.rebuild.BesideRebuild;
import vn.hoso.platform.rebuild.Rebuild;
import vn.hoso.platform.rebuild.Rebuildable;
import vn.hoso.platform.relay.Relay;
import vn.hoso.platform.replay.DeadLetterBox;
import vn.hoso.platform.replay.ParkedDossiers;
import vn.hoso.platform.timer.Timers;

/** One service's dossiers at work; starts before the bindings and stops after them. */
public final class Engine<S, E extends DossierEvent> implements SmartLifecycle, Rebuildable {

  private static final Logger log = LoggerFactory.getLogger(Engine.class);

  /** Bindings start very late; the engine is ready before. */
  static final int BEFORE_BINDINGS = 0;

  private final Documents<S, E> documents;
  private final Dossiers<S, E> dossiers;
  private final PollConsumer consumer;
  private final ParkedDossiers<S, E> parked;
  private final DeadLetterBox deadLetters;
  private final BesideRebuild<S, E> beside;
  private final Gate gate;
  private final Parking parking;
  private final Relay relay;
  private final @Nullable Owner owner;
  private final @Nullable Timers<S, E> timers;
  private final @Nullable Rebuild<S, E> rebuild;
  private final CopyOnWriteArrayList<AfterSave<S, E>> listeners;
  private volatile boolean running;

  Engine(
      Documents<S, E> documents,
      Dossiers<S, E> dossiers,
      PollConsumer consumer,
      Parking parking,
      ParkedDossiers<S, E> parked,
      DeadLetterBox deadLetters,
      BesideRebuild<S, E> beside,
      Gate gate,
      Relay relay,
      @Nullable Owner owner,
      @Nullable Timers<S, E> timers,
      @Nullable Rebuild<S, E> rebuild,
      CopyOnWriteArrayList<AfterSave<S, E>> listeners) {
    this.documents = documents;
    this.dossiers = dossiers;
    this.consumer = consumer;
    this.parking = parking;
    this.parked = parked;
    this.deadLetters = deadLetters;
    this.beside = beside;
    this.gate = gate;
    this.relay = relay;
    this.owner = owner;
    this.timers = timers;
    this.rebuild = rebuild;
    this.listeners = listeners;
  }

  /** The door for requests. */
  public Dossiers<S, E> dossiers() {
    return dossiers;
  }

  /** The door for polls: what the service's binding names. */
  public PollConsumer consumer() {
    return consumer;
  }

  /** What waits because it could not be applied. */
  public Parking parking() {
    return parking;
  }

  /** What publishes the facts of these dossiers. */
  public Relay relay() {
    return relay;
  }

  /** Whose facts it states; empty for a service that states nothing. */
  public Optional<Owner> owner() {
    return Optional.ofNullable(owner);
  }

  /** What waits, to be looked at, tried and done once more. */
  public ParkedDossiers<S, E> parked() {
    return parked;
  }

  /** What nobody could read. */
  public DeadLetterBox deadLetters() {
    return deadLetters;
  }

  @Override
  public String family() {
    return "dossier";
  }

  @Override
  public BesideRebuild<S, E> beside() {
    return beside;
  }

  /** Where whatever writes together with the documents has to pass. */
  public Gate gate() {
    return gate;
  }

  /** For queries of the service's own adapter over many dossiers at once. */
  public Documents<S, E> documents() {
    return documents;
  }

  /** Adds a listener; before the engine starts. */
  public void afterSave(AfterSave<S, E> listener) {
    listeners.add(listener);
  }

  @Override
  public void start() {
    Optional.ofNullable(rebuild).ifPresent(it -> report(it.run()));
    relay.start();
    if (timers != null) {
      timers.start();
    }
    beside.resume();
    running = true;
  }

  @Override
  public void stop() {
    beside.stop();
    if (timers != null) {
      timers.close();
    }
    relay.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return BEFORE_BINDINGS;
  }

  /** An installation that begins has nothing to tell of. */
  static void report(Rebuild.Report report) {
    log.atLevel(report.dossiers() == 0 ? Level.DEBUG : Level.INFO)
        .addKeyValue("dossiers", report.dossiers())
        .addKeyValue("own", report.own())
        .addKeyValue("heard", report.heard())
        .addKeyValue("rescued", report.rescued())
        .log("documents rebuilt from the topics");
  }
}
