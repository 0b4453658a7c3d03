package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.domain.Samples.LEADER;
import static vn.hoso.routing.domain.Samples.MINH;
import static vn.hoso.routing.domain.Samples.everyCommand;
import static vn.hoso.routing.domain.Samples.inEveryState;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every command in every state: accepted, or refused with a reason of its own. */
class EveryPairTests {

  /**
   * Rows are states; columns claim, release, complete, return, supplement, result, hand over,
   * close, reschedule, supplement again, refuse, recall, consultation, its answer, correction, its
   * closing, calendar, reassign, call back, raise an obligation, settle it, send papers, receive
   * them.
   */
  private static final String OFFICER =
      """
      unseen: NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted
      submitted: NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted
      unclaimed: ok NotClaimed NotClaimed NotClaimed NotClaimed NotClaimed ResultNotReady NothingToClose RoleMissing RoleMissing RoleMissing ResultNotReady NotClaimed NothingAsked NothingToCorrect NothingToCorrect RoleMissing RoleMissing NothingToRecall NotClaimed NothingToSettle NotClaimed NothingSent
      claimed: HeldByAnother HeldByAnother HeldByAnother HeldByAnother HeldByAnother HeldByAnother ResultNotReady NothingToClose RoleMissing RoleMissing RoleMissing ResultNotReady HeldByAnother NothingAsked NothingToCorrect NothingToCorrect RoleMissing RoleMissing TakenOn HeldByAnother NothingToSettle HeldByAnother NothingSent
      passed on: RoleMissing NotClaimed RoleMissing RoleMissing RoleMissing RoleMissing ResultNotReady NothingToClose RoleMissing RoleMissing RoleMissing ResultNotReady RoleMissing NothingAsked NothingToCorrect NothingToCorrect RoleMissing RoleMissing NotPassedOnBy RoleMissing NothingToSettle RoleMissing NothingSent
      last step: nothing ok LastStepNeedsResult ok ok ok ResultNotReady NothingToClose RoleMissing RoleMissing RoleMissing ResultNotReady ok NothingAsked NothingToCorrect NothingToCorrect RoleMissing RoleMissing TakenOn ok NothingToSettle LastStepNeedsResult NothingSent
      awaiting supplement: WaitingForSupplement WaitingForSupplement WaitingForSupplement WaitingForSupplement SupplementAlreadyAsked WaitingForSupplement ResultNotReady SupplementWindowOpen WaitingForSupplement WaitingForSupplement WaitingForSupplement ResultNotReady WaitingForSupplement NothingAsked NothingToCorrect NothingToCorrect RoleMissing RoleMissing WaitingForSupplement WaitingForSupplement NothingToSettle WaitingForSupplement NothingSent
      supplement expired: WaitingForSupplement WaitingForSupplement WaitingForSupplement WaitingForSupplement SupplementAlreadyAsked WaitingForSupplement ResultNotReady ok WaitingForSupplement WaitingForSupplement WaitingForSupplement ResultNotReady WaitingForSupplement NothingAsked NothingToCorrect NothingToCorrect RoleMissing RoleMissing WaitingForSupplement WaitingForSupplement NothingToSettle WaitingForSupplement NothingSent
      withdrawal pending: WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending
      result ready: ResultIsReady ResultIsReady ResultIsReady ResultIsReady ResultIsReady ResultIsReady ok ResultIsReady ResultIsReady ResultIsReady ResultIsReady ok ResultIsReady ResultIsReady NothingToCorrect NothingToCorrect ResultIsReady ResultIsReady ResultIsReady ResultIsReady ResultIsReady ResultIsReady ResultIsReady
      returned: AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver ok NothingToCorrect AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver
      withdrawn: AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped
      supplement complete: HeldByAnother HeldByAnother HeldByAnother HeldByAnother HeldByAnother HeldByAnother ResultNotReady NothingToClose RoleMissing RoleMissing RoleMissing ResultNotReady HeldByAnother NothingAsked NothingToCorrect NothingToCorrect RoleMissing RoleMissing TakenOn HeldByAnother NothingToSettle HeldByAnother NothingSent
      rescheduled: HeldByAnother HeldByAnother HeldByAnother HeldByAnother HeldByAnother HeldByAnother ResultNotReady NothingToClose RoleMissing RoleMissing RoleMissing ResultNotReady HeldByAnother NothingAsked NothingToCorrect NothingToCorrect RoleMissing RoleMissing TakenOn HeldByAnother NothingToSettle HeldByAnother NothingSent
      recalled: RoleMissing NotClaimed RoleMissing RoleMissing RoleMissing RoleMissing ResultNotReady NothingToClose RoleMissing RoleMissing RoleMissing ResultNotReady RoleMissing NothingAsked NothingToCorrect NothingToCorrect RoleMissing RoleMissing NothingToRecall RoleMissing NothingToSettle RoleMissing NothingSent
      refused: AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped
      consulting: WaitingForAnswer WaitingForAnswer WaitingForAnswer WaitingForAnswer WaitingForAnswer WaitingForAnswer ResultNotReady NothingToClose RoleMissing WaitingForAnswer WaitingForAnswer ResultNotReady WaitingForAnswer HeldByAnother NothingToCorrect NothingToCorrect RoleMissing RoleMissing WaitingForAnswer WaitingForAnswer NothingToSettle WaitingForAnswer NothingSent
      correcting: AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver CorrectionIsOpen ok AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver
      awaiting payment: WaitingForPayment WaitingForPayment WaitingForPayment WaitingForPayment WaitingForPayment WaitingForPayment ResultNotReady NothingToClose WaitingForPayment WaitingForPayment WaitingForPayment ResultNotReady WaitingForPayment NothingAsked NothingToCorrect NothingToCorrect RoleMissing RoleMissing WaitingForPayment WaitingForPayment ok WaitingForPayment NothingSent
      in legs: ok NotClaimed NotClaimed NotClaimed NotClaimed LegsUnderWay ResultNotReady NothingToClose RoleMissing RoleMissing RoleMissing ResultNotReady LegsUnderWay NothingAsked NothingToCorrect NothingToCorrect RoleMissing RoleMissing NothingToRecall NotClaimed NothingToSettle NoSlipNeeded NothingSent
      papers on the way: OutsideAgency OutsideAgency OutsideAgency OutsideAgency OutsideAgency OutsideAgency ResultNotReady NothingToClose RoleMissing WaitingForPapers RoleMissing ResultNotReady OutsideAgency OutsideAgency NothingToCorrect NothingToCorrect RoleMissing OutsideAgency OutsideAgency OutsideAgency OutsideAgency OutsideAgency OutsideAgency
      """;

