package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.WARD;
import static vn.hoso.routing.Facts.accepted;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.Facts.submitted;
import static vn.hoso.routing.Facts.submittedWithSupplementIn;
import static vn.hoso.routing.Facts.supplement;
import static vn.hoso.routing.domain.Samples.LAN;
import static vn.hoso.routing.domain.Samples.LEADER;
import static vn.hoso.routing.domain.Samples.MINH;
import static vn.hoso.routing.domain.Samples.NINE;
import static vn.hoso.routing.domain.Samples.RECEIVER;
import static vn.hoso.routing.domain.Samples.TEN;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.calendar.TimeLimit;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.contract.Step;
import vn.hoso.routing.Facts;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.CloseLapsed;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.HandOver;
import vn.hoso.routing.domain.Command.PresentResult;
import vn.hoso.routing.domain.Command.Release;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.RequestSupplementAgain;
import vn.hoso.routing.domain.Command.Return;

/** What happens to a dossier, state by state. */
class RoutingTests {

  @Nested
  class A_dossier_not_yet_accepted {

    @Test
    void remembers_what_it_heard_and_states_nothing() {
      var life =
          new Life()
              .hears(
                  NINE,
                  submitted(NINE),
                  new WithdrawalRequested(NINE, BOX),
                  new WithdrawalCancelled(NINE),
                  supplement(NINE),
                  new WithdrawalConfirmed(NINE, "tiepnhan"));
      assertThat(life.stated()).isEmpty();
      assertThat(life.now().heard().submission()).isNotNull();
      assertThat(life.now().heard().supplementAt()).isEqualTo(NINE);
    }

    @Test
    void takes_the_flow_of_its_procedure_when_it_is_accepted() {
      var life = Samples.anAcceptedDossier();
      assertThat(life.stated())
          .containsExactly(
              new DossierTransferred(
                  NINE,
                  WARD,
                  List.of(
                      new Step(1, "Thẩm định hồ sơ đăng ký hộ kinh doanh", "officer", WARD, 600),
                      new Step(2, "Ký giấy chứng nhận", "leader", WARD, 360),
                      new Step(
                          3, "Chuyển dữ liệu thuế và phát hành kết quả", "officer", WARD, 360)),
                  at("2026-11-30T17:00"),
                  "nd118-2025",
                  Facts.CALENDARS.of(WARD).reference()),
              new StepAssigned(NINE, 1, at("2026-11-26T11:00")));
    }

    @Test
    void is_transferred_once_however_often_it_is_accepted() {
      var life = Samples.anAcceptedDossier();
      var before = life.stated();
      life.hears(TEN, accepted(TEN));
      assertThat(life.stated()).isEqualTo(before);
    }
  }

  @Nested
  class An_unclaimed_step {

    @Test
    void belongs_to_who_claims_it_first() {
      var life = Samples.anAcceptedDossier().does(new Claim(LAN, TEN));
      assertThat(life.last()).isEqualTo(new StepClaimed(TEN, 1, "canbo1"));
      assertThat(life.asked(new Claim(MINH, TEN)))
          .isEqualTo(Decision.reject(new Rejection.HeldByAnother("canbo1")));
    }

    @Test
    void may_be_done_by_a_leader_and_not_by_a_receiver() {
      assertThat(Samples.anAcceptedDossier().asked(new Claim(LEADER, TEN)))
          .isInstanceOf(Decision.Accepted.class);
      assertThat(Samples.anAcceptedDossier().asked(new Claim(RECEIVER, TEN)))
          .isEqualTo(Decision.reject(new Rejection.RoleMissing(StepRole.OFFICER)));
    }
  }

  @Nested
  class A_claimed_step {

    @Test
    void is_followed_by_the_next_one_with_a_budget_of_its_own() {
      var life = Samples.aClaimedDossier().does(new Complete(LAN, TEN));
      assertThat(life.stated().reversed().subList(0, 2))
          .containsExactly(
              new StepAssigned(TEN, 2, at("2026-11-25T17:00")),
              new StepCompleted(TEN, 1, "canbo1"));
    }

