package vn.hoso.intake.domain;

import static vn.hoso.intake.domain.Decision.accept;
import static vn.hoso.intake.domain.Decision.nothing;
import static vn.hoso.intake.domain.Decision.reject;

import java.util.function.Function;
import vn.hoso.contract.IntakeEvent.DossierReported;
import vn.hoso.contract.IntakeEvent.EndReported;
import vn.hoso.contract.IntakeEvent.StepReported;
import vn.hoso.intake.domain.IntakeCommand.ReportDossier;
import vn.hoso.intake.domain.IntakeCommand.ReportEnd;
import vn.hoso.intake.domain.IntakeCommand.ReportStep;
import vn.hoso.intake.domain.Stage.Reported;
import vn.hoso.intake.domain.Stage.Unseen;

/** Decides over what other systems tell; the same event told twice is told once. */
final class Reports {

  private Reports() {}

  static Decision opened(Dossier now, ReportDossier it) {
    if (!(now.stage() instanceof Unseen)) {
      return known(now, it.eventId(), _ -> reject(new Rejection.OpenedBefore()));
    }
    return accept(
        new DossierReported(
            it.at(),
            it.source(),
            it.code(),
            it.lookupHash(),
            it.channel(),
            it.channelWord(),
            it.department(),
            it.group(),
            it.deadline(),
            it.eventId()));
  }

  /** Real logs go on after their own end, so a step is taken then too. */
  static Decision step(Dossier now, ReportStep it) {
    return known(
        now,
        it.eventId(),
        _ -> accept(new StepReported(it.at(), it.step(), it.group(), it.eventId())));
  }

  static Decision ended(Dossier now, ReportEnd it) {
    return known(
        now,
        it.eventId(),
        reported ->
            reported.ended()
                ? reject(new Rejection.EndedBefore())
                : accept(new EndReported(it.at(), it.eventId())));
  }

  private static Decision known(Dossier now, String eventId, Function<Reported, Decision> news) {
    if (now.stage() instanceof Reported it) {
      return it.eventIds().contains(eventId) ? nothing() : news.apply(it);
    }
    return reject(
        now.stage() instanceof Unseen
            ? new Rejection.NotOpened()
            : new Rejection.SubmittedBefore());
  }
}