  /** The same rows, and the columns from reschedule on. */
  private static final String LEADERS =
      """
      unseen: NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted
      submitted: NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted NotAccepted
      unclaimed: ok NotAskedYet ok ResultNotReady NotClaimed NothingAsked NothingToCorrect NothingToCorrect CalendarUnchanged ok NothingToRecall NotClaimed NothingToSettle NotClaimed NothingSent
      claimed: ok NotAskedYet ok ResultNotReady HeldByAnother NothingAsked NothingToCorrect NothingToCorrect CalendarUnchanged ok TakenOn HeldByAnother NothingToSettle HeldByAnother NothingSent
      passed on: ok NotAskedYet ok ResultNotReady NotClaimed NothingAsked NothingToCorrect NothingToCorrect CalendarUnchanged CannotTake NotPassedOnBy NotClaimed NothingToSettle NotClaimed NothingSent
      last step: ok NotAskedYet ok ResultNotReady HeldByAnother NothingAsked NothingToCorrect NothingToCorrect CalendarUnchanged nothing TakenOn HeldByAnother NothingToSettle HeldByAnother NothingSent
      awaiting supplement: WaitingForSupplement WaitingForSupplement WaitingForSupplement ResultNotReady WaitingForSupplement NothingAsked NothingToCorrect NothingToCorrect CalendarUnchanged ok WaitingForSupplement WaitingForSupplement NothingToSettle WaitingForSupplement NothingSent
      supplement expired: WaitingForSupplement WaitingForSupplement WaitingForSupplement ResultNotReady WaitingForSupplement NothingAsked NothingToCorrect NothingToCorrect CalendarUnchanged ok WaitingForSupplement WaitingForSupplement NothingToSettle WaitingForSupplement NothingSent
      withdrawal pending: WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending WithdrawalPending
      result ready: ResultIsReady ResultIsReady ResultIsReady ok ResultIsReady ResultIsReady NothingToCorrect NothingToCorrect ResultIsReady ResultIsReady ResultIsReady ResultIsReady ResultIsReady ResultIsReady ResultIsReady
      returned: AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver ok NothingToCorrect AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver
      withdrawn: AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped
      supplement complete: ok ok ok ResultNotReady HeldByAnother NothingAsked NothingToCorrect NothingToCorrect CalendarUnchanged ok TakenOn HeldByAnother NothingToSettle HeldByAnother NothingSent
      rescheduled: AlreadyRescheduled NotAskedYet ok ResultNotReady HeldByAnother NothingAsked NothingToCorrect NothingToCorrect CalendarUnchanged ok TakenOn HeldByAnother NothingToSettle HeldByAnother NothingSent
      recalled: ok NotAskedYet ok ResultNotReady NotClaimed NothingAsked NothingToCorrect NothingToCorrect CalendarUnchanged CannotTake NothingToRecall NotClaimed NothingToSettle NotClaimed NothingSent
      refused: AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped AlreadyStopped
      consulting: ok WaitingForAnswer WaitingForAnswer ResultNotReady WaitingForAnswer ok NothingToCorrect NothingToCorrect CalendarUnchanged ok WaitingForAnswer WaitingForAnswer NothingToSettle WaitingForAnswer NothingSent
      correcting: AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver CorrectionIsOpen ok AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver AlreadyHandedOver
      awaiting payment: WaitingForPayment WaitingForPayment WaitingForPayment ResultNotReady WaitingForPayment NothingAsked NothingToCorrect NothingToCorrect CalendarUnchanged ok WaitingForPayment WaitingForPayment ok WaitingForPayment NothingSent
      in legs: NotLater NotAskedYet ok ResultNotReady LegsUnderWay NothingAsked NothingToCorrect NothingToCorrect CalendarUnchanged ok NothingToRecall NotClaimed NothingToSettle NoSlipNeeded NothingSent
      papers on the way: NotLater WaitingForPapers ok ResultNotReady OutsideAgency OutsideAgency NothingToCorrect NothingToCorrect CalendarUnchanged OutsideAgency OutsideAgency OutsideAgency OutsideAgency OutsideAgency OutsideAgency
      """;