    @Test
    void goes_back_to_everybody_with_the_same_budget() {
      var life = Samples.aClaimedDossier();
      life.does(new Release(LAN, TEN));
      assertThat(life.last()).isEqualTo(new StepAssigned(TEN, 1, at("2026-11-26T11:00")));
      life.does(new Claim(MINH, TEN), new Release(LEADER, TEN));
      assertThat(life.asked(new Complete(MINH, TEN)))
          .isEqualTo(Decision.reject(new Rejection.NotClaimed(1)));
    }

    @Test
    void is_claimed_again_by_the_same_officer_without_a_new_fact() {
      assertThat(Samples.aClaimedDossier().asked(new Claim(LAN, TEN))).isEqualTo(Decision.accept());
    }

    @Test
    void has_no_result_before_the_last_one() {
      assertThat(
              Samples.aClaimedDossier()
                  .asked(new PresentResult(LAN, TEN, Outcome.APPROVED, "Quầy 2", null)))
          .isEqualTo(Decision.reject(new Rejection.StepsLeft(1, 3)));
    }
  }

  @Nested
  class The_leaders_step {

    @Test
    void is_closed_to_officers() {
      var life = Samples.aClaimedDossier().does(new Complete(LAN, TEN));
      assertThat(life.asked(new Claim(LAN, TEN)))
          .isEqualTo(Decision.reject(new Rejection.RoleMissing(StepRole.LEADER)));
    }

    @Test
    void may_send_the_dossier_back_with_a_reason() {
      var life = Samples.aDossierAtTheLeader().does(new Return(LEADER, TEN, 1, BOX));
      assertThat(life.stated().reversed().subList(0, 2))
          .containsExactly(
              new StepAssigned(TEN, 1, at("2026-11-26T13:00").minusSeconds(3600)),
              new StepReturned(TEN, 2, 1, "lanhdao", BOX));
      assertThat(Samples.aDossierAtTheLeader().asked(new Return(LEADER, TEN, 2, BOX)))
          .isEqualTo(Decision.reject(new Rejection.NoEarlierStep(2)));
    }
  }

  @Nested
  class The_last_step {

    @Test
    void ends_with_a_result_at_the_desk() {
      var life = Samples.aDossierWithResult();
      assertThat(life.last())
          .isEqualTo(new ResultReady(TEN, Outcome.APPROVED, "canbo2", "Quầy 2", null));
    }

    @Test
    void tells_why_it_refuses() {
      var last = Samples.aDossierAtTheLastStep();
      assertThat(last.asked(new PresentResult(MINH, TEN, Outcome.REFUSED, "Quầy 2", null)))
          .isEqualTo(Decision.reject(new Rejection.RefusalNeedsReason()));
      assertThat(last.asked(new PresentResult(MINH, TEN, Outcome.LAPSED, "Quầy 2", null)))
          .isEqualTo(Decision.reject(new Rejection.NotAResult(Outcome.LAPSED)));
      assertThat(last.asked(new PresentResult(MINH, TEN, Outcome.REFUSED, "Quầy 2", BOX)))
          .isInstanceOf(Decision.Accepted.class);
    }
  }

  @Nested
  class A_result_at_the_desk {

    @Test
    void is_handed_over_by_the_receiver() {
      assertThat(Samples.aReturnedDossier().last()).isEqualTo(new ResultReturned(TEN, "tiepnhan"));
    }

