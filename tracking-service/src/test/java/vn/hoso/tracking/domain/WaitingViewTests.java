package vn.hoso.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.tracking.domain.Views.BOX;
import static vn.hoso.tracking.domain.Views.after;
import static vn.hoso.tracking.domain.Views.asked;
import static vn.hoso.tracking.domain.Views.situation;

import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.IntakeEvent.AnswerOverdue;
import vn.hoso.contract.IntakeEvent.DeskSupplementExpired;
import vn.hoso.contract.IntakeEvent.DeskSupplementRequested;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.ReceptionClosed;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.contract.RoutingEvent.ConsultationAnswered;
import vn.hoso.contract.RoutingEvent.ConsultationOpened;
import vn.hoso.contract.RoutingEvent.ConsultationTimedOut;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.SupplementWindowExpired;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.tracking.Facts;

/** Whom a dossier waits for, as its view tells it. */
class WaitingViewTests {

  @Test
  void waits_for_papers_until_they_come() {
    var desk = new DeskSupplementRequested(Facts.minute(3), "tiepnhan", BOX, Facts.DUE);
    var came = new SupplementReceived(Facts.minute(5), Channel.ONLINE, 1);
    assertThat(situation(Facts.submitted(), desk)).isEqualTo(Situation.DESK_WAITS_FOR_PAPERS);
    assertThat(situation(Facts.submitted(), desk, came)).isEqualTo(Situation.PAPERS_HANDED_IN);
    assertThat(situation(Facts.transferred(), asked())).isEqualTo(Situation.WAITS_FOR_PAPERS);
    assertThat(situation(Facts.transferred(), asked(), came))
        .as("papers from before do not answer it")
        .isEqualTo(Situation.WAITS_FOR_PAPERS);
    assertThat(
            situation(
                Facts.transferred(),
                asked(),
                new SupplementReceived(Facts.minute(70), Channel.ONLINE, 1)))
        .isEqualTo(Situation.CHECKS_PAPERS);
    assertThat(
            situation(Facts.transferred(), asked(), new SupplementWindowExpired(Facts.minute(99))))
        .isEqualTo(Situation.WINDOW_EXPIRED);
  }

  @Test
  void tells_of_a_late_answer_and_of_a_window_that_went_by_until_somebody_acts() {
    var late = new AnswerOverdue(Facts.minute(2), Facts.minute(1));
    var asked = new DeskSupplementRequested(Facts.minute(3), "tiepnhan", BOX, Facts.DUE);
    var expired = new DeskSupplementExpired(Facts.minute(4));
    assertThat(situation(Facts.submitted(), late)).isEqualTo(Situation.ANSWER_LATE);
    assertThat(situation(Facts.submitted(), late, asked))
        .isEqualTo(Situation.DESK_WAITS_FOR_PAPERS);
    assertThat(situation(Facts.submitted(), late, asked, expired))
        .isEqualTo(Situation.DESK_WINDOW_EXPIRED);
    assertThat(
            situation(
                Facts.submitted(),
                asked,
                expired,
                new SupplementReceived(Facts.minute(5), Channel.ONLINE, 1)))
        .isEqualTo(Situation.PAPERS_HANDED_IN);
    var closed =
        after(
            Facts.submitted(),
            asked,
            expired,
            new ReceptionClosed(Facts.minute(6), Outcome.LAPSED, "tiepnhan"));
    assertThat(Reading.situation(closed)).isEqualTo(Situation.LAPSED);
    assertThat(Reading.finishedAt(closed)).isEqualTo(Facts.minute(6));
  }

