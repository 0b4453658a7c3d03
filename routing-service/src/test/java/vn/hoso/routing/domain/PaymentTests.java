package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.accepted;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.Facts.submitted;
import static vn.hoso.routing.domain.Samples.LAN;
import static vn.hoso.routing.domain.Samples.NINE;
import static vn.hoso.routing.domain.Samples.TEN;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.PaymentRefunded;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;

/** National status 6: the citizen pays, every clock stands, and goes on with what was left. */
class PaymentTests {

  private static final Instant TOMORROW = at("2026-11-26T10:00");

  private static FeeSet fee(long amount, boolean first) {
    return new FeeSet(NINE, "tiepnhan", 200_000, amount, first, null);
  }

  private static PaymentRecorded paid(String payment, String obligation, long amount) {
    return new PaymentRecorded(
        TOMORROW, payment, obligation, amount, PaymentMethod.CASH, "tiepnhan");
  }

  @Nested
  class A_fee_collected_before_processing {

    private final Life life =
        new Life().hears(NINE, submitted(NINE), fee(200_000, true), accepted(NINE));

    @Test
    void is_waited_for_from_acceptance_and_no_clock_runs() {
      assertThat(life.last())
          .isEqualTo(new FinancialObligationRaised(NINE, FeeSet.NAME, 1, null, null, 200_000));
      assertThat(Life.TIMERS.next(life.now())).isEmpty();
      assertThat(life.ticks(at("2027-01-04T08:00"))).isEmpty();
    }

    @Test
    void lets_processing_begin_once_all_of_it_is_there() {
      life.hears(TOMORROW, paid("BL-1", FeeSet.NAME, 150_000));
      assertThat(life.now().own()).isInstanceOf(Routing.AwaitingPayment.class);
      life.hears(TOMORROW, paid("BL-2", FeeSet.NAME, 50_000));
      assertThat(life.now().own()).isInstanceOf(Routing.AtStep.class);
    }

    @Test
    void is_not_there_when_it_went_back() {
      life.hears(
          TOMORROW,
          paid("BL-1", FeeSet.NAME, 150_000),
          new PaymentRefunded(TOMORROW, "BL-1", 150_000, "lanhdao", BOX),
          paid("BL-2", FeeSet.NAME, 50_000));
      assertThat(life.now().own()).isInstanceOf(Routing.AwaitingPayment.class);
    }

    @Test
    void is_not_waited_for_any_more_when_an_exemption_is_confirmed() {
      life.hears(TOMORROW, fee(0, true));
      assertThat(life.now().own()).isInstanceOf(Routing.AtStep.class);
    }
  }

  @Test
  void a_fee_that_is_paid_exempt_or_collected_with_the_result_is_not_waited_for() {
    assertThat(
            new Life()
                .hears(NINE, submitted(NINE), fee(200_000, false), accepted(NINE))
                .now()
                .own())
        .isInstanceOf(Routing.AtStep.class);
    assertThat(new Life().hears(NINE, submitted(NINE), fee(0, true), accepted(NINE)).now().own())
        .isInstanceOf(Routing.AtStep.class);
    assertThat(
            new Life()
                .hears(
                    NINE,
                    submitted(NINE),
                    fee(200_000, true),
                    paid("T-1", FeeSet.NAME, 200_000),
                    accepted(NINE))
                .now()
                .own())
        .isInstanceOf(Routing.AtStep.class);
  }

  @Nested
  class A_fee_collected_with_the_result {

    private final Command handOver = new Command.HandOver(Samples.RECEIVER, TOMORROW);

    @Test
    void stops_the_hand_over_until_all_of_it_is_paid() {
      var life = Samples.aDossierWithResult().hears(TEN, fee(200_000, false));
      assertThat(life.asked(handOver)).isEqualTo(Decision.reject(new Rejection.FeeUnpaid(200_000)));
      life.hears(TOMORROW, paid("T-1", FeeSet.NAME, 150_000));
      assertThat(life.asked(handOver)).isEqualTo(Decision.reject(new Rejection.FeeUnpaid(50_000)));
      life.hears(TOMORROW, paid("BL-1", FeeSet.NAME, 50_000)).does(handOver);
      assertThat(life.now().own()).isInstanceOf(Routing.HandedOver.class);
    }

