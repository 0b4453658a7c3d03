package vn.hoso.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.hoso.notification.domain.Histories.EMAIL;
import static vn.hoso.notification.domain.Histories.HALF_PAST_TEN_AT_NIGHT;
import static vn.hoso.notification.domain.Histories.POLICY;
import static vn.hoso.notification.domain.Histories.RULES;
import static vn.hoso.notification.domain.Histories.SEVEN_NEXT_MORNING;
import static vn.hoso.notification.domain.Histories.SMS;
import static vn.hoso.notification.domain.Histories.TEN;
import static vn.hoso.notification.domain.Histories.accepted;
import static vn.hoso.notification.domain.Histories.after;
import static vn.hoso.notification.domain.Histories.begun;
import static vn.hoso.notification.domain.Histories.claimed;
import static vn.hoso.notification.domain.Histories.message;
import static vn.hoso.notification.domain.Histories.settled;
import static vn.hoso.notification.domain.Histories.submitted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent.AnswerDueSoon;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.NotificationEvent.NotificationClaimed;
import vn.hoso.contract.NotificationEvent.NotificationDeferred;
import vn.hoso.contract.NotificationEvent.NotificationFailed;
import vn.hoso.contract.NotificationEvent.NotificationQueued;
import vn.hoso.contract.NotificationEvent.NotificationResent;
import vn.hoso.contract.NotificationEvent.NotificationUncertain;
import vn.hoso.contract.NotificationEvent.Unasked;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.Sealed;

class NotificationsTests {

  private static final Answer TAKEN = new Answer.Taken("gateway", "sms-1");

  @Nested
  class A_submitted_dossier {

    @Test
    void is_told_of_nothing_yet() {
      assertThat(Notifications.begin(submitted(), POLICY, Reach.MOBILE, TEN)).isEmpty();
      assertThat(Notifications.nextWork(submitted(), RULES)).isEmpty();
    }
  }

  @Nested
  class An_alert_to_the_staff {

    private static final String ALERT = "staff-answer-due-soon.email.intake-2";

    private final Dossier warned =
        Histories.hear(
            submitted(), Owner.INTAKE, 2, new AnswerDueSoon(TEN, TEN.plus(Duration.ofHours(1))));

    @Test
    void goes_to_the_agencys_address_by_mail_even_when_nobody_is_known() {
      assertThat(Notifications.begin(warned, Histories.WITH_STAFF, Reach.FORGOTTEN, TEN))
          .containsExactly(
              new NotificationQueued(
                  TEN,
                  ALERT,
                  "dossier.answer-due-soon.v1",
                  "staff-answer-due-soon",
                  1,
                  Medium.EMAIL,
                  "H26.12"),
              new NotificationClaimed(TEN, ALERT, 1));
    }

    @Test
    void is_off_where_the_agency_has_no_address() {
      assertThat(Notifications.begin(warned, POLICY, Reach.MOBILE_AND_EMAIL, TEN)).isEmpty();
      assertThat(Notifications.nextWork(warned, RULES)).isEmpty();
    }

    @Test
    void goes_out_once_however_often_it_is_looked_at() {
      var sent =
          after(
              warned,
              Notifications.begin(warned, Histories.WITH_STAFF, Reach.MOBILE_AND_EMAIL, TEN));
      assertThat(Notifications.begin(sent, Histories.WITH_STAFF, Reach.MOBILE_AND_EMAIL, TEN))
          .isEmpty();
    }

    @Test
    void is_no_alert_any_more_when_it_is_days_old() {
      var late = TEN.plus(Duration.ofDays(4));
      assertThat(Notifications.begin(warned, Histories.WITH_STAFF, Reach.NOWHERE, late))
          .endsWith(new NotificationFailed(late, ALERT, "stale"));
    }

    @Test
    void may_be_sent_once_more_to_the_same_agency() {
      var failed =
          settled(
              after(warned, Notifications.begin(warned, Histories.WITH_STAFF, Reach.NOWHERE, TEN)),
              ALERT,
              new Answer.Refused("no-address"),
              TEN);
      assertThat(Notifications.resend(failed, ALERT, "vanhanh", TEN))
          .isInstanceOfSatisfying(
              Decision.Accepted.class,
              it ->
                  assertThat(it.facts().getLast())
                      .isInstanceOfSatisfying(
                          NotificationQueued.class,
                          again -> assertThat(again.agency()).isEqualTo("H26.12")));
    }
  }

