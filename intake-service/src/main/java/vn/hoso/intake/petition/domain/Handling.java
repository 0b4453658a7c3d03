package vn.hoso.intake.petition.domain;

import static vn.hoso.intake.petition.domain.Decision.accept;
import static vn.hoso.intake.petition.domain.Decision.reject;

import vn.hoso.contract.PetitionEvent.MoreRequested;
import vn.hoso.contract.PetitionEvent.PetitionAccepted;
import vn.hoso.contract.PetitionEvent.PetitionAnswered;
import vn.hoso.contract.PetitionEvent.PetitionAssigned;
import vn.hoso.contract.PetitionEvent.PetitionPublished;
import vn.hoso.contract.PetitionEvent.PetitionRated;
import vn.hoso.contract.PetitionEvent.PetitionReceived;
import vn.hoso.contract.PetitionEvent.PetitionRefused;
import vn.hoso.contract.PetitionEvent.PetitionRepeated;
import vn.hoso.contract.PetitionEvent.PetitionSentElsewhere;
import vn.hoso.contract.PetitionEvent.PetitionSupplemented;
import vn.hoso.contract.PetitionEvent.PetitionTakenUp;
import vn.hoso.contract.PetitionEvent.PetitionTransferred;
import vn.hoso.intake.petition.domain.PetitionCommand.Accept;
import vn.hoso.intake.petition.domain.PetitionCommand.Answer;
import vn.hoso.intake.petition.domain.PetitionCommand.AskForMore;
import vn.hoso.intake.petition.domain.PetitionCommand.Assign;
import vn.hoso.intake.petition.domain.PetitionCommand.Publish;
import vn.hoso.intake.petition.domain.PetitionCommand.Rate;
import vn.hoso.intake.petition.domain.PetitionCommand.Receive;
import vn.hoso.intake.petition.domain.PetitionCommand.Refuse;
import vn.hoso.intake.petition.domain.PetitionCommand.Repeat;
import vn.hoso.intake.petition.domain.PetitionCommand.SendElsewhere;
import vn.hoso.intake.petition.domain.PetitionCommand.Supplement;
import vn.hoso.intake.petition.domain.PetitionCommand.TakeBack;
import vn.hoso.intake.petition.domain.PetitionCommand.TakeUp;
import vn.hoso.intake.petition.domain.Stage.Accepted;
import vn.hoso.intake.petition.domain.Stage.Answered;
import vn.hoso.intake.petition.domain.Stage.MoreNeeded;
import vn.hoso.intake.petition.domain.Stage.Published;
import vn.hoso.intake.petition.domain.Stage.Received;
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
          stage.undecided() ? accept(new PetitionRefused(at, by, reason)) : refused(stage);
      case SendElsewhere(var at, var by, var destination, var words) ->
          stage.undecided() || stage.ours()
              ? accept(new PetitionSentElsewhere(at, by, destination, words))
              : refused(stage);
      case TakeBack(var at, var by, var clocks) ->
          stage instanceof SentElsewhere
              ? accept(new PetitionTransferred(at, by, clocks))
              : reject(Reasons.notBack(stage));
      case AskForMore(var at, var by, var what) ->
          stage instanceof Received ? accept(new MoreRequested(at, by, what)) : refused(stage);
      case Supplement(var at, var by, var words, var clocks, var files) ->
          stage instanceof MoreNeeded
              ? accept(new PetitionSupplemented(at, by, words, clocks, files))
              : reject(Reasons.nothingAsked(stage));
      case TakeUp(var at, var by) ->
          stage instanceof Accepted
              ? accept(new PetitionTakenUp(at, by))
              : reject(Reasons.notTakenUp(stage));
      case Answer(var at, var by, var answer, var publishBy, var files) ->
          stage.ours()
              ? accept(new PetitionAnswered(at, by, answer, publishBy, files))
              : refused(stage);
      case Publish it -> publish(stage, it);
      case Rate it -> rate(now, it);
      case Repeat it -> repeat(now, it);
      case Assign it -> assign(now, it);
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
            command.clocks(),
            it.marks(),
            command.files()));
  }

  private static Decision publish(Stage stage, Publish it) {
    if (stage instanceof Answered(var reply)) {
      return reply.publishBy() == null
          ? reject(new Rejection.NotForPublication())
          : accept(new PetitionPublished(it.at(), it.by(), it.text()));
    }
    return reject(
        stage instanceof Published ? new Rejection.AlreadyPublished() : Reasons.noAnswer(stage));
  }

  private static Decision rate(Petition now, Rate it) {
    if (now.reply().isEmpty()) {
      return reject(Reasons.noAnswer(now.stage()));
    }
    return now.liked() == null
        ? accept(new PetitionRated(it.at(), it.liked()))
        : reject(new Rejection.AlreadyRated());
  }

  private static Decision repeat(Petition now, Repeat it) {
    if (!now.stage().undecided() && !now.stage().ours()) {
      return refused(now.stage());
    }
    return Likeness.mayRepeat(now, it.before())
        ? accept(new PetitionRepeated(it.at(), it.by(), it.earlier(), it.reason()))
        : reject(new Rejection.RepeatsNothing());
  }

  /** Even what is over keeps its circle: an answer may still have to be published. */
  private static Decision assign(Petition now, Assign it) {
    if (now.arrival() == null) {
      return reject(new Rejection.Unknown());
    }
    if (!now.confidential()) {
      return reject(new Rejection.OpenToAll());
    }
    return now.assignees().equals(it.to())
        ? reject(new Rejection.AlreadyAssigned())
        : accept(new PetitionAssigned(it.at(), it.by(), it.to()));
  }

  private static Decision refused(Stage stage) {
    return reject(Reasons.usual(stage));
  }
}