    @Test
    void is_handed_over_where_the_dossier_was_handed_in_too() {
      var elsewhere = new Actor("quay", Set.of(StepRole.RECEIVER), Set.of("H26.99"));
      assertThat(Samples.aDossierWithResult().asked(new HandOver(elsewhere, TEN)))
          .isEqualTo(Decision.reject(new Rejection.OutsideAgency(WARD)));
      assertThat(Samples.aDossierWithResult().asked(new HandOver(RECEIVER, TEN)))
          .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void outweighs_a_withdrawal_and_says_so_once() {
      var life = Samples.aDossierWithResult();
      life.hears(TEN, new WithdrawalRequested(TEN, BOX), new WithdrawalConfirmed(TEN, "tiepnhan"));
      assertThat(life.last()).isEqualTo(new WithdrawalDeclined(TEN));
      var before = life.stated();
      life.hears(TEN, new WithdrawalConfirmed(TEN, "tiepnhan"));
      assertThat(life.stated()).isEqualTo(before);
      assertThat(life.asked(new HandOver(RECEIVER, TEN))).isInstanceOf(Decision.Accepted.class);
    }
  }

  @Nested
  class A_dossier_awaiting_its_supplement {

    @Test
    void is_given_fifteen_days() {
      assertThat(Samples.aDossierAwaitingSupplement().last())
          .isEqualTo(new SupplementRequested(TEN, 1, "canbo1", BOX, at("2026-12-10T17:00")));
    }

    @Test
    void is_given_the_days_of_its_sector_law_the_second_time_too() {
      var life =
          new Life()
              .hears(TEN, submittedWithSupplementIn(30, TEN), accepted(TEN))
              .does(new Claim(LAN, TEN), new RequestSupplement(LAN, TEN, BOX));
      assertThat(life.last())
          .isEqualTo(new SupplementRequested(TEN, 1, "canbo1", BOX, at("2026-12-25T17:00")));
      var monday = at("2026-11-30T10:00");
      life.hears(monday, supplement(monday))
          .does(new RequestSupplementAgain(LEADER, monday, BOX, BOX));
      assertThat(life.last())
          .isInstanceOfSatisfying(
              SupplementRequested.class,
              it -> assertThat(it.until()).isEqualTo(at("2026-12-30T17:00")));
    }

    @Test
    void gets_the_full_time_again_and_its_officer_back() {
      var monday = at("2026-11-30T10:00");
      var life = Samples.aDossierAwaitingSupplement().hears(monday, supplement(monday));
      var facts = life.stated().subList(life.stated().size() - 3, life.stated().size());
      assertThat(facts.get(0))
          .isInstanceOfSatisfying(
              ProcessingResumed.class,
              it -> {
                assertThat(it.step()).isEqualTo(1);
                var promise = requireNonNull(it.promise());
                assertThat(promise.dueAt()).isEqualTo(at("2026-12-03T17:00"));
                assertThat(promise.calendar()).startsWith("hanh-chinh@");
                assertThat(promise.ledger().getFirst().kind()).isEqualTo("RESTARTED");
              });
      assertThat(facts.subList(1, 3))
          .containsExactly(
              new StepAssigned(monday, 1, at("2026-12-01T12:00")),
              new StepClaimed(monday, 1, "canbo1"));
    }

    /** DOMAIN §3.3: one working day from Mon 23/11/2026 ends on Wed 25/11; 24/11 is a holiday. */
    @Test
    void is_promised_past_the_new_holiday_and_told_why() {
      var friday = at("2026-11-20T09:00");
      var monday = at("2026-11-23T16:59");
      var limit = new Limit(BigDecimal.ONE, Limit.Unit.WORKING_DAY);
      var promise = Facts.promise(TimeLimit.workingDays(1), friday);
      var life =
          new Life()
              .hears(friday, submitted(friday), accepted(friday, limit, promise))
              .does(new Claim(LAN, friday), new RequestSupplement(LAN, friday, BOX))
              .hears(monday, supplement(monday));
      var renewed = requireNonNull(requireNonNull(life.now().own().onTheWay()).renewal());
      assertThat(renewed.dueAt()).isEqualTo(at("2026-11-25T17:00"));
      assertThat(renewed.ledger())
          .extracting(Promise.Line::kind)
          .containsExactly("RESTARTED", "FIRST_DAY_EXCLUDED", "HOLIDAY", "COUNTED");
      assertThat(renewed.ledger().get(2).note()).isEqualTo("Ngày Văn hóa Việt Nam");
    }

