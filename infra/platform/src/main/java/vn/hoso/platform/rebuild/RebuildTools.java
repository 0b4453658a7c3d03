package vn.hoso.platform.rebuild;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.CurrentEdition;
import vn.hoso.platform.dossier.Edition;
import vn.hoso.platform.dossier.Gate;
import vn.hoso.platform.inbound.Inbound;
import vn.hoso.platform.inbound.Parking;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.relay.Relay;
import vn.hoso.platform.store.Editions;
import vn.hoso.platform.store.Instances;
import vn.hoso.platform.store.StateMapping;

/**
 * What a rebuild beside the live documents works with; all of it is the engine's.
 *
 * @param owner null for a service that states nothing
 * @param editions gives the documents of an edition by its number
 * @param listening the consumer of a service that states nothing, else null
 * @param broker settings that name the bootstrap servers
 */
public record RebuildTools<S, E extends DossierEvent>(
    Behaviour<S, E> behaviour,
    @Nullable Owner owner,
    Collection<Owner> sources,
    CurrentEdition<S, E> documents,
    IntFunction<Edition<S, E>> editions,
    Editions pointer,
    Instances instances,
    StateMapping<S> mapping,
    Gate gate,
    Relay relay,
    Parking parking,
    @Nullable Inbound<S, E> listening,
    RecordReader reader,
    Map<String, Object> broker,
    String group,
    Clock clock) {}
