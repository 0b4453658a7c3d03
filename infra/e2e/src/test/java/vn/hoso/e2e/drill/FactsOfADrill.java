package vn.hoso.e2e.drill;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;
import vn.hoso.testkit.Fact;

/** The facts on the topics, folded by somebody who shares no code with the services. */
final class FactsOfADrill {

  private static final Pattern OFFICIAL_CODE = Pattern.compile("\"H26[0-9.]*-\\d{6}-\\d{4,}\"");

  private final Collection<Fact> all;
  private final Map<String, List<Fact>> byDossier;

  FactsOfADrill(Collection<Fact> all) {
    this.all = all;
    this.byDossier = all.stream().collect(groupingBy(it -> it.envelope().id().dossierId()));
  }

  /** Dossiers of which such a fact was stated. */
  Set<String> dossiersWith(String type) {
    return all.stream()
        .filter(it -> it.envelope().type().equals(type))
        .map(it -> it.envelope().id().dossierId())
        .collect(toSet());
  }

  /**
   * How often each fact of the counter and the desks was stated; sent again is not stated again.
   */
  Map<String, Long> stated(String dossierId) {
    return of(dossierId).stream()
        .filter(it -> it.envelope().id().owner() != Owner.NOTIFICATION)
        .collect(groupingBy(it -> it.envelope().id()))
        .values()
        .stream()
        .map(same -> same.getFirst().envelope().type())
        .collect(groupingBy(it -> it, TreeMap::new, counting()));
  }

  /** Messages of which the sender said that nobody knows whether they arrived. */
  long uncertain(String dossierId) {
    return of(dossierId).stream()
        .filter(it -> it.envelope().type().equals("dossier.notification-uncertain.v1"))
        .map(it -> it.envelope().id())
        .distinct()
        .count();
  }

  /** Numbers that lack, or that say two things; per owner a sequence is 1, 2, 3 … */
  List<String> disorder(String dossierId) {
    var wrong = new ArrayList<String>();
    of(dossierId).stream()
        .collect(groupingBy(it -> it.envelope().id().owner(), LinkedHashMap::new, toList()))
        .forEach(
            (owner, facts) -> {
              var numbers = facts.stream().map(it -> it.envelope().id().sequence()).distinct();
              var seen = numbers.toList();
              if (!seen.equals(LongStream.rangeClosed(1, seen.size()).boxed().toList())) {
                wrong.add("%s of %s has numbers %s".formatted(owner, dossierId, seen));
              }
              saysTwoThings(facts).forEach(it -> wrong.add("two facts are called " + it));
            });
    return wrong;
  }

  /** Official codes that two dossiers have. */
  List<String> codesGivenTwice() {
    var owners = new TreeMap<String, Set<String>>();
    all.stream()
        .filter(it -> it.envelope().type().equals("dossier.accepted.v1"))
        .forEach(
            it ->
                OFFICIAL_CODE
                    .matcher(it.body())
                    .results()
                    .forEach(
                        code ->
                            owners
                                .computeIfAbsent(code.group(), _ -> new HashSet<>())
                                .add(it.envelope().id().dossierId())));
    return owners.entrySet().stream()
        .filter(it -> it.getValue().size() > 1)
        .map(it -> "code " + it.getKey() + " is that of " + it.getValue())
        .toList();
  }

  private static List<EventId> saysTwoThings(List<Fact> facts) {
    return facts.stream().collect(groupingBy(it -> it.envelope().id())).entrySet().stream()
        .filter(it -> it.getValue().stream().map(Fact::body).distinct().count() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Fact> of(String dossierId) {
    return byDossier.getOrDefault(dossierId, List.of());
  }
}
