package vn.hoso.platform.inbound;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.inbound.Fold.Folded;
import vn.hoso.platform.inbound.Inbound.Rehearsed;

/** Folds records together with what was parked, over the documents as they are stored now. */
final class Folding<S, E extends DossierEvent> {

  private final Documents<S, E> documents;
  private final Parking parking;
  private final Fold<S, E> fold;

  Folding(Documents<S, E> documents, Parking parking, Fold<S, E> fold) {
    this.documents = documents;
    this.parking = parking;
    this.fold = fold;
  }

  /** Asked of the store each time: another instance may have parked them, or released them. */
  Map<String, List<Received>> parked(Set<String> dossierIds) {
    return parking.find(dossierIds).stream()
        .flatMap(it -> it.records().stream())
        .collect(groupingBy(Received::dossierId));
  }

  List<Folded<S, E>> fold(Map<String, List<Received>> waiting, Map<String, List<Received>> parked) {
    var loaded = documents.findAll(waiting.keySet());
    var folded = new ArrayList<Folded<S, E>>();
    waiting.forEach(
        (id, records) ->
            folded.add(
                fold.fold(
                    requireNonNull(loaded.get(id)),
                    inOrder(records, parked.getOrDefault(id, List.of())))));
    return folded;
  }

  Rehearsed<S, E> rehearse(String dossierId, List<Received> records) {
    var before = requireNonNull(documents.findAll(List.of(dossierId)).get(dossierId));
    var parked = parked(Set.of(dossierId)).getOrDefault(dossierId, List.of());
    var folded = fold.fold(before, inOrder(records, parked));
    return new Rehearsed<>(before, folded.after(), heard(before, folded.after()), folded.stuck());
  }

  /** Those parked over a document that has moved on, so that what was parked may have its turn. */
  Set<String> overtaken(List<Folded<S, E>> folded) {
    var unsaved =
        folded.stream()
            .filter(it -> !it.isChanged() && !it.stuck().isEmpty())
            .map(Folded::after)
            .collect(toMap(Remembered::dossierId, Remembered::version));
    return unsaved.isEmpty()
        ? Set.of()
        : documents.findAll(unsaved.keySet()).values().stream()
            .filter(it -> it.version() != requireNonNull(unsaved.get(it.dossierId())))
            .map(Remembered::dossierId)
            .collect(toSet());
  }

  private static int heard(Remembered<?, ?> before, Remembered<?, ?> after) {
    return after.seen().entrySet().stream()
        .mapToInt(it -> (int) (it.getValue() - before.seen().getOrDefault(it.getKey(), 0L)))
        .sum();
  }

  /** In the order of their sequence; those that were parked may fit in now. */
  private static List<Received> inOrder(List<Received> records, List<Received> parked) {
    return Stream.concat(records.stream(), parked.stream())
        .sorted(comparingLong(it -> it.envelope().id().sequence()))
        .toList();
  }
}