  @Test
  void has_its_own_answer() {
    assertThat(table(MINH, 0)).isEqualTo(OFFICER);
  }

  @Test
  void of_a_leader_has_its_own_answer() {
    assertThat(table(LEADER, 8)).isEqualTo(LEADERS);
  }

  @Test
  void stands_in_the_table() {
    assertThat(everyCommand().stream().map(it -> it.apply(MINH).getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(kindsOf(Command.class));
    assertThat(
            inEveryState().values().stream()
                .map(it -> it.now().own().getClass().getSimpleName())
                .collect(Collectors.toSet()))
        .as("all states but the one that is never at rest")
        .containsExactlyInAnyOrderElementsOf(
            kindsOf(Routing.class).stream().filter(it -> !it.equals("BetweenSteps")).toList());
  }

  @Test
  void is_refused_between_two_steps() {
    var life = Samples.anAcceptedDossier();
    var way = life.now().own().onTheWay();
    assertThat(way).isNotNull();
    var between =
        life.now().with(new Routing.BetweenSteps(java.util.Objects.requireNonNull(way), null));
    for (var command : everyCommand()) {
      assertThat(Life.DESK.decide(between, command.apply(MINH)))
          .isEqualTo(Decision.reject(new Rejection.NoStepOpen()));
    }
  }

  @Test
  void is_refused_to_another_agency() {
    for (var command : everyCommand()) {
      assertThat(
              Life.DESK.decide(Samples.anAcceptedDossier().now(), command.apply(Samples.STRANGER)))
          .isEqualTo(Decision.reject(new Rejection.OutsideAgency("H26.12")));
    }
  }

  private static List<String> kindsOf(Class<?> sealedType) {
    return Arrays.stream(sealedType.getPermittedSubclasses()).map(Class::getSimpleName).toList();
  }

  private static String table(Actor actor, int firstColumn) {
    return inEveryState().entrySet().stream()
        .map(it -> it.getKey() + ": " + row(it.getValue(), actor, firstColumn))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(Life life, Actor actor, int firstColumn) {
    return everyCommand().stream()
        .skip(firstColumn)
        .map(it -> answer(Life.DESK.decide(life.now(), it.apply(actor))))
        .collect(Collectors.joining(" "));
  }

  private static String answer(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var facts) -> facts.isEmpty() ? "nothing" : "ok";
      case Decision.Rejected(var why) -> why.getClass().getSimpleName();
    };
  }
}
