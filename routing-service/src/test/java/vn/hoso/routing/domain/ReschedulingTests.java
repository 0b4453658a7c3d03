package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.accepted;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.Facts.submitted;
import static vn.hoso.routing.Facts.supplement;
import static vn.hoso.routing.domain.Samples.LAN;
import static vn.hoso.routing.domain.Samples.MINH;
import static vn.hoso.routing.domain.Samples.NINE;
import static vn.hoso.routing.domain.Samples.TEN;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Delay;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.ApologyDrafted;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.Reschedule;
import vn.hoso.routing.domain.Command.Return;

/** Apologies by NĐ 118/2025 art. 19(6): the draft, the signature, another day. */
class ReschedulingTests {

  private static final Instant DUE = at("2026-11-30T17:00");

  private static DossierRescheduled rescheduled(Life life) {
    return (DossierRescheduled) life.last();
  }

  /** DOMAIN §10.2, 3. */
  @Nested
  class Rescheduling_by_art_19_6 {

    @Test
    void replaces_the_promise_and_keeps_the_original_for_statistics() {
      var life = Samples.aClaimedDossier().does(Samples.reschedulingTo("2026-12-03", TEN));
      assertThat(rescheduled(life).promise().dueAt()).isEqualTo(at("2026-12-03T17:00"));
      assertThat(rescheduled(life).originalDueAt()).isEqualTo(DUE);
      assertThat(rescheduled(life).promise().ledger())
          .extracting(Promise.Line::kind)
          .contains("RESCHEDULED");
      assertThat(life.clock().dueAt()).isEqualTo(at("2026-12-03T17:00"));
      assertThat(life.clock().originalDueAt()).isEqualTo(DUE);
      assertThat(life.ticks(at("2026-12-01T08:00")))
          .as("statistics go by it")
          .contains(new DossierOverdue(at("2026-12-01T08:00"), DUE));
      assertThat(life.ticks(at("2026-12-04T08:00")))
          .containsExactly(new DossierOverdue(at("2026-12-04T08:00"), at("2026-12-03T17:00")));
    }

    @Test
    void happens_at_most_once() {
      assertThat(Samples.aRescheduledDossier().asked(Samples.reschedulingTo("2026-12-18", TEN)))
          .isEqualTo(Decision.reject(new Rejection.AlreadyRescheduled(TEN)));
    }

    @Test
    void is_late_from_the_promised_day_on_and_says_so() {
      var before = at("2026-11-29T23:00");
      var onTheDay = at("2026-11-30T08:00");
      assertThat(
              rescheduled(
                      Samples.aClaimedDossier().does(Samples.reschedulingTo("2026-12-03", before)))
                  .late())
          .isFalse();
      var late = Samples.aClaimedDossier().does(Samples.reschedulingTo("2026-12-03", onTheDay));
      assertThat(rescheduled(late).late()).isTrue();
      var way = requireNonNull(late.now().own().onTheWay());
      assertThat(way.deeds().getLast().kind()).isEqualTo(Deed.Kind.RESCHEDULED_LATE);
    }

    @Test
    void names_a_later_day_and_ends_on_one_that_is_worked() {
      var life = Samples.aClaimedDossier().does(Samples.reschedulingTo("2026-12-05", TEN));
      assertThat(life.clock().dueAt()).as("a Saturday").isEqualTo(at("2026-12-07T17:00"));
      assertThat(Samples.aClaimedDossier().asked(Samples.reschedulingTo("2026-11-30", TEN)))
          .isEqualTo(Decision.reject(new Rejection.NotLater(DUE)));
      assertThat(
              Samples.aClaimedDossier()
                  .asked(Samples.reschedulingTo("2026-12-03", at("2026-12-05T09:00"))))
          .as("in the past")
          .isEqualTo(Decision.reject(new Rejection.NotLater(DUE)));
    }

