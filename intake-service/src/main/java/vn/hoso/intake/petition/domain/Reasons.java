package vn.hoso.intake.petition.domain;

import vn.hoso.intake.petition.domain.Stage.Accepted;
import vn.hoso.intake.petition.domain.Stage.Answered;
import vn.hoso.intake.petition.domain.Stage.InHandling;
import vn.hoso.intake.petition.domain.Stage.MoreNeeded;
import vn.hoso.intake.petition.domain.Stage.Published;
import vn.hoso.intake.petition.domain.Stage.Received;
import vn.hoso.intake.petition.domain.Stage.Refused;
import vn.hoso.intake.petition.domain.Stage.Repeated;
import vn.hoso.intake.petition.domain.Stage.SentElsewhere;
import vn.hoso.intake.petition.domain.Stage.Unseen;

/** Why a command is not done in a stage. */
final class Reasons {

  private Reasons() {}

  static Rejection notBack(Stage stage) {
    return stage instanceof Unseen ? new Rejection.Unknown() : new Rejection.NotSentElsewhere();
  }

  static Rejection nothingAsked(Stage stage) {
    return stage instanceof Received || stage.ours()
        ? new Rejection.NothingAskedFor()
        : usual(stage);
  }

  static Rejection notTakenUp(Stage stage) {
    return stage instanceof InHandling(_, var by) ? new Rejection.AlreadyTakenUp(by) : usual(stage);
  }

  static Rejection noAnswer(Stage stage) {
    return stage.undecided() || stage.ours() ? new Rejection.NotAnswered() : usual(stage);
  }

  /** Why what is usually done cannot be done in this stage. */
  static Rejection usual(Stage stage) {
    return switch (stage) {
      case Unseen _ -> new Rejection.Unknown();
      case Received _ -> new Rejection.NotAccepted();
      case MoreNeeded _ -> new Rejection.AwaitingMore();
      case Accepted _, InHandling _ -> new Rejection.AlreadyAccepted();
      case Refused _ -> new Rejection.AlreadyRefused();
      case SentElsewhere it -> new Rejection.AlreadySentElsewhere(it.destination());
      case Answered _, Published _ -> new Rejection.AlreadyAnswered();
      case Repeated _ -> new Rejection.AlreadyRepeated();
    };
  }
}
