package vn.hoso.routing.domain;

import java.util.Optional;
import java.util.stream.Stream;
import vn.hoso.routing.domain.Rejection.LegEnded;
import vn.hoso.routing.domain.Rejection.OutsideAgency;

/** Whose a command is: of the agency that has the step, of the competent one, or of a desk. */
record Reach(Dossier dossier, Way way) {

  /** Why the actor may not say this at all; empty where they may. */
  Optional<Rejection> refusal(Command command) {
    return agencies(command).anyMatch(command.by()::actsFor)
        ? Optional.empty()
        : Optional.of(
            ended(command)
                .orElseGet(() -> new OutsideAgency(working().findFirst().orElse(way.agency()))));
  }

  private Stream<String> agencies(Command command) {
    return switch (command) {
      case Command.HandOver _, Command.OpenCorrection _ ->
          Stream.concat(Stream.of(way.agency()), handedInAt());
      case Command.CloseLapsed _,
          Command.Reschedule _,
          Command.RequestSupplementAgain _,
          Command.RefuseResolution _,
          Command.Recall _,
          Command.CloseCorrection _,
          Command.AdoptCalendar _ ->
          Stream.of(way.agency());
      case Command.CallBack _ -> Stream.concat(working(), passedOnBy());
      case Command.Claim _,
          Command.Release _,
          Command.Complete _,
          Command.Return _,
          Command.RequestSupplement _,
          Command.PresentResult _,
          Command.OpenConsultation _,
          Command.AnswerConsultation _,
          Command.Reassign _,
          Command.RaiseObligation _,
          Command.SettleObligation _,
          Command.SendPapers _,
          Command.ReceivePapers _ ->
          working();
    };
  }

  /** Results are handed over, and errors in them told, where the dossier was handed in, too. */
  private Stream<String> handedInAt() {
    return Stream.ofNullable(dossier.heard().submission()).map(it -> it.receivingAgency());
  }

  private Stream<String> working() {
    return switch (dossier.own()) {
      case Routing.AtStep(_, var task) -> at(task);
      case Routing.AwaitingSupplement(_, var task, _) -> at(task);
      case Routing.Consulting(_, var task, _) -> at(task);
      case Routing.AwaitingPayment(_, var task, _) -> at(task);
      case Routing.InLegs(_, var legs) -> legs.open().stream().flatMap(this::at);
      case Routing.PapersOnTheWay(_, var slip) -> Stream.of(slip.agency());
      case Routing.Unstarted _,
          Routing.BetweenSteps _,
          Routing.ResultAtDesk _,
          Routing.HandedOver _,
          Routing.Stopped _ ->
          Stream.of(way.agency());
    };
  }

  private Stream<String> at(Task task) {
    return Stream.of(way.step(task.step()).agency());
  }

  private Stream<String> passedOnBy() {
    return dossier.own() instanceof Routing.AtStep(_, var task)
        ? Stream.ofNullable(task.passedOn()).flatMap(this::at)
        : Stream.empty();
  }

  /** Whoever has done their part of the legs that are open is told when and by whom. */
  private Optional<Rejection> ended(Command command) {
    return dossier.own() instanceof Routing.InLegs
        ? way.deeds().reversed().stream()
            .takeWhile(it -> it.kind() != Deed.Kind.LEGS_OPENED)
            .filter(it -> it.kind() == Deed.Kind.COMPLETED)
            .filter(it -> command.by().actsFor(way.step(it.step()).agency()))
            .map(it -> (Rejection) new LegEnded(it.step(), it.at(), String.valueOf(it.by())))
            .findFirst()
        : Optional.empty();
  }
}
