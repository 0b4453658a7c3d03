package vn.hoso.notification.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.notification.portal.domain.Stories.POLICY;
import static vn.hoso.notification.portal.domain.Stories.TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.SyncClaimed;
import vn.hoso.contract.NotificationEvent.SyncDeferred;
import vn.hoso.contract.NotificationEvent.SyncRetried;
import vn.hoso.contract.NotificationEvent.Synchronisation;
import vn.hoso.contract.NotificationEvent.Unasked;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Sealed;

/** What holds however a dossier lives, however its facts arrive and whatever the portal answers. */
class PortalLawsTests {

  private static final List<PortalAnswer> ANSWERS =
      List.of(
          new PortalAnswer.Acknowledged("R"),
          new PortalAnswer.NotTaken("http-503"),
          new PortalAnswer.NotAsked(Unasked.NOT_PUBLISHED),
          new PortalAnswer.Unknown("timeout"),
          new PortalAnswer.Rejected("05", null));

  private record Fact(Owner owner, long sequence, @Nullable String cause, DossierEvent event) {}

  /** A life as it can happen, its facts in the order in which they became true. */
  private static final class Life {

    private final List<Fact> facts = new ArrayList<>();
    private Instant at = TEN;
    private long intake;
    private long routing;

    static List<Fact> lived(List<Integer> script) {
      var life = new Life();
      life.intake(Stories.submission(life.next()));
      life.intake(Stories.acceptance(life.next()));
      life.routing(Stories.transfer(life.next()), true);
      for (int choice : script) {
        life.step(Math.floorMod(choice, 5));
      }
      life.routing(Stories.ready(life.next()), false);
      life.routing(new ResultReturned(life.next(), "tiepnhan"), false);
      return life.facts;
    }

    private void step(int choice) {
      switch (choice) {
        case 0 -> {
          routing(new SupplementRequested(next(), 1, "canbo1", new Sealed("b"), next()), false);
          intake(new IntakeEvent.SupplementReceived(next(), vn.hoso.contract.Channel.DIRECT, 1));
          routing(new ProcessingResumed(next(), 1, null), true);
        }
        case 1 -> {
          intake(new WithdrawalRequested(next(), null));
          intake(new WithdrawalCancelled(next()));
          routing(new ProcessingResumed(next(), 1, null), true);
        }
        case 2 -> {
          intake(new WithdrawalRequested(next(), null));
          routing(new RoutingEvent.DossierOverdue(next(), next()), false);
          intake(new WithdrawalCancelled(next()));
        }
        case 3 -> {
          intake(new WithdrawalRequested(next(), null));
          intake(new WithdrawalConfirmed(next(), "tiepnhan"));
          routing(new ProcessingStopped(next(), Outcome.WITHDRAWN, "tiepnhan"), true);
        }
        default -> routing(new RoutingEvent.StepCompleted(next(), 1, "canbo1"), false);
      }
    }

    private Instant next() {
      at = at.plusSeconds(30);
      return at;
    }

    private void intake(DossierEvent event) {
      facts.add(new Fact(Owner.INTAKE, ++intake, null, event));
    }

    private void routing(DossierEvent event, boolean caused) {
      var cause = caused ? Stories.DOSSIER + ".intake." + intake : null;
      facts.add(new Fact(Owner.ROUTING, ++routing, cause, event));
    }
  }

  /** A listener and a portal of any mood, one fact at a time. */
  private static final class Telling {

    private final Random chance;
    private final List<NotificationEvent> stated = new ArrayList<>();
    private PortalFile file = PortalFile.EMPTY;
    private Instant at = TEN.plus(Duration.ofHours(1));

    Telling(long seed) {
      chance = new Random(seed);
    }

    void hear(Fact fact) {
      file = Stories.hear(file, fact.owner(), fact.sequence(), fact.cause(), fact.event());
    }

    void portal(PortalAnswer answer) {
      at = at.plusSeconds(1 + chance.nextInt(90));
      state(Synchronising.begin(file, POLICY, at));
      file.front()
          .ifPresent(it -> state(Synchronising.settle(file, it.id(), answer, null, POLICY, at)));
    }

    void anything() {
      switch (chance.nextInt(4)) {
        case 0 -> state(Synchronising.tick(file, POLICY, at.plusSeconds(600)));
        case 1 ->
            file.front()
                .ifPresent(
                    it -> {
                      if (Synchronising.retry(file, it.id(), "x", at)
                          instanceof SyncDecision.Accepted(var facts)) {
                        state(facts);
                      }
                    });
        default -> portal(ANSWERS.get(chance.nextInt(ANSWERS.size())));
      }
    }

