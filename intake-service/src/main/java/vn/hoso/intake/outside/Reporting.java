package vn.hoso.intake.outside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.Owner;
import vn.hoso.intake.application.DossierIds;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.domain.Decision;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Intake;
import vn.hoso.intake.domain.IntakeCommand;
import vn.hoso.intake.domain.IntakeCommand.ReportDossier;
import vn.hoso.intake.domain.IntakeCommand.ReportEnd;
import vn.hoso.intake.domain.IntakeCommand.ReportStep;
import vn.hoso.intake.domain.Rejection;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.observe.Trace;
import vn.hoso.platform.vault.Vault;

/**
 * Takes hundreds of outside events at once: one load, each dossier decided in memory, one save. One
 * event's trouble is its own.
 */
public final class Reporting {

  /** What became of one event. */
  public sealed interface Told {

    String dossierId();

    record Accepted(String dossierId) implements Told {}

    /** We knew it. */
    record Duplicate(String dossierId) implements Told {}

    record Rejected(String dossierId, Rejection why) implements Told {}
  }

  private final Behaviour<Dossier, IntakeEvent> behaviour;
  private final Documents<Dossier, IntakeEvent> documents;
  private final Dossiers<Dossier, IntakeEvent> dossiers;
  private final Agencies agencies;
  private final Vault vault;

  public Reporting(
      Behaviour<Dossier, IntakeEvent> behaviour,
      Documents<Dossier, IntakeEvent> documents,
      Dossiers<Dossier, IntakeEvent> dossiers,
      Agencies agencies,
      Vault vault) {
    this.behaviour = behaviour;
    this.documents = documents;
    this.dossiers = dossiers;
    this.agencies = agencies;
    this.vault = vault;
  }

  /** Answers in the order of the events; when it returns, the broker has what was accepted. */
  public List<Told> tell(List<? extends OutsideEvent> events) {
    var told = new Told[events.size()];
    Map<String, List<Integer>> waiting = new LinkedHashMap<>();
    for (int i = 0; i < events.size(); i++) {
      var it = events.get(i);
      waiting
          .computeIfAbsent(DossierIds.named(it.source(), it.subject()), _ -> new ArrayList<>())
          .add(i);
    }
    while (!waiting.isEmpty()) {
      waiting.keySet().retainAll(once(events, waiting, told));
    }
    return List.of(told);
  }

  /** The dossiers whose race was lost, to be decided anew. */
  private Set<String> once(
      List<? extends OutsideEvent> events, Map<String, List<Integer>> waiting, Told[] told) {
    var loaded = documents.findAll(waiting.keySet());
    var changed = new ArrayList<Remembered<Dossier, IntakeEvent>>();
    waiting.forEach(
        (id, places) -> {
          var now = Objects.requireNonNull(loaded.get(id));
          for (int place : places) {
            now = decide(now, events.get(place), place, told);
          }
          if (!now.news().isEmpty()) {
            changed.add(now);
          }
        });
    return dossiers.save(changed);
  }

  private Remembered<Dossier, IntakeEvent> decide(
      Remembered<Dossier, IntakeEvent> now, OutsideEvent event, int place, Told[] told) {
    var id = now.dossierId();
    return switch (Intake.decide(now.state(), command(event))) {
      case Decision.Rejected(var why) -> {
        told[place] = new Told.Rejected(id, why);
        yield now;
      }
      case Decision.Accepted(var facts) -> {
        told[place] = facts.isEmpty() ? new Told.Duplicate(id) : new Told.Accepted(id);
        yield facts.isEmpty()
            ? now
            : now.stating(
                facts, Owner.INTAKE, Cause.request(Trace.id(), Trace.current()), behaviour);
      }
    };
  }

  private IntakeCommand command(OutsideEvent event) {
    return switch (event) {
      case OutsideEvent.Opened it ->
          new ReportDossier(
              it.time(),
              it.id(),
              it.source(),
              it.subject(),
              vault.lookupHash(it.subject()),
              it.channel(),
              it.channelWord(),
              agencies.current(it.department()),
              it.group(),
              it.deadline());
      case OutsideEvent.StepDone it -> new ReportStep(it.time(), it.id(), it.step(), it.group());
      case OutsideEvent.Closed it -> new ReportEnd(it.time(), it.id());
    };
  }
}
