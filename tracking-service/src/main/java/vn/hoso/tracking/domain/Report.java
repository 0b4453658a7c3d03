package vn.hoso.tracking.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent.DossierReported;
import vn.hoso.contract.IntakeEvent.StepReported;
import vn.hoso.tracking.domain.Stop.Kind;
import vn.hoso.tracking.domain.Stop.Progress;

/**
 * A dossier that another system handles, as far as that system tells.
 *
 * @param code the code it has there; empty while nobody has told
 * @param endedAt null while it goes on
 */
public record Report(
    Instant at,
    String source,
    String code,
    Channel channel,
    String channelWord,
    String department,
    @Nullable String group,
    @Nullable Instant deadline,
    List<Done> steps,
    @Nullable Instant endedAt) {

  /** A step done over there, in that system's own words. */
  public record Done(Instant at, String step, @Nullable String group) {}

  public Report {
    steps = List.copyOf(steps);
  }

  static Report of(DossierReported it, @Nullable Report before) {
    return new Report(
        it.at(),
        it.source(),
        it.code(),
        it.channel(),
        it.channelWord(),
        it.department(),
        it.group(),
        it.deadline(),
        before == null ? List.of() : before.steps(),
        before == null ? null : before.endedAt());
  }

  static Report unknown(Instant at) {
    return new Report(at, "", "", Channel.OTHER, "", "", null, null, List.of(), null);
  }

  Report after(StepReported it) {
    var all = new ArrayList<>(steps);
    all.add(new Done(it.at(), it.step(), it.group()));
    return new Report(
        at, source, code, channel, channelWord, department, group, deadline, all, endedAt);
  }

  Report endedAt(Instant end) {
    return new Report(
        at, source, code, channel, channelWord, department, group, deadline, steps, end);
  }

  /** The last moment that system told of. */
  Instant lastAt() {
    if (endedAt != null) {
      return endedAt;
    }
    return steps.isEmpty() ? at : steps.getLast().at();
  }

  /** The way it went over there. */
  List<Stop> way() {
    var begun = endedAt != null || !steps.isEmpty();
    var way = new ArrayList<Stop>();
    way.add(
        new Stop(Kind.REPORTED, null, department, at, begun ? Progress.DONE : Progress.CURRENT));
    for (var done : steps) {
      way.add(new Stop(Kind.REPORTED_STEP, done.step(), done.group(), done.at(), Progress.DONE));
    }
    way.add(new Stop(Kind.REPORTED_DONE, null, department, endedAt, Progress.since(endedAt)));
    return List.copyOf(way);
  }
}
