package vn.hoso.tracking.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.NotificationEvent.NotificationDelivered;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent.DossierDueSoon;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.platform.dossier.Heard;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.dossier.Remembered.Place;
import vn.hoso.tracking.Facts;
import vn.hoso.tracking.Petitions;
import vn.hoso.tracking.domain.View;

/**
 * The counters equal a recount of all views, whatever crashes where: between two views, before the
 * counting, between two counters, before the commit; with other polls after each crash, duplicates,
 * and records that are parked and retried.
 */
class CountingTests {

  @Property(tries = 100)
  void counters_are_exact_whatever_crashes(@ForAll long seed) {
    new CrashingService(new Random(seed)).counters_are_exact();
  }
}

/** Tracking with a chance of dying at every step. */
final class CrashingService {

  private static final int DOSSIERS = 6;
  private static final int PETITIONS = 3;
  private static final int PARTITIONS = 2;

  private final TrackingBehaviour behaviour = new TrackingBehaviour();
  private final CountersInMemory counters = new CountersInMemory();
  private final CountMovements counting = new CountMovements(counters);
  private final Map<String, Remembered<View, DossierEvent>> stored = new HashMap<>();
  private final Map<String, List<Heard>> log = new TreeMap<>();
  private final Map<String, Integer> committed = new HashMap<>();
  private final Map<String, List<Heard>> parked = new TreeMap<>();
  private final Random chance;
  private boolean refusing = true;

  /** The process died here. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  CrashingService(Random chance) {
    this.chance = chance;
  }

  void counters_are_exact() {
    behaviour.rebuilt();
    writeTheLog();
    for (int turns = 0; turns < 60; turns++) {
      turn(true);
    }
    refusing = false;
    counters.strength = -1;
    for (int turns = 0; !caughtUp(); turns++) {
      assertThat(turns).as("it never catches up").isLessThan(1000);
      turn(false);
    }
    parked.keySet().stream().toList().forEach(this::retry);
    assertThat(parked).isEmpty();
    assertThat(counters.sums()).isEqualTo(recounted());
  }

  private Map<String, Map<String, Long>> recounted() {
    var sums = new TreeMap<String, Map<String, Long>>();
    stored.values().forEach(it -> Recount.add(sums, it.state()));
    return sums;
  }

  private void turn(boolean mayCrash) {
    try {
      counters.strength = mayCrash && chance.nextInt(3) == 0 ? chance.nextInt(4) : -1;
      if (mayCrash && chance.nextInt(4) == 0 && !parked.isEmpty()) {
        counters.strength = -1;
        refusing = chance.nextBoolean();
        retry(parked.keySet().iterator().next());
        refusing = true;
        return;
      }
      poll(mayCrash);
    } catch (Crash | IllegalStateException died) {
      assertThat(died).isNotNull();
    }
  }

  private boolean caughtUp() {
    return log.entrySet().stream()
        .allMatch(it -> committed.getOrDefault(it.getKey(), 0) >= it.getValue().size());
  }

  /** A poll of some partitions, as long as it happens to be. */
  private void poll(boolean mayCrash) {
    var records = new ArrayList<Heard>();
    var first = new HashMap<String, Long>();
    var last = new HashMap<String, Long>();
    var next = new HashMap<String, Integer>();
    log.forEach(
        (source, all) -> {
          int from = committed.getOrDefault(source, 0);
          int size = Math.min(all.size() - from, chance.nextInt(6));
          if (size > 0) {
            records.addAll(all.subList(from, from + size));
            first.put(source, (long) from);
            last.put(source, (long) from + size - 1);
            next.put(source, from + size);
          }
        });
    counting.during(first, last, () -> handle(records, mayCrash));
    if (mayCrash && chance.nextInt(5) == 0) {
      throw new Crash();
    }
    committed.putAll(next);
  }

  private void handle(List<Heard> records, boolean mayCrash) {
    var byDossier = new LinkedHashMap<String, List<Heard>>();
    records.forEach(
        it ->
            byDossier
                .computeIfAbsent(it.envelope().id().dossierId(), _ -> new ArrayList<>())
                .add(it));
    var told = new ArrayList<Remembered<View, DossierEvent>>();
    byDossier.forEach(
        (id, news) -> {
          if (mayCrash && chance.nextInt(12) == 0) {
            throw new Crash();
          }
          told.add(save(id, news));
        });
    counting.saved(told);
  }

