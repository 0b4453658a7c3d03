package vn.hoso.intake.petition.domain;

import static vn.hoso.intake.petition.domain.Decision.accept;
import static vn.hoso.intake.petition.domain.Decision.reject;

import vn.hoso.contract.PetitionEvent.MoreRequested;
import vn.hoso.contract.PetitionEvent.PetitionAccepted;
import vn.hoso.contract.PetitionEvent.PetitionAnswered;
import vn.hoso.contract.PetitionEvent.PetitionPublished;
import vn.hoso.contract.PetitionEvent.PetitionRated;
import vn.hoso.contract.PetitionEvent.PetitionReceived;
import vn.hoso.contract.PetitionEvent.PetitionRefused;
import vn.hoso.contract.PetitionEvent.PetitionSentElsewhere;
import vn.hoso.contract.PetitionEvent.PetitionSupplemented;
import vn.hoso.contract.PetitionEvent.PetitionTakenUp;
import vn.hoso.contract.PetitionEvent.PetitionTransferred;
import vn.hoso.intake.petition.domain.PetitionCommand.Accept;
import vn.hoso.intake.petition.domain.PetitionCommand.Answer;
import vn.hoso.intake.petition.domain.PetitionCommand.AskForMore;
import vn.hoso.intake.petition.domain.PetitionCommand.Publish;
import vn.hoso.intake.petition.domain.PetitionCommand.Rate;
import vn.hoso.intake.petition.domain.PetitionCommand.Receive;
import vn.hoso.intake.petition.domain.PetitionCommand.Refuse;
import vn.hoso.intake.petition.domain.PetitionCommand.SendElsewhere;
import vn.hoso.intake.petition.domain.PetitionCommand.Supplement;
import vn.hoso.intake.petition.domain.PetitionCommand.TakeBack;
import vn.hoso.intake.petition.domain.PetitionCommand.TakeUp;
import vn.hoso.intake.petition.domain.Stage.Accepted;
import vn.hoso.intake.petition.domain.Stage.Answered;
import vn.hoso.intake.petition.domain.Stage.InHandling;
import vn.hoso.intake.petition.domain.Stage.MoreNeeded;
import vn.hoso.intake.petition.domain.Stage.Published;
import vn.hoso.intake.petition.domain.Stage.Received;
import vn.hoso.intake.petition.domain.Stage.Refused;
import vn.hoso.intake.petition.domain.Stage.SentElsewhere;
import vn.hoso.intake.petition.domain.Stage.Unseen;

/** Decides over a petition. */
public final class Handling {

  private Handling() {}

  /** What a command comes to in this state. */
  public static Decision decide(Petition now, PetitionCommand command) {
    var stage = now.stage();
    return switch (command) {
      case Receive it -> receive(stage, it);
      case Accept(var at, var by) ->
          stage instanceof Received ? accept(new PetitionAccepted(at, by)) : refused(stage);
      case Refuse(var at, var by, var reason) ->
          isUndecided(stage) ? accept(new PetitionRefused(at, by, reason)) : refused(stage);
      case SendElsewhere(var at, var by, var destination, var words) ->
          isUndecided(stage) || isOurs(stage)
              ? accept(new PetitionSentElsewhere(at, by, destination, words))
              : refused(stage);
      case TakeBack(var at, var by, var clocks) ->
          stage instanceof SentElsewhere
              ? accept(new PetitionTransferred(at, by, clocks))
              : reject(whyNotBack(stage));
      case AskForMore(var at, var by, var what) ->
          stage instanceof Received ? accept(new MoreRequested(at, by, what)) : refused(stage);
      case Supplement(var at, var by, var words, var clocks) ->
          stage instanceof MoreNeeded
              ? accept(new PetitionSupplemented(at, by, words, clocks))
              : reject(whyNothingAsked(stage));
      case TakeUp(var at, var by) ->
          stage instanceof Accepted
              ? accept(new PetitionTakenUp(at, by))
              : reject(whyNotTakenUp(stage));
      case Answer(var at, var by, var answer, var publishBy) ->
          isOurs(stage) ? accept(new PetitionAnswered(at, by, answer, publishBy)) : refused(stage);
      case Publish it -> publish(stage, it);
      case Rate it -> rate(now, it);
    };
  }

  private static Decision receive(Stage stage, Receive command) {
    if (!(stage instanceof Unseen)) {
      return reject(new Rejection.ReceivedBefore());
    }
    var it = command.arrival();
    return accept(
        new PetitionReceived(
            it.at(),
            it.kind(),
            it.way(),
            it.agency(),
            it.by(),
            it.lookupHash(),
            it.code(),
            command.words(),
            it.contact(),
            it.dossier(),
            command.clocks()));
  }

  private static Decision publish(Stage stage, Publish it) {
    if (stage instanceof Answered(var reply)) {
      return reply.publishBy() == null
          ? reject(new Rejection.NotForPublication())
          : accept(new PetitionPublished(it.at(), it.by(), it.text()));
    }
    return reject(
        stage instanceof Published ? new Rejection.AlreadyPublished() : whyNoAnswer(stage));
  }

  private static Decision rate(Petition now, Rate it) {
    if (now.reply().isEmpty()) {
      return reject(whyNoAnswer(now.stage()));
    }
    return now.liked() == null
        ? accept(new PetitionRated(it.at(), it.liked()))
        : reject(new Rejection.AlreadyRated());
  }

  /** Nobody has decided yet whether it is ours. */
  private static boolean isUndecided(Stage stage) {
    return stage instanceof Received || stage instanceof MoreNeeded;
  }

  private static boolean isOurs(Stage stage) {
    return stage instanceof Accepted || stage instanceof InHandling;
  }

  private static Rejection whyNotBack(Stage stage) {
    return stage instanceof Unseen ? new Rejection.Unknown() : new Rejection.NotSentElsewhere();
  }

  private static Rejection whyNothingAsked(Stage stage) {
    return stage instanceof Received || isOurs(stage)
        ? new Rejection.NothingAskedFor()
        : why(stage);
  }

  private static Rejection whyNotTakenUp(Stage stage) {
    return stage instanceof InHandling(_, var by) ? new Rejection.AlreadyTakenUp(by) : why(stage);
  }

  private static Rejection whyNoAnswer(Stage stage) {
    return isUndecided(stage) || isOurs(stage) ? new Rejection.NotAnswered() : why(stage);
  }

  private static Decision refused(Stage stage) {
    return reject(why(stage));
  }

  /** Why what is usually done cannot be done in this stage. */
  private static Rejection why(Stage stage) {
    return switch (stage) {
      case Unseen _ -> new Rejection.Unknown();
      case Received _ -> new Rejection.NotAccepted();
      case MoreNeeded _ -> new Rejection.AwaitingMore();
      case Accepted _, InHandling _ -> new Rejection.AlreadyAccepted();
      case Refused _ -> new Rejection.AlreadyRefused();
      case SentElsewhere it -> new Rejection.AlreadySentElsewhere(it.destination());
      case Answered _, Published _ -> new Rejection.AlreadyAnswered();
    };
  }
}
