package vn.hoso.notification.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.notification.portal.domain.Stories.POLICY;
import static vn.hoso.notification.portal.domain.Stories.TEN;
import static vn.hoso.notification.portal.domain.Stories.accepted;
import static vn.hoso.notification.portal.domain.Stories.acknowledged;
import static vn.hoso.notification.portal.domain.Stories.after;
import static vn.hoso.notification.portal.domain.Stories.begun;
import static vn.hoso.notification.portal.domain.Stories.hear;
import static vn.hoso.notification.portal.domain.Stories.message;
import static vn.hoso.notification.portal.domain.Stories.returned;
import static vn.hoso.notification.portal.domain.Stories.settled;
import static vn.hoso.notification.portal.domain.Stories.submitted;
import static vn.hoso.notification.portal.domain.Stories.told;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.NotificationEvent.SyncClaimed;
import vn.hoso.contract.NotificationEvent.SyncQueued;
import vn.hoso.contract.NotificationEvent.SyncRejected;
import vn.hoso.contract.NotificationEvent.SyncRetried;
import vn.hoso.contract.NotificationEvent.SyncSkipped;
import vn.hoso.contract.NotificationEvent.SyncUncertain;
import vn.hoso.contract.NotificationEvent.Unasked;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Sealed;

class SynchronisingTests {

  private static final PortalAnswer TAKEN = new PortalAnswer.Acknowledged("R-1");
  private static final PortalAnswer REJECTED = new PortalAnswer.Rejected("05", "Thiếu trường");

  @Nested
  class A_submitted_dossier {

    @Test
    void is_queued_and_claimed_in_one_step() {
      assertThat(Synchronising.begin(submitted(), POLICY, TEN))
          .containsExactly(
              new SyncQueued(TEN, "intake-1", "dossier.submitted.v1", NationalStatus.SUBMITTED),
              new SyncClaimed(TEN, "intake-1", 1, "opencps-2020"));
    }

    @Test
    void stops_at_the_desk_when_its_withdrawal_is_confirmed() {
      var asked = hear(submitted(), Owner.INTAKE, 2, new WithdrawalRequested(TEN, null));
      var gone = hear(asked, Owner.INTAKE, 3, new WithdrawalConfirmed(TEN, "tiepnhan"));

      assertThat(acknowledged(told(gone, TEN)))
          .containsExactly(
              NationalStatus.SUBMITTED,
              NationalStatus.WITHDRAWAL_REQUESTED,
              NationalStatus.STOPPED);
    }
  }

  @Nested
  class A_dossier_on_its_way {

    @Test
    void is_told_of_from_beginning_to_end_in_order() {
      assertThat(acknowledged(told(returned(), TEN.plusSeconds(200))))
          .containsExactly(
              NationalStatus.SUBMITTED,
              NationalStatus.ACCEPTED,
              NationalStatus.PROCESSING,
              NationalStatus.RESULT_READY,
              NationalStatus.RETURNED);
    }

    @Test
    void is_told_of_at_once_whatever_the_clocks_say() {
      assertThat(Synchronising.nextWork(returned()))
          .hasValueSatisfying(it -> assertThat(it).isBefore(TEN));
      var queuedByAClockAhead = begun(returned(), TEN.plus(Duration.ofMinutes(10)));
      var next = settled(queuedByAClockAhead, "intake-1", TAKEN, TEN);
      assertThat(message(begun(next, TEN), "intake-2").standing()).isEqualTo(SyncStanding.CLAIMED);
    }

    @Test
    void has_one_message_under_way_at_a_time() {
      var later = TEN.plusSeconds(200);
      var now = begun(returned(), later);

      assertThat(now.messages())
          .extracting(SyncMessage::standing)
          .containsExactly(
              SyncStanding.CLAIMED,
              SyncStanding.QUEUED,
              SyncStanding.QUEUED,
              SyncStanding.QUEUED,
              SyncStanding.QUEUED);
      assertThat(Synchronising.begin(now, POLICY, later)).isEmpty();
    }

    @Test
    void is_not_shown_to_the_portal_before_its_acceptance_is_known() {
      var early = hear(submitted(), Owner.ROUTING, 1, Stories.ready(TEN.plusSeconds(9)));

      assertThat(acknowledged(told(early, TEN.plusSeconds(10))))
          .containsExactly(NationalStatus.SUBMITTED);
    }

    @Test
    void goes_back_to_where_it_was_when_a_withdrawal_is_taken_back() {
      var asked = hear(accepted(), Owner.INTAKE, 3, new WithdrawalRequested(TEN, null));
      var passedOn = hear(asked, Owner.ROUTING, 1, Stories.transfer(TEN.plusSeconds(70)));
      var back = hear(passedOn, Owner.INTAKE, 4, new WithdrawalCancelled(TEN.plusSeconds(90)));

      assertThat(acknowledged(told(back, TEN.plusSeconds(100))))
          .containsExactly(
              NationalStatus.SUBMITTED,
              NationalStatus.ACCEPTED,
              NationalStatus.WITHDRAWAL_REQUESTED,
              NationalStatus.PROCESSING);
    }

