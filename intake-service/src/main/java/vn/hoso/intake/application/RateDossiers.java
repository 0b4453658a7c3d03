package vn.hoso.intake.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent.DossierRated.Score;
import vn.hoso.intake.domain.Decision;
import vn.hoso.intake.domain.Intake;
import vn.hoso.intake.domain.IntakeCommand.AnswerFollowUp;
import vn.hoso.intake.domain.IntakeCommand.CloseFollowUp;
import vn.hoso.intake.domain.IntakeCommand.Rate;
import vn.hoso.intake.domain.Rejection;
import vn.hoso.platform.vault.Vault;

/** What a citizen says of a returned dossier, and what a leader answers. */
public final class RateDossiers {

  private final Desk desk;
  private final Promises promises;
  private final Vault vault;
  private final Clock clock;

  public RateDossiers(Desk desk, Promises promises, Vault vault, Clock clock) {
    this.desk = desk;
    this.promises = promises;
    this.vault = vault;
    this.clock = clock;
  }

  /** The last rating counts; words are sealed only for a rating that is taken. */
  public Ruled rate(String id, List<Score> scores, @Nullable String comment) {
    var submission = desk.find(id).state().own().submission();
    if (submission == null) {
      return new Ruled.Refused(new Rejection.Unknown());
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var owner = submission.competentAgency();
    var until = promises.followUpUntil(owner, at);
    var trial = new Rate(at, scores, null, owner, until);
    if (Intake.decide(desk.find(id).state(), trial) instanceof Decision.Rejected(var why)) {
      return new Ruled.Refused(why);
    }
    var words = comment == null ? null : vault.seal(id, comment);
    return desk.change(id, null, _ -> new Rate(at, scores, words, owner, until));
  }

  /** May be said again until the follow-up is closed. */
  public Ruled answer(String id, long version, String by, String answer) {
    return desk.change(id, version, _ -> new AnswerFollowUp(now(), by, vault.seal(id, answer)));
  }

  public Ruled close(String id, long version, String by) {
    return desk.change(id, version, _ -> new CloseFollowUp(now(), by));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
