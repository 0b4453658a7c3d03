package vn.hoso.platform.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.dossier.AfterSave;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.CurrentEdition;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Gate;
import vn.hoso.platform.inbound.Inbound;
import vn.hoso.platform.inbound.PollConsumer;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.log.LogReader;
import vn.hoso.platform.rebuild.BesideRebuild;
import vn.hoso.platform.rebuild.Rebuild;
import vn.hoso.platform.rebuild.RebuildSource;
import vn.hoso.platform.rebuild.RebuildTools;
import vn.hoso.platform.relay.Publisher;
import vn.hoso.platform.relay.Relay;
import vn.hoso.platform.replay.DeadLetterBox;
import vn.hoso.platform.replay.ParkedDossiers;
import vn.hoso.platform.store.Instances;
import vn.hoso.platform.store.Shelves;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.platform.timer.Timers;

/** Puts an engine together around a service's behaviour. */
public final class EngineFactory {

  private final Shelves shelves;
  private final Producer<String, byte[]> producer;
  private final RebuildSource topics;
  private final LogReader log;
  private final Map<String, Object> broker;
  private final EngineProperties settings;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Instances instances;
  private final EventCodec codec = new EventCodec();
  private final RecordReader reader = new RecordReader(codec);

  EngineFactory(
      Shelves shelves,
      Producer<String, byte[]> producer,
      RebuildSource topics,
      LogReader log,
      Map<String, Object> broker,
      EngineProperties settings,
      Clock clock,
      MeterRegistry meters) {
    this.shelves = shelves;
    this.producer = producer;
    this.topics = topics;
    this.log = log;
    this.broker = Map.copyOf(broker);
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
    this.instances = shelves.instances(clock);
  }

  /**
   * An engine for a service.
   *
   * @param owner whose facts it states; null for a service that states nothing
   * @param sources whose facts it hears
   * @param sound the behaviour, before a drill may spoil it
   */
  public <S, E extends DossierEvent> Engine<S, E> engine(
      @Nullable Owner owner,
      Collection<Owner> sources,
      Behaviour<S, E> sound,
      StateMapping<S> mapping) {
    var line = shelves.editions();
    var editions = shelves.documents(line, "dossiers", mapping, sound);
    var gate = new Gate();
    var current = new CurrentEdition<>(editions.apply(line.current()), gate);
    var parts = settings.drill().faulty(sound, current);
    var behaviour = parts.behaviour();
    var documents = parts.documents();
    var parking = shelves.parking(reader);
    var relay = new Relay(documents, new Publisher(producer), clock, settings.sweepEvery(), meters);
    var listeners = new CopyOnWriteArrayList<AfterSave<S, E>>();
    var dossiers = new Dossiers<>(behaviour, documents, codec, relay, listeners);
    var inbound =
        new Inbound<>(behaviour, owner, documents, dossiers, parking, gate, clock, meters);
    var parked = new ParkedDossiers<>(inbound, parking, mapping);
    var beside =
        new BesideRebuild<>(
            new RebuildTools<>(
                behaviour,
                owner,
                List.copyOf(sources),
                current,
                editions,
                line,
                instances,
                mapping,
                gate,
                relay,
                parking,
                owner == null ? inbound : null,
                reader,
                broker,
                settings.group(),
                clock));
    return new Engine<>(
        documents,
        dossiers,
        PollConsumer.of(reader, inbound, producer, settings.group(), clock, meters)
            .then(parts.beforeCommit()),
        parking,
        parked,
        letters(inbound, parked, sources),
        beside,
        gate,
        relay,
        owner,
        owner == null
            ? null
            : new Timers<>(behaviour, owner, documents, dossiers, clock, settings.tickEvery()),
        settings.rebuild()
            ? new Rebuild<>(
                behaviour, owner, sources, documents, parking, clock, relay, listeners, topics)
            : null,
        listeners);
  }

  /**
   * A register of a second family in a service, in a collection that is called after the family.
   * Whoever asks the collection asks the family's own editions for it.
   *
   * @param owner whose facts it states
   */
  public <S, E extends DossierEvent> Register<S, E> register(
      Owner owner, Behaviour<S, E> behaviour, StateMapping<S> mapping) {
    var family = owner.family();
    var line = shelves.editions().family(family);
    var editions = shelves.documents(line, family + "s", mapping, behaviour);
    var gate = new Gate();
    var documents = new CurrentEdition<>(editions.apply(line.current()), gate);
    var parking = shelves.parking(reader);
    var relay =
        new Relay(documents, new Publisher(producer), clock, settings.sweepEvery(), meters, family);
    var listeners = List.<AfterSave<S, E>>of();
    var beside =
        new BesideRebuild<>(
            new RebuildTools<>(
                behaviour,
                owner,
                List.of(),
                documents,
                editions,
                line,
                instances,
                mapping,
                gate,
                relay,
                parking,
                null,
                reader,
                broker,
                settings.group(),
                clock));
    return new Register<>(
        family,
        new Dossiers<>(behaviour, documents, codec, relay, listeners),
        beside,
        relay,
        settings.rebuild()
            ? new Rebuild<>(
                behaviour, owner, List.of(), documents, parking, clock, relay, listeners, topics)
            : null);
  }

  private DeadLetterBox letters(
      Inbound<?, ?> inbound, ParkedDossiers<?, ?> parked, Collection<Owner> sources) {
    return new DeadLetterBox(
        log,
        reader,
        inbound,
        parked,
        shelves.letterMarks(),
        List.copyOf(sources),
        settings.group(),
        clock);
  }
}
