package vn.hoso.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Outcome;
import vn.hoso.routing.domain.AbsenceRefused;
import vn.hoso.routing.domain.Rejection;
import vn.hoso.routing.domain.StepRole;

/** Every reason of the rules becomes a problem with a code and words of its own. */
class RefusalsTests {

  private static final List<Rejection> EVERY =
      List.of(
          new Rejection.NotAccepted(),
          new Rejection.NoStepOpen(),
          new Rejection.OutsideAgency("H26.12"),
          new Rejection.RoleMissing(StepRole.LEADER),
          new Rejection.HeldByAnother("canbo1"),
          new Rejection.NotClaimed(1),
          new Rejection.LastStepNeedsResult(),
          new Rejection.StepsLeft(1, 3),
          new Rejection.NoEarlierStep(3),
          new Rejection.SupplementAlreadyAsked(),
          new Rejection.WaitingForSupplement(Instant.EPOCH),
          new Rejection.SupplementWindowOpen(Instant.EPOCH),
          new Rejection.NothingToClose(),
          new Rejection.WithdrawalPending(),
          new Rejection.NotAResult(Outcome.LAPSED),
          new Rejection.RefusalNeedsReason(),
          new Rejection.ResultNotReady(),
          new Rejection.ResultIsReady(),
          new Rejection.AlreadyHandedOver(Instant.EPOCH, "tiepnhan"),
          new Rejection.AlreadyStopped(Outcome.WITHDRAWN),
          new Rejection.NothingPromised(),
          new Rejection.AlreadyRescheduled(Instant.EPOCH),
          new Rejection.NotLater(Instant.EPOCH),
          new Rejection.NotAskedYet(),
          new Rejection.WaitingForAnswer(Instant.EPOCH),
          new Rejection.NothingAsked(),
          new Rejection.NotAhead(),
          new Rejection.NothingToCorrect(),
          new Rejection.CorrectionIsOpen(Instant.EPOCH),
          new Rejection.CalendarUnchanged("hanh-chinh@1"),
          new Rejection.CannotTake("canbo1", StepRole.LEADER),
          new Rejection.OfficerAway("canbo1", LocalDate.EPOCH),
          new Rejection.TakenOn(2, "lanhdao"),
          new Rejection.NothingToRecall(),
          new Rejection.NotPassedOnBy("canbo1"),
          new Rejection.WaitingForPayment(100_000),
          new Rejection.NothingToSettle(),
          new Rejection.LegsUnderWay(),
          new Rejection.LegEnded(4, Instant.EPOCH, "congan1"),
          new Rejection.NeedsSlip("G01.H26.12"),
          new Rejection.NoSlipNeeded(),
          new Rejection.WaitingForPapers(1, "G01.H26.12"),
          new Rejection.NothingSent(),
          new Rejection.AlreadyReceived(1, Instant.EPOCH, "congan1"),
          new Rejection.OtherSlip(2, 1),
          new Rejection.FeeUnpaid(100_000));

  private static final List<AbsenceRefused> AGAINST_ABSENCES =
      List.of(
          new AbsenceRefused.EndsBeforeItBegins(),
          new AbsenceRefused.Overlaps(LocalDate.EPOCH, LocalDate.EPOCH),
          new AbsenceRefused.SubstituteIsAbsent(),
          new AbsenceRefused.SubstituteUnknown("canbo2"),
          new AbsenceRefused.SubstituteLacksRole("canbo2", StepRole.LEADER),
          new AbsenceRefused.SubstituteAway("canbo2", LocalDate.EPOCH, LocalDate.EPOCH));

  @Test
  void cover_every_reason_with_a_code_of_its_own() {
    assertThat(EVERY.stream().map(it -> it.getClass().getSimpleName()).toList())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Rejection.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
    assertThat(EVERY.stream().map(it -> Refusals.of(it).code())).doesNotHaveDuplicates();
  }

  @Test
  void have_words_for_every_code() {
    var words = ResourceBundle.getBundle("problems-routing-service").keySet();
    var general = ResourceBundle.getBundle("problems").keySet();
    for (var rejection : EVERY) {
      var title = Refusals.of(rejection).code() + ".title";
      assertThat(words.contains(title) || general.contains(title)).as(title).isTrue();
    }
  }

  @Test
  void have_words_for_whatever_is_against_an_absence() {
    assertThat(AGAINST_ABSENCES.stream().map(it -> it.getClass().getSimpleName()).toList())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(AbsenceRefused.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
    var words = ResourceBundle.getBundle("problems-routing-service").keySet();
    for (var refused : AGAINST_ABSENCES) {
      var code = AbsenceRefusals.of(refused).code();
      assertThat(words).contains(code + ".title", code + ".detail", "error." + code);
    }
  }

  @Test
  void are_conflicts_unless_the_caller_or_the_body_is_wrong() {
    assertThat(
            EVERY.stream().map(it -> Refusals.of(it).status().value()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(403, 409, 422);
  }
}