    /** The portal is well again, and an operator has everything that was rejected sent anew. */
    void end() {
      state(Synchronising.begin(file, POLICY, at));
      while (file.front().isPresent()) {
        var id = file.front().get().id();
        if (Synchronising.retry(file, id, "x", at) instanceof SyncDecision.Accepted(var facts)) {
          state(facts);
        }
        portal(ANSWERS.getFirst());
      }
    }

    private void state(List<NotificationEvent> facts) {
      for (var fact : facts) {
        var next = file.evolve((Synchronisation) fact);
        assertThat(next).as("stated means moved: %s", fact).isNotEqualTo(file);
        file = next;
        stated.add(fact);
        assertThat(file.messages().stream().filter(it -> it.standing() == SyncStanding.CLAIMED))
            .as("one under way at a time")
            .hasSizeLessThan(2);
      }
    }
  }

  private static List<NationalStatus> truth(List<Fact> life) {
    var file = PortalFile.EMPTY;
    for (var it : life) {
      file = Stories.hear(file, it.owner(), it.sequence(), it.cause(), it.event());
    }
    return file.untold().stream().map(it -> it.status()).toList();
  }

  @Property(tries = 200)
  void what_is_heard_in_order_is_told_in_order_and_once_whatever_the_portal_answers(
      @ForAll @Size(max = 8) List<Integer> script, @ForAll long seed) {
    var life = Life.lived(script);
    var now = new Telling(seed);
    for (var fact : life) {
      now.hear(fact);
      now.anything();
    }
    now.end();

    assertThat(Stories.acknowledged(now.file)).isEqualTo(truth(life));
  }

  @Property(tries = 300)
  void the_portal_ends_where_the_dossier_is_in_whichever_order_its_facts_arrive(
      @ForAll @Size(max = 8) List<Integer> script, @ForAll long seed) {
    var life = Life.lived(script);
    var now = new Telling(seed);
    for (var fact : interleaved(life, new Random(seed))) {
      now.hear(fact);
      now.anything();
    }
    now.end();

    assertThat(Stories.acknowledged(now.file)).endsWith(truth(life).getLast());
    assertThat(now.file.untold()).isEmpty();
    assertThat(now.file.messages()).extracting(SyncMessage::id).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  void all_at_once_is_told_as_one_by_one(
      @ForAll @Size(max = 8) List<Integer> script, @ForAll long seed) {
    var life = Life.lived(script);
    var now = new Telling(seed);
    interleaved(life, new Random(seed)).forEach(now::hear);
    now.end();

    assertThat(Stories.acknowledged(now.file)).isEqualTo(truth(life));
  }

  @Property(tries = 200)
  void replay_is_live_and_twice_is_once(
      @ForAll @Size(max = 8) List<Integer> script, @ForAll long seed) {
    var life = Life.lived(script);
    var now = new Telling(seed);
    for (var fact : life) {
      now.hear(fact);
      now.anything();
    }

    var rebuilt = PortalFile.EMPTY;
    for (var fact : now.stated) {
      rebuilt = rebuilt.evolve((Synchronisation) fact);
      rebuilt = rebuilt.evolve((Synchronisation) fact);
    }
    for (var it : life) {
      rebuilt = Stories.hear(rebuilt, it.owner(), it.sequence(), it.cause(), it.event());
    }

    assertThat(rebuilt).isEqualTo(now.file);
  }

  /** Between two claims of a message somebody has to have been certain that it was not taken. */
  @Property(tries = 200)
  void nothing_is_repeated_blindly(@ForAll @Size(max = 8) List<Integer> script, @ForAll long seed) {
    var now = new Telling(seed);
    for (var fact : Life.lived(script)) {
      now.hear(fact);
      now.anything();
      now.anything();
    }

    var claimed = new java.util.HashSet<String>();
    for (var fact : now.stated) {
      if (fact instanceof SyncDeferred || fact instanceof SyncRetried) {
        claimed.remove(((Synchronisation) fact).message());
      }
      if (fact instanceof SyncClaimed claim) {
        assertThat(claimed.add(claim.message())).as("%s", claim).isTrue();
      }
    }
  }

  /** Each owner's facts in their order, those of both in any. */
  private static List<Fact> interleaved(List<Fact> life, Random chance) {
    var intake = new ArrayDeque<>(life.stream().filter(it -> it.owner() == Owner.INTAKE).toList());
    var routing =
        new ArrayDeque<>(life.stream().filter(it -> it.owner() == Owner.ROUTING).toList());
    var all = new ArrayList<Fact>();
    while (!intake.isEmpty() || !routing.isEmpty()) {
      var first = routing.isEmpty() || (!intake.isEmpty() && chance.nextBoolean());
      all.add(first ? intake.removeFirst() : routing.removeFirst());
    }
    return all;
  }
}