    @Test
    void is_never_asked_a_second_time() {
      var monday = at("2026-11-30T10:00");
      var life = Samples.aDossierAwaitingSupplement().hears(monday, supplement(monday));
      assertThat(life.asked(new RequestSupplement(LAN, monday, BOX)))
          .isEqualTo(Decision.reject(new Rejection.SupplementAlreadyAsked()));
    }

    @Test
    void is_closed_after_the_window_and_not_before() {
      assertThat(Samples.aLapsedDossier().does(new CloseLapsed(LAN, TEN)).last())
          .isEqualTo(new ProcessingStopped(TEN, Outcome.LAPSED, "canbo1"));
      assertThat(Samples.aDossierAwaitingSupplement().asked(new CloseLapsed(LAN, TEN)))
          .isEqualTo(Decision.reject(new Rejection.SupplementWindowOpen(at("2026-12-10T17:00"))));
    }

    @Test
    void is_taken_up_again_even_late_as_long_as_nobody_closed_it() {
      var late = at("2026-12-21T09:00");
      assertThat(Samples.aLapsedDossier().hears(late, supplement(late)).now().own())
          .isInstanceOf(Routing.AtStep.class);
    }
  }

  @Nested
  class A_dossier_whose_withdrawal_is_pending {

    @Test
    void stops_when_intake_confirms() {
      assertThat(Samples.aWithdrawnDossier().last())
          .isEqualTo(new ProcessingStopped(TEN, Outcome.WITHDRAWN, "tiepnhan"));
    }

    @Test
    void goes_on_with_the_time_that_was_left() {
      var friday = at("2026-11-27T10:00");
      var life = Samples.aDossierWithWithdrawalPending();
      life.hears(friday, new WithdrawalCancelled(friday));
      var facts = life.stated().subList(life.stated().size() - 3, life.stated().size());
      assertThat(facts.get(0))
          .isInstanceOfSatisfying(
              ProcessingResumed.class,
              it -> {
                var promise = requireNonNull(it.promise());
                assertThat(promise.dueAt()).isEqualTo(at("2026-12-02T17:00"));
                assertThat(promise.ledger()).extracting("kind").contains("PAUSED");
              });
      assertThat(facts.subList(1, 3))
          .containsExactly(
              new StepAssigned(friday, 1, at("2026-11-30T11:00")),
              new StepClaimed(friday, 1, "canbo1"));
    }

    @Test
    void keeps_a_supplement_window_that_was_open() {
      var life = Samples.aDossierAwaitingSupplement();
      life.hears(TEN, new WithdrawalRequested(TEN, BOX), new WithdrawalCancelled(TEN));
      assertThat(life.now().own()).isInstanceOf(Routing.AwaitingSupplement.class);
      assertThat(life.last()).isInstanceOf(SupplementRequested.class);
    }
  }

  @Nested
  class A_dossier_without_a_promise {

    @Test
    void has_steps_with_budgets_and_is_never_overdue_itself() {
      var limit = new Limit(BigDecimal.ZERO, Limit.Unit.WORKING_DAY);
      var life = new Life().hears(NINE, submitted(NINE), accepted(NINE, limit, null));
      assertThat(life.ticks(at("2027-03-01T09:00")))
          .extracting(it -> it.getClass().getSimpleName())
          .containsExactly("StepOverdue");
      life.does(new Claim(LAN, NINE), new RequestSupplement(LAN, NINE, BOX));
      life.hears(TEN, supplement(TEN));
      assertThat(life.now().own()).isInstanceOf(Routing.AtStep.class);
    }
  }
}
