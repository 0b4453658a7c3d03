package vn.hoso.bench.micro;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.hoso.bench.sample.OneLife;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Intake;
import vn.hoso.intake.domain.IntakeCommand.Submit;
import vn.hoso.intake.domain.Submission;
import vn.hoso.routing.application.RoutingBehaviour;
import vn.hoso.routing.domain.Actor;
import vn.hoso.routing.domain.Command;
import vn.hoso.routing.domain.Desk;
import vn.hoso.routing.domain.Flow;
import vn.hoso.routing.domain.Processes;
import vn.hoso.routing.domain.RuleSet;
import vn.hoso.routing.domain.RuleSets;
import vn.hoso.routing.domain.StepRole;

/** What the domain itself costs: a hand-in at intake, a claim at routing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecideBenchmark {

  private static final Instant AT = Instant.parse("2026-11-25T03:00:00Z");

  private final Submit submit = new Submit(submission(), 1, List.of());
  private final Calendars calendars = Calendars.vietnam();
  private final RuleSets rules =
      new RuleSets(
          List.of(new RuleSet("law", LocalDate.EPOCH, RuleSet.AfterSupplement.RESTART, null)));
  private final Desk desk = new Desk(calendars, rules);
  private final vn.hoso.routing.domain.Dossier atStep = atStep();
  private final Command claim =
      new Command.Claim(new Actor("canbo1", Set.of(StepRole.values()), Set.of("*")), AT);

  @Benchmark
  public Object handIn() {
    return Intake.decide(Dossier.UNSEEN, submit);
  }

  @Benchmark
  public Object claim() {
    return desk.decide(atStep, claim);
  }

  private static Submission submission() {
    for (var told : OneLife.of("jmh")) {
      if (told.event() instanceof DossierSubmitted it) {
        return new Submission(
            it.at(),
            it.procedure(),
            Channel.DIRECT,
            it.receivingAgency(),
            it.competentAgency(),
            it.lookupHash(),
            it.person(),
            null,
            null,
            null);
      }
    }
    throw new IllegalStateException("nothing was handed in");
  }

  /** Transferred and assigned; nobody has taken the step. */
  private vn.hoso.routing.domain.Dossier atStep() {
    var step = new Flow.Stop("step", "officer", 8, null, null, null);
    var flow = new Flow("every other", Set.of(Flow.EVERY_OTHER), null, false, List.of(step), null);
    var behaviour = new RoutingBehaviour(new Processes(List.of(flow)), calendars, rules);
    var dossier = behaviour.unseen();
    for (var told : OneLife.of("jmh")) {
      if (told.event() instanceof RoutingEvent fact && told.envelope().id().sequence() <= 2) {
        dossier = behaviour.evolve(dossier, fact);
      }
    }
    return dossier;
  }
}
