package vn.hoso.e2e.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.hoso.e2e.Answer;
import vn.hoso.e2e.Hoso;
import vn.hoso.e2e.Numbers;
import vn.hoso.e2e.Packaged;
import vn.hoso.e2e.drill.Postbox.Letter;
import vn.hoso.testkit.FactReader;

/**
 * Asks everybody afterwards: the topics, the lookup, the operators' numbers, the phones and
 * mailboxes, the parking places. The answers are known from one dossier of a quiet day.
 */
final class Audit implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(150);
  private static final int MESSAGES_EACH = 3;
  private static final int RETURNED = 10;
  private static final List<Packaged> WITH_PARKING = Packaged.services();

  private final FactReader topics;
  private final Postbox postbox;
  private final Desk operator;
  private final Life life;
  private final Map<String, Long> knownFacts;
  private final int knownStages;
  private final Set<String> known = new HashSet<>();

  Audit(Hoso hoso, Life life, Postbox postbox, Subject quiet) {
    this.topics = hoso.topics();
    this.postbox = postbox;
    this.operator = new Desk(hoso.door(), "vanhanh");
    this.life = life;
    this.knownFacts = new FactsOfADrill(topics.now()).stated(quiet.id());
    this.knownStages = stages(quiet);
    known.add(quiet.id());
  }

  /** What is there already is none of the next drill's, whatever became of the one before. */
  void begin() {
    known.addAll(new FactsOfADrill(topics.now()).dossiersWith("dossier.submitted.v1"));
  }

  /** Waits until everything is as it has to be, or for so long, and says what is not. */
  Findings of(Clients clients) {
    var begun = clients.begun();
    begun.forEach(it -> known.add(it.id()));
    long until = System.nanoTime() + PATIENCE.toNanos();
    var found = look(clients, begun);
    while (!found.areFine() && System.nanoTime() < until) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      found = look(clients, begun);
    }
    return found;
  }

  private Findings look(Clients clients, List<Subject> begun) {
    postbox.look();
    var facts = new FactsOfADrill(topics.now());
    var lost = new ArrayList<String>();
    var doubled = new ArrayList<>(facts.codesGivenTwice());
    var astray = new ArrayList<String>();
    int uncertain = 0;
    clients.refused().forEach(it -> astray.add("a client was " + it));
    var ended = new HashSet<>(clients.ended());
    for (var it : begun) {
      if (!ended.contains(it)) {
        lost.add("dossier " + it.id() + " has not reached its end");
      }
      facts(facts, it, lost, doubled);
      uncertain += messages(facts, it, lost, doubled);
      if (stages(it) != knownStages) {
        astray.add("the lookup of " + it.id() + " shows " + stages(it) + " stages");
      }
    }
    var strangers = new HashSet<>(facts.dossiersWith("dossier.submitted.v1"));
    strangers.removeAll(known);
    strangers.forEach(it -> doubled.add("dossier " + it + " was handed in by nobody"));
    numbers(facts).ifPresent(astray::add);
    parked().forEach(astray::add);
    return new Findings(lost, doubled, astray, uncertain);
  }

  private void facts(
      FactsOfADrill facts, Subject it, Collection<String> lost, Collection<String> doubled) {
    lost.addAll(facts.disorder(it.id()));
    var stated = facts.stated(it.id());
    knownFacts.forEach(
        (type, count) -> {
          long there = stated.getOrDefault(type, 0L);
          if (there != count) {
            (there < count ? lost : doubled).add(it.id() + " has " + there + " " + type);
          }
        });
    stated.keySet().stream()
        .filter(type -> !knownFacts.containsKey(type))
        .forEach(type -> doubled.add(it.id() + " has a " + type));
  }

  private int messages(
      FactsOfADrill facts, Subject it, Collection<String> lost, Collection<String> doubled) {
    var sms = postbox.of(it.phone());
    var mails = postbox.of(it.email());
    for (var letters : List.of(sms, mails)) {
      long different = letters.stream().map(Letter::text).distinct().count();
      if (different < letters.size()) {
        doubled.add("%s received %d of %d twice".formatted(it.id(), different, letters.size()));
      }
    }
    int missing = Math.max(0, MESSAGES_EACH - mails.size());
    int unknown = missing == 0 ? 0 : Math.min(missing, (int) facts.uncertain(it.id()));
    if (sms.size() < MESSAGES_EACH || missing > unknown) {
      lost.add("%s received %d SMS, %d e-mails".formatted(it.id(), sms.size(), mails.size()));
    }
    return unknown;
  }

  private int stages(Subject it) {
    return life.lookup(it).json().path("stages").size();
  }

  private Optional<String> numbers(FactsOfADrill facts) {
    long total = facts.dossiersWith("dossier.submitted.v1").size();
    long returned = facts.dossiersWith("dossier.result-returned.v1").size();
    var seen = operator.looks("/api/tracking/overview").map(Numbers::of);
    var right =
        seen.filter(
            it ->
                it.total() == total
                    && it.in(RETURNED) == returned
                    && it.open() == total - returned);
    return right.isPresent()
        ? Optional.empty()
        : Optional.of("%d dossiers, %d returned, but %s".formatted(total, returned, seen));
  }

  /** What waits at each service. */
  List<String> parked() {
    return WITH_PARKING.stream()
        .flatMap(
            service ->
                operator
                    .looks("/api/" + service.word() + "/parked")
                    .map(Audit::waiting)
                    .orElse(List.of("nobody says what is parked at " + service.word()))
                    .stream())
        .toList();
  }

  private static List<String> waiting(Answer answer) {
    return answer
        .json()
        .valueStream()
        .map(
            it ->
                "parked: " + it.path("dossierId").asString("") + " " + it.path("why").asString(""))
        .toList();
  }

  @Override
  public void close() {
    topics.close();
  }
}
