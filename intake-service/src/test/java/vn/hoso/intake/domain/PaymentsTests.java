package vn.hoso.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.domain.Life.accept;
import static vn.hoso.intake.domain.Life.after;
import static vn.hoso.intake.domain.Life.cash;
import static vn.hoso.intake.domain.Life.fee;
import static vn.hoso.intake.domain.Life.hearing;
import static vn.hoso.intake.domain.Life.online;
import static vn.hoso.intake.domain.Life.refund;
import static vn.hoso.intake.domain.Life.submit;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.intake.domain.Due.State;

/** The fee and the money of a dossier. */
class PaymentsTests {

  private static void refused(Dossier now, IntakeCommand command, Rejection why) {
    assertThat(Intake.decide(now, command)).isEqualTo(Decision.reject(why));
  }

  private static Due feeOf(Dossier now) {
    return now.dues().getFirst();
  }

  @Nested
  class A_fee {

    @Test
    void is_stated_before_the_acceptance_that_it_goes_with() {
      var it = accept();
      var accept =
          new IntakeCommand.Accept(
              it.at(), it.by(), it.code(), it.limit(), it.promise(), fee(200_000, 200_000));
      assertThat(Life.facts(after(submit()), accept))
          .hasExactlyElementsOfTypes(FeeSet.class, DossierAccepted.class);
    }

    @Test
    void may_be_set_anew_until_somebody_pays_it() {
      var exempt = after(submit(), accept(), fee(200_000, 200_000), fee(200_000, 0));
      assertThat(feeOf(exempt).state()).isEqualTo(State.NOTHING);
      refused(
          after(submit(), accept(), fee(200_000, 200_000), cash("BL-1", 200_000)),
          fee(200_000, 0),
          new Rejection.FeePaidBefore());
    }

    @Test
    void may_be_set_anew_when_all_of_it_went_back() {
      var back =
          after(
              submit(),
              accept(),
              fee(200_000, 200_000),
              cash("BL-1", 200_000),
              refund("BL-1", 200_000),
              fee(200_000, 0));
      assertThat(feeOf(back).state()).isEqualTo(State.NOTHING);
    }

    @Test
    void is_not_set_for_what_was_never_received() {
      refused(after(submit(), Life.refuse()), fee(1, 1), new Rejection.AlreadyRefused());
    }
  }

  @Nested
  class At_the_counter {

    private final Dossier now = after(submit(), accept(), fee(200_000, 200_000));

    @Test
    void exactly_what_is_owed_is_taken() {
      refused(now, cash("BL-1", 150_000), new Rejection.AmountDiffers(200_000, 150_000));
      refused(now, cash("BL-1", 250_000), new Rejection.AmountDiffers(200_000, 250_000));
      var paid = after(submit(), accept(), fee(200_000, 200_000), cash("BL-1", 200_000));
      assertThat(feeOf(paid).state()).isEqualTo(State.PAID);
      refused(paid, cash("BL-2", 200_000), new Rejection.NothingToPay());
    }

    @Test
    void the_rest_is_taken_after_a_part_came_online() {
      var part = after(submit(), accept(), fee(200_000, 200_000), online("T-1", 80_000));
      assertThat(feeOf(part).state()).isEqualTo(State.PARTIAL);
      refused(part, cash("BL-1", 200_000), new Rejection.AmountDiffers(120_000, 200_000));
      assertThat(Life.facts(part, cash("BL-1", 120_000))).hasSize(1);
    }

    @Test
    void nothing_is_taken_where_nothing_is_owed() {
      refused(after(submit(), accept()), cash("BL-1", 1), new Rejection.NothingToPay());
    }
  }

  @Nested
  class What_a_gateway_tells {

    @Test
    void is_recorded_once_however_often_it_is_told() {
      var paid = after(submit(), accept(), fee(200_000, 200_000), online("T-1", 200_000));
      assertThat(Intake.decide(paid, online("T-1", 200_000))).isEqualTo(Decision.nothing());
      refused(paid, online("T-1", 100_000), new Rejection.PaymentKnownOtherwise("T-1"));
    }

    @Test
    void is_recorded_and_named_when_it_is_too_much() {
      var paid = after(submit(), accept(), fee(200_000, 200_000), online("T-1", 210_000));
      assertThat(feeOf(paid).state()).isEqualTo(State.EXCESS);
      assertThat(feeOf(paid).excess()).isEqualTo(10_000);
    }

    @Test
    void is_recorded_even_when_the_dossier_has_ended_meanwhile() {
      var gone =
          after(
              submit(),
              accept(),
              fee(200_000, 200_000),
              Life.withdraw(),
              Life.confirm(),
              online("T-1", 200_000));
      assertThat(gone.ledger().payments()).hasSize(1);
    }
  }

  @Nested
  class A_refund {

    private final Dossier paid =
        after(submit(), accept(), fee(200_000, 200_000), online("T-1", 210_000));

    @Test
    void gives_back_no_more_than_was_taken() {
      var back = Evolution.evolve(paid, Life.facts(paid, refund("T-1", 10_000)).getFirst());
      assertThat(feeOf(back).state()).isEqualTo(State.PAID);
      refused(back, refund("T-1", 200_001), new Rejection.RefundTooLarge(200_000));
      refused(back, refund("T-9", 1), new Rejection.PaymentUnknown("T-9"));
    }
  }

  @Test
  void an_obligation_that_routing_raised_is_paid_at_the_counter_too() {
    var now =
        hearing(after(submit(), accept()), Life.transferred(), Life.owing("nvtc-1", 1_500_000));
    assertThat(now.heard().awaited()).isNotNull();
    assertThat(now.dues()).isEqualTo(List.of(new Due("nvtc-1", 1_500_000, 0, Life.WORDS, false)));
    var settled = hearing(now, Life.settled("nvtc-1"));
    assertThat(settled.heard().awaited()).isNull();
    assertThat(settled.dues().getFirst().outstanding()).isZero();
  }
}