  private void retry(String id) {
    var waiting = parked.remove(id);
    counting.saved(List.of(save(id, waiting == null ? List.of() : waiting)));
  }

  private Remembered<View, DossierEvent> save(String id, Collection<Heard> news) {
    var all = new ArrayList<>(news);
    all.addAll(parked.getOrDefault(id, List.of()));
    all.sort(Comparator.comparingLong(it -> it.envelope().id().sequence()));
    var now = stored.getOrDefault(id, Remembered.unseen(id, View.UNSEEN));
    var waiting = new ArrayList<Heard>();
    for (var record : all) {
      var place = now.placeOf(record.envelope().id());
      if (place == Place.NEXT && !(refusing && isHard(record))) {
        now = now.having(record.envelope().id()).with(behaviour.hear(now.state(), record));
      } else if (place != Place.SEEN) {
        waiting.add(record);
      }
    }
    stored.put(id, now);
    if (waiting.isEmpty()) {
      parked.remove(id);
    } else {
      parked.put(id, waiting);
    }
    return now;
  }

  /** A record that the handler cannot apply until it is mended. */
  private static boolean isHard(Heard record) {
    return record.event() instanceof DossierDueSoon
        && record.envelope().id().dossierId().hashCode() % 2 == 0;
  }

  private void writeTheLog() {
    for (int i = 0; i < DOSSIERS; i++) {
      var id = "dossier-" + i;
      write(id, Owner.INTAKE, List.of(Facts.submitted(), Facts.accepted(), withdrawal()));
      write(id, Owner.ROUTING, routing(i));
      write(
          id,
          Owner.NOTIFICATION,
          List.of(Facts.queued("m"), new NotificationDelivered(Facts.minute(12), "m")));
    }
    for (int i = 0; i < PETITIONS; i++) {
      write("petition-" + i, Owner.PETITION, Petitions.some(chance));
    }
    log.replaceAll((_, records) -> shuffled(records));
  }

  private static DossierEvent withdrawal() {
    return new WithdrawalRequested(Facts.minute(90), null);
  }

  private static List<DossierEvent> routing(int i) {
    var transfer = Facts.transferred();
    return List.of(
        new DossierTransferred(
            transfer.at(), i % 3 == 0 ? "H26.14" : Facts.AGENCY, transfer.steps(), Facts.DUE),
        new DossierDueSoon(Facts.minute(100), Facts.DUE),
        new DossierOverdue(Facts.minute(150), Facts.DUE),
        Facts.ready(i % 2 == 0 ? Outcome.APPROVED : Outcome.REFUSED),
        new ResultReturned(Facts.minute(300), "tiepnhan"));
  }

  private void write(String id, Owner owner, List<? extends DossierEvent> facts) {
    int partition = Math.floorMod(id.hashCode(), PARTITIONS);
    var source = vn.hoso.tracking.domain.Turn.source(owner, partition);
    long sequence = 0;
    for (var fact : facts) {
      sequence++;
      var envelope =
          new Envelope(new EventId(id, owner, sequence), fact.name(), fact.at(), null, null, null);
      log.computeIfAbsent(source, _ -> new ArrayList<>())
          .add(new Heard(envelope, fact, partition, 0));
    }
  }

  /** Mixed between dossiers, in order within each, with some records twice. */
  private List<Heard> shuffled(List<Heard> records) {
    var queues = new LinkedHashMap<String, List<Heard>>();
    records.forEach(
        it ->
            queues.computeIfAbsent(it.envelope().id().dossierId(), _ -> new ArrayList<>()).add(it));
    var mixed = new ArrayList<Heard>();
    while (!queues.isEmpty()) {
      var ids = List.copyOf(queues.keySet());
      var id = ids.get(chance.nextInt(ids.size()));
      var queue = queues.get(id);
      var record = queue == null ? null : queue.removeFirst();
      if (record != null) {
        for (int copies = chance.nextInt(5) == 0 ? 2 : 1; copies > 0; copies--) {
          mixed.add(new Heard(record.envelope(), record.event(), record.partition(), mixed.size()));
        }
      }
      if (queue == null || queue.isEmpty()) {
        queues.remove(id);
      }
    }
    return mixed;
  }
}
