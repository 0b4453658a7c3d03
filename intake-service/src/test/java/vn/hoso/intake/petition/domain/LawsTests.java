package vn.hoso.intake.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.platform.store.StateMapping;

/** What holds for every history of a petition (STYLE, laws 1 and 3). */
class LawsTests {

  private static final int TRIES = 200;
  private static final StateMapping<Petition> MAPPING =
      new StateMapping<>(Petition.class, _ -> Map.of());

  @Provide
  Arbitrary<List<PetitionCommand>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 12), Arbitraries.integers().between(0, 30))
        .as(LawsTests::command)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(
            it -> {
              var all = new ArrayList<PetitionCommand>();
              all.add(Course.receive());
              all.addAll(it);
              return all;
            });
  }

  private static PetitionCommand command(int which, int days) {
    var at = Course.days(Course.SENT, days);
    return switch (which) {
      case 0 -> Course.accept();
      case 1 -> Course.refuse(at);
      case 2 -> Course.sendElsewhere(at);
      case 3 -> Course.takeBack(at);
      case 4 -> Course.ask(at);
      case 5 -> Course.supplement(at);
      case 6 -> Course.takeUp();
      case 7 -> Course.answer(at, days % 2 == 0 ? Course.days(at, 2) : null);
      case 8 -> Course.publish(at);
      case 9 -> Course.rate(days % 2 == 0);
      case 10 -> Course.repeat(at);
      case 11 -> days % 2 == 0 ? Course.assign("canbo1", "canbo2") : Course.assign();
      default -> Course.receive();
    };
  }

  @Property(tries = TRIES)
  void stated_means_moved_and_replay_is_live(@ForAll("histories") List<PetitionCommand> history) {
    var now = Petition.UNSEEN;
    var stated = new ArrayList<PetitionEvent>();
    for (var command : history) {
      if (Handling.decide(now, command) instanceof Decision.Accepted(var fact)) {
        var after = Evolution.evolve(now, fact);
        assertThat(after).as(fact.name()).isNotEqualTo(now);
        stated.add(fact);
        now = after;
      }
      assertThat(rebuilt(stated)).isEqualTo(now);
      assertThat(MAPPING.read(MAPPING.write(now))).as("stored and read").isEqualTo(now);
    }
  }

  /** What was late stays late until the clocks start anew, however much is done on time. */
  @Property(tries = TRIES)
  void lateness_is_forgotten_by_a_transfer_only(
      @ForAll("histories") List<PetitionCommand> history) {
    var now = Petition.UNSEEN;
    for (var command : history) {
      if (Handling.decide(now, command) instanceof Decision.Accepted(var fact)) {
        var after = Evolution.evolve(now, fact);
        assertThat(!now.late() || after.late() || fact instanceof PetitionEvent.PetitionTransferred)
            .isTrue();
        now = after;
      }
    }
  }

  /** Somebody is always to act: a petition without a clock waits for the citizen or is done. */
  @Property(tries = TRIES)
  void our_time_runs_exactly_while_we_have_to_do_something(
      @ForAll("histories") List<PetitionCommand> history) {
    var now = Petition.UNSEEN;
    for (var command : history) {
      if (Handling.decide(now, command) instanceof Decision.Accepted(var fact)) {
        now = Evolution.evolve(now, fact);
      }
      var ours =
          switch (now.stage()) {
            case Stage.Received _, Stage.Accepted _, Stage.InHandling _ -> true;
            case Stage.Answered(var reply) -> reply.publishBy() != null;
            case Stage.Unseen _,
                Stage.MoreNeeded _,
                Stage.Refused _,
                Stage.SentElsewhere _,
                Stage.Published _,
                Stage.Repeated _ ->
                false;
          };
      assertThat(now.dueAt() != null).isEqualTo(ours);
    }
  }

  private static Petition rebuilt(List<PetitionEvent> stated) {
    var now = Petition.UNSEEN;
    for (var fact : stated) {
      now = Evolution.evolve(now, fact);
    }
    return now;
  }
}