  @Test
  void waits_for_a_payment_until_routing_says_it_is_settled() {
    var owed = new FinancialObligationRaised(Facts.minute(30), "nvtc-1", 1, "canbo1", BOX, 1000);
    var paid =
        new PaymentRecorded(Facts.minute(40), "BL-1", "nvtc-1", 600, PaymentMethod.CASH, "tn");
    var waiting = after(Facts.submitted(), Facts.accepted(), Facts.transferred(), owed, paid);
    assertThat(Reading.situation(waiting)).isEqualTo(Situation.WAITS_FOR_PAYMENT);
    var shown = Disclosure.of(waiting, Disclosure.Tier.SECRET, Disclosure.Clear.NOTHING);
    assertThat(shown.owed()).isEqualTo(new Purse.Sum(1000, 600));
    assertThat(Disclosure.of(waiting, Disclosure.Tier.CODE, Disclosure.Clear.NOTHING).owed())
        .isNull();
    var later = Facts.promise(Facts.DUE.plusSeconds(86_400));
    var settled =
        waiting.hear(
            new FinancialObligationSettled(Facts.minute(50), "nvtc-1", 1, later, null, null));
    assertThat(Reading.situation(settled)).isEqualTo(Situation.PROCESSING);
    assertThat(Reading.dueAt(settled)).isEqualTo(later.dueAt());
  }

  @Test
  void tells_that_another_agency_was_asked_until_it_answers_or_consents_by_silence() {
    var asked = after(Facts.accepted(), Facts.transferred(), consultation(true));
    assertThat(Reading.situation(asked)).isEqualTo(Situation.CONSULTING);
    assertThat(SealedWords.of(asked)).as("not the citizen's to read").isNull();
    var silent = asked.hear(new ConsultationTimedOut(Facts.DUE, 1, false));
    assertThat(Reading.situation(silent)).isEqualTo(Situation.CONSULTING_LATE);
    assertThat(Disclosure.of(silent, Disclosure.Tier.SECRET, Disclosure.Clear.NOTHING).until())
        .as("by when it had to answer")
        .isNotNull();
    assertThat(Reading.situation(asked.hear(new ConsultationTimedOut(Facts.DUE, 1, true))))
        .isEqualTo(Situation.PROCESSING);
    assertThat(
            Reading.situation(
                asked.hear(new ConsultationAnswered(Facts.minute(50), 1, "canbo1", BOX))))
        .isEqualTo(Situation.PROCESSING);
  }

  @Test
  void knows_that_the_clock_stands_while_an_agency_is_asked_whose_time_does_not_count() {
    var asked = after(Facts.accepted(), Facts.transferred(), consultation(false));
    assertThat(clockStands(asked)).isTrue();
    assertThat(clockStands(asked.hear(new ConsultationTimedOut(Facts.DUE, 1, false)))).isTrue();
    var answered = asked.hear(new ConsultationAnswered(Facts.minute(50), 1, "canbo1", BOX));
    assertThat(clockStands(answered)).isFalse();
    assertThat(clockStands(after(Facts.accepted(), Facts.transferred(), consultation(true))))
        .isFalse();
  }

  private static boolean clockStands(View view) {
    return Disclosure.of(view, Disclosure.Tier.CODE, Disclosure.Clear.NOTHING).clockStands();
  }

  private static ConsultationOpened consultation(boolean counts) {
    return new ConsultationOpened(
        Facts.minute(40),
        1,
        "canbo1",
        "Phòng Quản lý đô thị",
        Inquiry.CONSULTATION,
        BOX,
        Facts.DUE,
        counts,
        true);
  }

  @Test
  void remembers_a_wish_to_withdraw_until_it_is_settled() {
    var wish = new WithdrawalRequested(Facts.minute(30), null);
    assertThat(situation(Facts.submitted(), wish)).isEqualTo(Situation.WITHDRAWAL_REQUESTED);
    assertThat(situation(Facts.submitted(), wish, new WithdrawalCancelled(Facts.minute(31))))
        .isEqualTo(Situation.SUBMITTED);
    assertThat(
            situation(
                Facts.submitted(), wish, new WithdrawalConfirmed(Facts.minute(31), "tiepnhan")))
        .isEqualTo(Situation.WITHDRAWN);
    assertThat(
            situation(
                Facts.accepted(),
                Facts.transferred(),
                wish,
                new WithdrawalDeclined(Facts.minute(32))))
        .isEqualTo(Situation.PROCESSING);
  }
}
