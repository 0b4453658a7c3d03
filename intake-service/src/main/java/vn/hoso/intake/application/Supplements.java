package vn.hoso.intake.application;

import java.time.Instant;
import java.util.List;
import vn.hoso.contract.Channel;
import vn.hoso.intake.catalogue.Competence;
import vn.hoso.intake.domain.Decision;
import vn.hoso.intake.domain.Intake;
import vn.hoso.intake.domain.IntakeCommand.HandInSupplement;
import vn.hoso.intake.papers.FileTypes;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.papers.Upload;

/** Takes in what was asked for, at the desk or during processing. */
public final class Supplements {

  /** What handing in came to. */
  public sealed interface HandedIn {

    /** With the files something is wrong. */
    record Unfit(List<Mistake> mistakes) implements HandedIn {}

    record Answered(Ruled ruled) implements HandedIn {}
  }

  private final Desk desk;
  private final Competence competence;
  private final FileTypes types;
  private final Papers papers;

  public Supplements(Desk desk, Competence competence, FileTypes types, Papers papers) {
    this.desk = desk;
    this.competence = competence;
    this.types = types;
    this.papers = papers;
  }

  /** Stores files only for who may hand in now. */
  public HandedIn handIn(
      String id, long version, Channel channel, int onPaper, List<Upload> files, Instant at) {
    var found = desk.find(id);
    var count = onPaper + files.size();
    var trial = new HandInSupplement(at, channel, count);
    if (Intake.decide(found.state(), trial) instanceof Decision.Rejected(var why)) {
      return new HandedIn.Answered(new Ruled.Refused(why));
    }
    if (found.version() != version) {
      return new HandedIn.Answered(new Ruled.Stale(found.version()));
    }
    var checks = new Checks(competence, types);
    if (count == 0) {
      checks.wrong("papers", "papers-none");
    }
    var fit = checks.files(files);
    if (!checks.mistakes().isEmpty()) {
      return new HandedIn.Unfit(checks.mistakes());
    }
    fit.forEach((upload, type) -> papers.add(id, upload, type, at));
    return new HandedIn.Answered(desk.handInSupplement(id, version, channel, count));
  }
}