    @Test
    void is_not_withdrawn_after_its_decision() {
      var late =
          hear(returned(), Owner.INTAKE, 3, new WithdrawalRequested(TEN.plusSeconds(190), null));

      assertThat(acknowledged(told(late, TEN.plusSeconds(200))))
          .endsWith(NationalStatus.RETURNED)
          .doesNotContain(NationalStatus.WITHDRAWAL_REQUESTED);
    }

    @Test
    void is_told_from_acceptance_on_where_it_takes_official_codes_only() {
      var strict = new SyncPolicy(POLICY.version(), POLICY.patience(), true);

      var queued = Synchronising.allQueued(accepted(), strict, TEN.plusSeconds(60));

      assertThat(message(queued, "intake-1").standing()).isEqualTo(SyncStanding.SKIPPED);
      assertThat(message(queued, "intake-1").progress().word()).isEqualTo("no-code");
      assertThat(queued.front())
          .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo("intake-2"));
      assertThat(Portrait.of(Stories.DOSSIER, queued, message(queued, "intake-2")))
          .as("told of as a whole")
          .hasValueSatisfying(it -> assertThat(it.known()).isFalse());
    }

    @Test
    void is_not_led_back_by_news_that_come_late() {
      var now = told(returned(), TEN.plusSeconds(200));
      var late = hear(now, Owner.INTAKE, 3, new WithdrawalRequested(TEN.plusSeconds(70), null));

      assertThat(Synchronising.begin(late, POLICY, TEN.plusSeconds(300)))
          .containsExactly(
              new SyncQueued(
                  TEN.plusSeconds(300),
                  "intake-3",
                  "dossier.withdrawal-requested.v1",
                  NationalStatus.WITHDRAWAL_REQUESTED),
              new SyncSkipped(TEN.plusSeconds(300), "intake-3", "overtaken", null, null));
    }
  }

  @Nested
  class A_claimed_message {

    final PortalFile file = begun(accepted(), TEN.plusSeconds(60));

    @Test
    void is_tried_again_later_for_as_long_as_it_takes() {
      var now = file;
      var at = TEN.plusSeconds(60);
      for (int attempt = 1; attempt <= 50; attempt++) {
        now = settled(now, "intake-1", new PortalAnswer.NotTaken("unreachable"), at);
        assertThat(message(now, "intake-1").standing()).isEqualTo(SyncStanding.DEFERRED);
        at = at.plus(Duration.ofMinutes(2));
        now = begun(now, at);
      }

      assertThat(message(now, "intake-1").progress().attempt()).isEqualTo(51);
      assertThat(message(now, "intake-2").standing()).isEqualTo(SyncStanding.QUEUED);
    }

    @Test
    void is_soon_tried_again_for_as_long_as_nobody_was_asked() {
      var now = file;
      for (int i = 0; i < 100; i++) {
        now = settled(now, "intake-1", new PortalAnswer.NotAsked(Unasked.NOT_PUBLISHED), TEN);
        assertThat(message(now, "intake-1").notBefore())
            .isBetween(TEN.plusSeconds(20), TEN.plusSeconds(24));
        assertThat(message(now, "intake-1").progress().attempt()).isZero();
        now = begun(now, TEN.plusSeconds(24));
      }

      assertThat(message(now, "intake-1").progress().attempt()).isEqualTo(1);
    }

    @Test
    void is_uncertain_when_its_sender_is_gone() {
      var end = TEN.plusSeconds(60).plus(POLICY.patience().forAnswer());

      assertThat(Synchronising.nextTick(file, POLICY)).contains(end);
      assertThat(Synchronising.tick(file, POLICY, end.minusSeconds(1))).isEmpty();
      assertThat(Synchronising.tick(file, POLICY, end))
          .containsExactly(new SyncUncertain(end, "intake-1"));
    }

    @Test
    void is_uncertain_when_it_is_dated_further_ahead_than_anybody_waits() {
      var claimedAt = TEN.plusSeconds(60);
      var longBefore = claimedAt.minus(POLICY.patience().forAnswer()).minusSeconds(1);

      assertThat(Synchronising.tick(file, POLICY, claimedAt.minus(POLICY.patience().forAnswer())))
          .isEmpty();
      assertThat(Synchronising.tick(file, POLICY, longBefore))
          .containsExactly(new SyncUncertain(longBefore, "intake-1"));
    }

    @Test
    void makes_way_for_the_next_one_when_it_is_acknowledged() {
      var next = begun(settled(file, "intake-1", TAKEN, TEN), TEN.plusSeconds(60));

      assertThat(message(next, "intake-2").standing()).isEqualTo(SyncStanding.CLAIMED);
    }

    @Test
    void is_not_left_out_while_somebody_calls_the_portal() {
      assertThat(Synchronising.skip(file, "intake-1", "vanhanh", null, TEN))
          .isEqualTo(
              new SyncDecision.Rejected(new SyncRejection.NotSkippable(SyncStanding.CLAIMED)));
    }

    @Test
    void is_left_out_when_the_person_was_forgotten() {
      assertThat(Synchronising.forgotten(file, "intake-1", TEN))
          .containsExactly(new SyncSkipped(TEN, "intake-1", "forgotten", null, null));
    }
  }

  @Nested
  class An_uncertain_message {

    final PortalFile file =
        settled(
            begun(accepted(), TEN.plusSeconds(60)),
            "intake-1",
            new PortalAnswer.Unknown("timeout"),
            TEN);

    @Test
    void is_never_repeated_by_itself() {
      assertThat(Synchronising.begin(file, POLICY, TEN.plus(Duration.ofDays(9)))).isEmpty();
      assertThat(Synchronising.nextWork(file)).isEmpty();
    }

    @Test
    void is_done_when_the_portal_has_it() {
      assertThat(message(settled(file, "intake-1", TAKEN, TEN), "intake-1").standing())
          .isEqualTo(SyncStanding.ACKNOWLEDGED);
    }

    @Test
    void is_tried_again_when_the_portal_has_it_not() {
      var answer = new PortalAnswer.NotTaken("unknown-to-portal");

      assertThat(message(settled(file, "intake-1", answer, TEN), "intake-1").standing())
          .isEqualTo(SyncStanding.DEFERRED);
    }
  }

  @Nested
  class A_rejected_message {

    final PortalFile file =
        settled(begun(accepted(), TEN.plusSeconds(60)), "intake-1", REJECTED, TEN);

    @Test
    void keeps_the_portals_code_and_its_words_sealed() {
      var box = new Sealed("box");

      assertThat(
              Synchronising.settle(
                  begun(accepted(), TEN.plusSeconds(60)), "intake-1", REJECTED, box, POLICY, TEN))
          .containsExactly(new SyncRejected(TEN, "intake-1", "05", box));
    }

    @Test
    void waits_for_a_person_and_all_others_behind_it() {
      assertThat(Synchronising.begin(file, POLICY, TEN.plus(Duration.ofDays(30)))).isEmpty();
      assertThat(Synchronising.behindSince(file)).isPresent();
    }

    @Test
    void goes_out_once_more_when_an_operator_says_so() {
      var decision = Synchronising.retry(file, "intake-1", "vanhanh", TEN);

      assertThat(decision)
          .isEqualTo(
              new SyncDecision.Accepted(List.of(new SyncRetried(TEN, "intake-1", "vanhanh"))));
      assertThat(acknowledged(told(after(file, facts(decision)), TEN.plusSeconds(90)))).hasSize(2);
    }

    @Test
    void is_left_out_with_a_reason_and_the_others_go_on() {
      var decision = Synchronising.skip(file, "intake-1", "vanhanh", new Sealed("why"), TEN);

      assertThat(acknowledged(told(after(file, facts(decision)), TEN.plusSeconds(90))))
          .containsExactly(NationalStatus.ACCEPTED);
    }

    @Test
    void is_decided_about_before_those_that_wait_for_it() {
      assertThat(Synchronising.skip(file, "intake-2", "vanhanh", null, TEN))
          .isEqualTo(new SyncDecision.Rejected(new SyncRejection.NotItsTurn("intake-1")));
      assertThat(Synchronising.retry(file, "intake-2", "vanhanh", TEN))
          .isEqualTo(
              new SyncDecision.Rejected(new SyncRejection.NotRetriable(SyncStanding.QUEUED)));
      assertThat(Synchronising.retry(file, "none", "vanhanh", TEN))
          .isEqualTo(new SyncDecision.Rejected(new SyncRejection.NoSuchMessage()));
    }
  }

  @Nested
  class An_acknowledged_message {

    final PortalFile file = told(submitted(), TEN);

    @Test
    void stays_so_whatever_comes_late() {
      assertThat(Synchronising.settle(file, "intake-1", REJECTED, null, POLICY, TEN)).isEmpty();
      assertThat(
              Synchronising.settle(
                  file, "intake-1", new PortalAnswer.Unknown("x"), null, POLICY, TEN))
          .isEmpty();
      assertThat(Synchronising.settle(file, "intake-1", TAKEN, null, POLICY, TEN)).isEmpty();
    }

    @Test
    void is_neither_sent_again_nor_left_out() {
      assertThat(Synchronising.retry(file, "intake-1", "vanhanh", TEN))
          .isEqualTo(
              new SyncDecision.Rejected(new SyncRejection.NotRetriable(SyncStanding.ACKNOWLEDGED)));
      assertThat(Synchronising.skip(file, "intake-1", "vanhanh", null, TEN))
          .isEqualTo(
              new SyncDecision.Rejected(new SyncRejection.NotSkippable(SyncStanding.ACKNOWLEDGED)));
    }
  }

  private static List<vn.hoso.contract.NotificationEvent> facts(SyncDecision decision) {
    return ((SyncDecision.Accepted) decision).facts();
  }
}