    @Test
    void is_signed_by_a_leader_and_needs_a_promise() {
      var by = new Reschedule(LAN, TEN, Samples.LATER, BOX);
      assertThat(Samples.aClaimedDossier().asked(by))
          .isEqualTo(Decision.reject(new Rejection.RoleMissing(StepRole.LEADER)));
      var limit = new Limit(BigDecimal.ZERO, Limit.Unit.WORKING_DAY);
      var unpromised = new Life().hears(NINE, submitted(NINE), accepted(NINE, limit, null));
      assertThat(unpromised.asked(Samples.reschedulingTo("2026-12-03", TEN)))
          .isEqualTo(Decision.reject(new Rejection.NothingPromised()));
    }

    @Test
    void lets_a_pause_move_the_original_with_the_promise() {
      var thursday = at("2026-11-26T10:00");
      var friday = at("2026-11-27T10:00");
      var life =
          Samples.aClaimedDossier()
              .does(Samples.reschedulingTo("2026-12-03", TEN))
              .hears(thursday, new WithdrawalRequested(thursday, null))
              .hears(friday, new WithdrawalCancelled(friday));
      assertThat(life.clock().dueAt()).isEqualTo(at("2026-12-04T17:00"));
      assertThat(life.clock().originalDueAt()).isEqualTo(at("2026-12-01T17:00"));
    }

    @Test
    void is_forgotten_by_statistics_when_the_full_time_begins_anew() {
      var monday = at("2026-11-30T10:00");
      var life =
          Samples.aRescheduledDossier()
              .does(new RequestSupplement(LAN, TEN, BOX))
              .hears(monday, supplement(monday));
      assertThat(life.clock().originalDueAt()).isNull();
      assertThat(life.asked(Samples.reschedulingTo("2026-12-18", monday)))
          .isEqualTo(Decision.reject(new Rejection.AlreadyRescheduled(TEN)));
    }
  }

  @Nested
  class The_forecast {

    private final Instant crossed = at("2026-11-26T16:30").plusMillis(1);

    @Test
    void drafts_an_apology_before_the_breach_with_cause_and_day() {
      var life = Samples.aClaimedDossier();
      life.ticks(at("2026-11-26T11:01"));
      assertThat(life.ticks(at("2026-11-26T16:30"))).isEmpty();
      assertThat(life.ticks(crossed))
          .containsExactly(
              new ApologyDrafted(crossed, DUE, at("2026-12-01T17:00"), 1, Delay.STEP_OVERDUE));
      assertThat(requireNonNull(life.clock().unsigned()).proposedAt())
          .isEqualTo(at("2026-12-01T17:00"));
    }

    @Test
    void drafts_once_for_a_promise_and_no_more_once_it_is_signed() {
      var life = Samples.aClaimedDossier();
      life.ticks(crossed);
      assertThat(life.ticks(at("2026-11-27T09:00"))).isEmpty();
      life.does(Samples.reschedulingTo("2026-12-01", at("2026-11-27T09:00")));
      assertThat(life.clock().unsigned()).isNull();
      assertThat(life.ticks(at("2026-12-01T16:00"))).noneMatch(it -> it instanceof ApologyDrafted);
    }

    @Test
    void sees_at_once_that_too_much_is_left_after_a_step_back() {
      var friday = at("2026-11-27T15:00");
      var life = Samples.aDossierAtTheLastStep().does(new Return(MINH, friday, 1, BOX));
      assertThat(life.ticks(friday))
          .containsExactly(
              new ApologyDrafted(friday, DUE, at("2026-12-02T17:00"), 1, Delay.STEPS_TOO_LONG));
    }

    @Test
    void sees_it_in_the_last_moment_of_the_promise_and_not_in_the_first_after_it() {
      var life = Samples.aDossierAtTheLastStep().does(new Return(MINH, DUE, 1, BOX));
      var late = Samples.aDossierAtTheLastStep().does(new Return(MINH, DUE.plusMillis(1), 1, BOX));
      assertThat(life.ticks(DUE)).anyMatch(it -> it instanceof ApologyDrafted);
      assertThat(late.ticks(DUE.plusMillis(1))).noneMatch(it -> it instanceof ApologyDrafted);
    }

    @Test
    void is_silent_while_every_step_is_in_time() {
      var life = Samples.aDossierAtTheLastStep();
      assertThat(life.ticks(at("2026-11-25T16:59"))).noneMatch(it -> it instanceof ApologyDrafted);
    }
  }
}
