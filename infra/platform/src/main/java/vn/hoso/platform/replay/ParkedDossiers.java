package vn.hoso.platform.replay;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.codec.Json;
import vn.hoso.platform.dossier.Stated;
import vn.hoso.platform.inbound.Inbound;
import vn.hoso.platform.inbound.Parking;
import vn.hoso.platform.inbound.Parking.Parked;
import vn.hoso.platform.inbound.Parking.Stuck;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.store.StateMapping;

/** The dossiers of one service that wait, and what can be done about them. */
public final class ParkedDossiers<S, E extends DossierEvent> {

  private final Inbound<S, E> inbound;
  private final Parking parking;
  private final StateMapping<S> mapping;
  private final JsonMapper json = Json.mapper();
  private final List<Outlook<S>> outlooks = new CopyOnWriteArrayList<>();

  public ParkedDossiers(Inbound<S, E> inbound, Parking parking, StateMapping<S> mapping) {
    this.inbound = inbound;
    this.parking = parking;
    this.mapping = mapping;
  }

  /**
   * What came of trying.
   *
   * @param tried dossiers that were tried
   * @param waiting records of them that wait still
   */
  public record Tried(int tried, int waiting) {}

  /** The longest waiting first. */
  public List<Parked> list(int limit) {
    return parking.list(limit);
  }

  /** What waits for one dossier, at most one entry per owner. */
  public List<Parked> find(String dossierId) {
    return parking.find(dossierId);
  }

  /** Has a rehearsal say what would be sent, too. */
  public void foreseenBy(Outlook<S> outlook) {
    outlooks.add(outlook);
  }

  /** What {@link #retry} would do, as far as that member of the staff may see it. */
  public Rehearsal rehearse(String dossierId, Staff staff) {
    return rehearse(dossierId, List.of(), staff);
  }

  /** What handling these records would do, with everything that waits for their dossier. */
  public Rehearsal rehearse(String dossierId, List<Received> records, Staff staff) {
    var it = inbound.rehearse(dossierId, records);
    var before = it.before().state();
    var after = it.after().state();
    return new Rehearsal(
        dossierId,
        it.applied(),
        Change.between(mapping.fields(before), mapping.fields(after)),
        it.after().news().stream().map(this::statement).toList(),
        outlooks.stream()
            .flatMap(outlook -> outlook.of(staff, dossierId, before, after).stream())
            .toList(),
        it.stuck().stream().map(ParkedDossiers::left).toList());
  }

  /** Tries once more, in order, what waits for a dossier. */
  public Tried retry(String dossierId) {
    return new Tried(1, inbound.retry(dossierId));
  }

  /** Tries every dossier that waits, the longest waiting first. */
  public Tried retryAll() {
    var ids = parking.list(Integer.MAX_VALUE).stream().map(Parked::dossierId).distinct().toList();
    return new Tried(ids.size(), ids.stream().mapToInt(inbound::retry).sum());
  }

  /** The fields of a record that waits; what is sealed stays sealed. */
  public SortedMap<String, String> fieldsOf(Received record) {
    return Fields.shown(json.readValue(record.body(), Map.class));
  }

  private Rehearsal.Statement statement(Stated<E> it) {
    var id = it.envelope().id();
    return new Rehearsal.Statement(
        it.envelope().type(),
        id.sequence(),
        Fields.shown(json.convertValue(it.event(), Map.class)));
  }

  private static Rehearsal.Left left(Stuck it) {
    var envelope = it.record().envelope();
    return new Rehearsal.Left(
        envelope.type(), envelope.id().owner().word(), envelope.id().sequence(), it.why());
  }
}