  @Test
  void addresses_of_agencies_are_read_and_a_slip_is_named() {
    assertThat(Mailboxes.read(" H26.12=motcua@example.vn, H26.14 = vp@example.vn").byAgency())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("H26.12", "motcua@example.vn", "H26.14", "vp@example.vn"));
    assertThat(Mailboxes.read("").byAgency()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mailboxes.read("H26.12: motcua@example.vn"))
        .withMessageContaining("H26.12: motcua");
  }

  @Nested
  class An_accepted_dossier {

    @Test
    void is_told_of_at_once_whatever_the_clocks_say() {
      var byAClockAhead = accepted(TEN.plus(Duration.ofMinutes(10)));
      assertThat(Notifications.nextWork(byAClockAhead, RULES))
          .hasValueSatisfying(it -> assertThat(it).isBefore(TEN));
      assertThat(Notifications.begin(byAClockAhead, POLICY, Reach.MOBILE, TEN))
          .anyMatch(NotificationClaimed.class::isInstance);
    }

    @Test
    void queues_and_claims_one_message_per_way_to_the_applicant_in_one_step() {
      assertThat(Notifications.begin(accepted(), POLICY, Reach.MOBILE_AND_EMAIL, TEN))
          .containsExactly(
              new NotificationQueued(TEN, SMS, "dossier.accepted.v1", "accepted", 1, Medium.SMS),
              new NotificationQueued(
                  TEN, EMAIL, "dossier.accepted.v1", "accepted", 1, Medium.EMAIL),
              new NotificationClaimed(TEN, SMS, 1),
              new NotificationClaimed(TEN, EMAIL, 1));
    }

    @Test
    void says_that_a_landline_takes_no_text_message_instead_of_trying() {
      assertThat(Notifications.begin(accepted(), POLICY, Reach.NOWHERE, TEN))
          .endsWith(new NotificationFailed(TEN, SMS, "invalid-number"))
          .hasSize(2);
    }

    @Test
    void says_that_a_forgotten_person_cannot_be_told() {
      assertThat(Notifications.begin(accepted(), POLICY, Reach.FORGOTTEN, TEN))
          .endsWith(new NotificationFailed(TEN, SMS, "forgotten"));
    }

    @Test
    void lets_the_telephone_rest_at_night_and_writes_the_mail_at_once() {
      var night = HALF_PAST_TEN_AT_NIGHT;

      assertThat(Notifications.begin(accepted(night), POLICY, Reach.MOBILE_AND_EMAIL, night))
          .endsWith(
              new NotificationDeferred(night, SMS, SEVEN_NEXT_MORNING, "quiet-hours"),
              new NotificationClaimed(night, EMAIL, 1));
      var waiting = begun(accepted(night), Reach.MOBILE, night);
      assertThat(Notifications.nextWork(waiting, RULES)).contains(SEVEN_NEXT_MORNING);
      assertThat(Notifications.begin(waiting, POLICY, Reach.MOBILE, SEVEN_NEXT_MORNING))
          .containsExactly(new NotificationClaimed(SEVEN_NEXT_MORNING, SMS, 1));
    }

    @Test
    void does_not_let_wait_until_morning_what_is_due_before_midnight() {
      var early = Instant.parse("2026-11-22T23:30:00Z");
      var dossier =
          Histories.hear(
              submitted(),
              Owner.INTAKE,
              2,
              new vn.hoso.contract.IntakeEvent.DeskSupplementRequested(
                  early, "x", new vn.hoso.contract.Sealed("b"), TEN));

      assertThat(Notifications.begin(dossier, POLICY, Reach.MOBILE, early))
          .anyMatch(NotificationClaimed.class::isInstance);
    }

    @Test
    void is_not_told_by_itself_of_what_is_old_news() {
      var late = TEN.plus(Duration.ofDays(4));

      assertThat(Notifications.begin(accepted(), POLICY, Reach.MOBILE, late))
          .endsWith(new NotificationFailed(late, SMS, "stale"));
    }

    @Test
    void is_told_of_the_apology_and_not_that_the_promise_it_replaced_went_by() {
      var due = TEN.plus(Duration.ofDays(3));
      var promise = new Promise(due.plus(Duration.ofDays(2)), "H26/2", List.of());
      var apology =
          new DossierRescheduled(TEN, "lanhdao", due, promise, new Sealed("cause"), false);
      var told = Histories.hear(accepted(), Owner.ROUTING, 1, apology);
      var after = Histories.hear(told, Owner.ROUTING, 2, new DossierOverdue(TEN, due));

      assertThat(begun(after, Reach.MOBILE, TEN).outbox().messages())
          .extracting(Message::id)
          .containsExactly(SMS, "rescheduled.sms.routing-1");
    }

    @Test
    void is_told_of_its_result_only_when_its_code_is_known() {
      var early = Histories.hear(submitted(), Owner.ROUTING, 1, Histories.ready(TEN));

      assertThat(Notifications.begin(early, POLICY, Reach.MOBILE, TEN)).isEmpty();
      var known =
          Histories.hear(early, Owner.INTAKE, 2, Histories.acceptance(TEN.minusSeconds(60)));
      assertThat(begun(known, Reach.MOBILE, TEN).outbox().messages())
          .extracting(Message::id)
          .as("in the order in which it happened")
          .containsExactly(SMS, "result-ready.sms.routing-1");
    }
  }

  @Nested
  class A_claimed_message {

    @Test
    void is_nobody_elses_to_send() {
      assertThat(Notifications.begin(claimed(), POLICY, Reach.MOBILE_AND_EMAIL, TEN)).isEmpty();
    }

    @Test
    void is_tried_again_later_when_the_provider_has_certainly_not_taken_it() {
      var later = settled(claimed(), SMS, new Answer.NotTaken("unreachable"), TEN);

      assertThat(message(later, SMS).standing()).isEqualTo(Standing.DEFERRED);
      assertThat(Notifications.nextWork(later, RULES))
          .hasValueSatisfying(
              at ->
                  assertThat(Duration.between(TEN, at))
                      .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(24)));
    }

    @Test
    void has_failed_when_the_last_try_was_in_vain() {
      var now = claimed();
      var at = TEN;
      for (int attempt = 1; attempt <= 3; attempt++) {
        now = settled(now, SMS, new Answer.NotTaken("http-503"), at);
        at = at.plus(Duration.ofMinutes(5));
        now = begun(now, Reach.MOBILE_AND_EMAIL, at);
      }

      assertThat(message(now, SMS).standing()).isEqualTo(Standing.FAILED);
      assertThat(message(now, SMS).progress().attempt()).isEqualTo(3);
      assertThat(message(now, SMS).progress().why()).isEqualTo("http-503");
    }

    @Test
    void is_soon_tried_again_for_as_long_as_nobody_was_asked() {
      var now = claimed();
      for (int i = 0; i < 100; i++) {
        now = settled(now, SMS, new Answer.NotAsked(Unasked.NOT_PUBLISHED), TEN);
        assertThat(message(now, SMS).progress().until())
            .isBetween(TEN.plusSeconds(20), TEN.plusSeconds(24));
        assertThat(message(now, SMS).progress().attempt()).isZero();
        now = begun(now, Reach.MOBILE_AND_EMAIL, TEN.plusSeconds(24));
      }

      assertThat(message(now, SMS).progress().attempt()).isEqualTo(1);
    }

    @Test
    void is_not_tried_again_when_the_provider_will_never_take_it() {
      var refused = settled(claimed(), SMS, new Answer.Refused("gateway-99"), TEN);

      assertThat(message(refused, SMS).standing()).isEqualTo(Standing.FAILED);
      assertThat(Notifications.nextWork(refused, RULES)).isEmpty();
    }

    @Test
    void is_uncertain_when_its_sender_is_gone() {
      var end = TEN.plus(POLICY.patience().forAnswer());

      assertThat(Notifications.nextTick(claimed(), POLICY)).contains(end);
      assertThat(Notifications.tick(claimed(), POLICY, end.minusSeconds(1))).isEmpty();
      assertThat(Notifications.tick(claimed(), POLICY, end))
          .containsExactly(
              new NotificationUncertain(end, SMS), new NotificationUncertain(end, EMAIL));
    }

    @Test
    void is_uncertain_when_it_is_dated_further_ahead_than_anybody_waits() {
      var longBefore = TEN.minus(POLICY.patience().forAnswer()).minusSeconds(1);

      assertThat(Notifications.tick(claimed(), POLICY, TEN.minus(POLICY.patience().forAnswer())))
          .isEmpty();
      assertThat(Notifications.tick(claimed(), POLICY, longBefore))
          .containsExactly(
              new NotificationUncertain(longBefore, SMS),
              new NotificationUncertain(longBefore, EMAIL));
    }
  }

  @Nested
  class An_uncertain_message {

    final Dossier dossier = settled(claimed(), SMS, new Answer.Unknown("timeout"), TEN);

    @Test
    void is_never_repeated_by_itself() {
      assertThat(Notifications.nextWork(dossier, RULES)).isEmpty();
      assertThat(
              Notifications.begin(
                  dossier, POLICY, Reach.MOBILE_AND_EMAIL, TEN.plus(Duration.ofDays(1))))
          .isEmpty();
    }

    @Test
    void is_accepted_when_the_provider_knows_it() {
      assertThat(message(settled(dossier, SMS, TAKEN, TEN), SMS).standing())
          .isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void is_tried_again_when_the_provider_does_not_know_it() {
      assertThat(
              message(settled(dossier, SMS, new Answer.NotTaken("unknown-to-gateway"), TEN), SMS)
                  .standing())
          .isEqualTo(Standing.DEFERRED);
    }

    @Test
    void goes_out_once_more_as_a_message_of_its_own_when_an_operator_says_so() {
      var decision = Notifications.resend(dossier, SMS, "vanhanh", TEN);

      assertThat(decision)
          .isEqualTo(
              new Decision.Accepted(
                  List.of(
                      new NotificationResent(TEN, SMS, "vanhanh", SMS + ".again-2"),
                      new NotificationQueued(
                          TEN,
                          SMS + ".again-2",
                          "dossier.accepted.v1",
                          "accepted",
                          1,
                          Medium.SMS))));
    }

    @Test
    void goes_out_once_more_only_once() {
      var resent = after(dossier, accept(Notifications.resend(dossier, SMS, "vanhanh", TEN)));

      assertThat(Notifications.resend(resent, SMS, "vanhanh", TEN))
          .isEqualTo(new Decision.Rejected(new Rejection.AlreadyResent(SMS + ".again-2")));
      assertThat(
              message(settled(resent, SMS, new Answer.NotTaken("unknown-to-gateway"), TEN), SMS)
                  .standing())
          .as("not tried again beside the new one")
          .isEqualTo(Standing.FAILED);
    }
  }

  @Nested
  class A_message_that_arrived {

    final Dossier dossier = settled(claimed(), SMS, new Answer.Arrived("gateway", "sms-1"), TEN);

    @Test
    void stays_so_whatever_is_reported_late() {
      assertThat(Notifications.settle(dossier, SMS, TAKEN, POLICY, TEN)).isEmpty();
      assertThat(Notifications.settle(dossier, SMS, new Answer.Refused("x"), POLICY, TEN))
          .isEmpty();
      assertThat(Notifications.settle(dossier, SMS, new Answer.NotTaken("x"), POLICY, TEN))
          .isEmpty();
      assertThat(Notifications.settle(dossier, SMS, new Answer.Unknown("x"), POLICY, TEN))
          .isEmpty();
    }

    @Test
    void is_not_sent_again() {
      assertThat(Notifications.resend(dossier, SMS, "vanhanh", TEN))
          .isEqualTo(new Decision.Rejected(new Rejection.NotResendable(Standing.DELIVERED)));
      assertThat(Notifications.resend(dossier, "nothing", "vanhanh", TEN))
          .isEqualTo(new Decision.Rejected(new Rejection.NoSuchMessage()));
    }
  }

  private static List<NotificationEvent> accept(Decision decision) {
    return ((Decision.Accepted) decision).facts();
  }
}