    @Test
    void stops_nothing_when_it_is_exempt_or_free() {
      var exempt =
          Samples.aDossierWithResult()
              .hears(TEN, fee(200_000, false), fee(0, false))
              .does(handOver);
      assertThat(exempt.now().own()).isInstanceOf(Routing.HandedOver.class);
    }

    @Test
    void stops_it_again_when_the_money_went_back() {
      var life =
          Samples.aDossierWithResult()
              .hears(
                  TEN,
                  fee(200_000, false),
                  paid("BL-1", FeeSet.NAME, 200_000),
                  new PaymentRefunded(TOMORROW, "BL-1", 200_000, "lanhdao", BOX));
      assertThat(life.asked(handOver)).isEqualTo(Decision.reject(new Rejection.FeeUnpaid(200_000)));
    }

    @Test
    void is_the_same_for_one_that_was_to_come_first_but_was_confirmed_too_late() {
      var life = Samples.aDossierWithResult().hears(TEN, fee(200_000, true));
      assertThat(life.asked(handOver)).isEqualTo(Decision.reject(new Rejection.FeeUnpaid(200_000)));
    }
  }

  @Test
  void a_fee_that_came_first_by_proof_is_not_asked_for_at_the_hand_over() {
    var life =
        new Life()
            .hears(NINE, submitted(NINE), fee(200_000, true), accepted(NINE))
            .does(
                new Command.SettleObligation(LAN, TEN, BOX),
                new Command.Claim(LAN, TEN),
                new Command.Complete(LAN, TEN),
                new Command.Claim(Samples.LEADER, TEN),
                new Command.Complete(Samples.LEADER, TEN),
                new Command.Claim(LAN, TEN),
                new Command.PresentResult(LAN, TEN, Outcome.APPROVED, "Quầy 2", null),
                new Command.HandOver(Samples.RECEIVER, TOMORROW));
    assertThat(life.now().own()).isInstanceOf(Routing.HandedOver.class);
  }

  @Nested
  class An_obligation_of_an_officer {

    private final Life life = Samples.aDossierAwaitingPayment();

    @Test
    void gives_back_the_time_that_was_left_when_it_is_paid() {
      life.hears(TOMORROW, paid("BL-1", "nvtc-1", 1_500_000));
      var stated = life.stated().subList(life.stated().size() - 3, life.stated().size());
      assertThat(stated.getFirst())
          .isInstanceOfSatisfying(
              FinancialObligationSettled.class,
              it -> {
                assertThat(it.promise()).isNotNull();
                assertThat(it.officer()).isNull();
              });
      assertThat(stated.get(1))
          .as("ten hours from nine, of which one was used when it was raised at ten")
          .isEqualTo(new StepAssigned(TOMORROW, 1, at("2026-11-27T11:00")));
      assertThat(stated.get(2)).isEqualTo(new StepClaimed(TOMORROW, 1, "canbo1"));
      var way = requireNonNull(life.now().own().onTheWay());
      assertThat(way.clock().dueAt()).isAfter(at("2026-11-30T17:00"));
    }

    @Test
    void is_settled_by_an_officer_who_saw_a_proof() {
      life.does(new Command.SettleObligation(Samples.MINH, TOMORROW, BOX));
      assertThat(life.now().own()).isInstanceOf(Routing.AtStep.class);
      assertThat(life.stated())
          .anyMatch(
              it -> it instanceof FinancialObligationSettled by && "canbo2".equals(by.officer()));
    }

    @Test
    void is_not_paid_by_money_for_something_else() {
      life.hears(TOMORROW, paid("BL-1", FeeSet.NAME, 1_500_000));
      assertThat(life.now().own()).isInstanceOf(Routing.AwaitingPayment.class);
    }

    @Test
    void ends_with_a_withdrawal() {
      life.hears(TEN, new WithdrawalRequested(TEN, null), new WithdrawalConfirmed(TEN, "tiepnhan"));
      assertThat(life.now().own()).isInstanceOf(Routing.Stopped.class);
    }

    @Test
    void may_be_followed_by_another_with_a_name_of_its_own() {
      life.hears(TOMORROW, paid("BL-1", "nvtc-1", 1_500_000))
          .does(new Command.RaiseObligation(LAN, TOMORROW, BOX, 7000));
      assertThat(life.last())
          .isEqualTo(new FinancialObligationRaised(TOMORROW, "nvtc-2", 1, "canbo1", BOX, 7000));
    }
  }
}
