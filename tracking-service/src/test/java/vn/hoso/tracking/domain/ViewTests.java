package vn.hoso.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.IntakeEvent.AnswerOverdue;
import vn.hoso.contract.IntakeEvent.DeskSupplementExpired;
import vn.hoso.contract.IntakeEvent.DeskSupplementRequested;
import vn.hoso.contract.IntakeEvent.DossierRated;
import vn.hoso.contract.IntakeEvent.EndReported;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.ReceptionClosed;
import vn.hoso.contract.IntakeEvent.ReceptionRefused;
import vn.hoso.contract.IntakeEvent.StepReported;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Leg;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.NotificationEvent.NotificationAccepted;
import vn.hoso.contract.NotificationEvent.NotificationDelivered;
import vn.hoso.contract.NotificationEvent.NotificationQueued;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.contract.RatingSubject;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.RoutingEvent.ConsultationAnswered;
import vn.hoso.contract.RoutingEvent.ConsultationOpened;
import vn.hoso.contract.RoutingEvent.ConsultationTimedOut;
import vn.hoso.contract.RoutingEvent.CorrectionClosed;
import vn.hoso.contract.RoutingEvent.CorrectionOpened;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.LegsJoined;
import vn.hoso.contract.RoutingEvent.LegsOpened;
import vn.hoso.contract.RoutingEvent.PapersReceived;
import vn.hoso.contract.RoutingEvent.PapersSent;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.contract.RoutingEvent.StepReassigned;
import vn.hoso.contract.RoutingEvent.StepRecalled;
import vn.hoso.contract.RoutingEvent.StepReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.RoutingEvent.SupplementWindowExpired;
import vn.hoso.contract.RoutingEvent.WithdrawalDeclined;
import vn.hoso.contract.Sealed;
import vn.hoso.contract.Step;
import vn.hoso.tracking.Facts;

/** The view is the fold of three parts, and everything else follows from it. */
class ViewTests {

  private static final Sealed BOX = new Sealed("box");

  private static View after(DossierEvent... facts) {
    var view = View.UNSEEN;
    for (var fact : facts) {
      view = view.hear(fact);
    }
    return view;
  }

  private static Situation situation(DossierEvent... facts) {
    return Reading.situation(after(facts));
  }

  private static SupplementRequested asked() {
    return new SupplementRequested(Facts.minute(60), 1, "canbo1", BOX, Facts.DUE);
  }

  @Test
  void is_where_its_furthest_fact_says() {
    assertThat(situation()).isEqualTo(Situation.ARRIVING);
    assertThat(situation(Facts.submitted())).isEqualTo(Situation.SUBMITTED);
    assertThat(situation(Facts.submitted(), Facts.accepted())).isEqualTo(Situation.ACCEPTED);
    assertThat(situation(Facts.submitted(), Facts.accepted(), Facts.transferred()))
        .isEqualTo(Situation.PROCESSING);
    assertThat(situation(Facts.transferred(), new DossierOverdue(Facts.DUE, Facts.DUE)))
        .isEqualTo(Situation.PROCESSING_LATE);
    assertThat(situation(Facts.ready(Outcome.APPROVED))).isEqualTo(Situation.RESULT_READY);
    assertThat(situation(Facts.ready(Outcome.REFUSED))).isEqualTo(Situation.RESULT_REFUSED);
    assertThat(
            situation(
                Facts.ready(Outcome.APPROVED), new ResultReturned(Facts.minute(300), "tiepnhan")))
        .isEqualTo(Situation.RETURNED);
    assertThat(situation(new ReceptionRefused(Facts.minute(5), "tiepnhan", BOX)))
        .isEqualTo(Situation.RECEPTION_REFUSED);
    assertThat(situation(new ProcessingStopped(Facts.minute(5), Outcome.LAPSED, null)))
        .isEqualTo(Situation.LAPSED);
  }

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
  void shows_who_has_a_step_that_was_given_away_or_called_back() {
    var view =
        after(
            Facts.transferred(),
            new StepAssigned(Facts.minute(20), 1, Facts.DUE),
            new StepReassigned(Facts.minute(21), 1, null, "canbo2", "lanhdao"),
            new StepCompleted(Facts.minute(30), 1, "canbo2"),
            new StepAssigned(Facts.minute(30), 2, Facts.DUE),
            new StepRecalled(Facts.minute(31), 2, 1, "canbo2", Facts.DUE, BOX));
    assertThat(view.routing().steps())
        .extracting(Work::number, Work::isOpen, Work::officer)
        .containsExactly(tuple(1, true, "canbo2"), tuple(2, false, null));
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
  void is_counted_once_for_each_score_of_its_last_rating() {
    var first = rated(2);
    var view = after(Facts.submitted(), first, rated(5));
    assertThat(Standing.of(view).orElseThrow().headings())
        .contains(Standing.RATINGS, "rated:TIME:5")
        .doesNotContain("rated:TIME:2");
  }

  private static DossierRated rated(int score) {
    return new DossierRated(
        Facts.minute(400), List.of(new DossierRated.Score(RatingSubject.TIME, score)), null);
  }

  @Test
  void starts_the_full_time_again_with_the_new_promise() {
    var later = Facts.DUE.plusSeconds(86_400);
    var view =
        after(
            Facts.accepted(),
            Facts.transferred(),
            asked(),
            new ProcessingResumed(Facts.minute(80), 1, Facts.promise(later)));
    assertThat(Reading.situation(view)).isEqualTo(Situation.PROCESSING);
    assertThat(Reading.dueAt(view)).isEqualTo(later);
  }

  @Test
  void shows_the_new_date_of_an_apology_and_counts_by_the_original() {
    var later = Facts.DUE.plusSeconds(5 * 86_400);
    var anew = rescheduled(Facts.minute(100), later);
    var view = after(Facts.accepted(), Facts.transferred(), anew);
    assertThat(Reading.situation(view)).isEqualTo(Situation.PROCESSING_RESCHEDULED);
    assertThat(Reading.dueAt(view)).isEqualTo(later);
    assertThat(SealedWords.of(view)).as("the cause").isEqualTo(BOX);
    assertThat(Reading.lateness(view)).isEqualTo(Reading.Lateness.IN_TIME);
    var finished =
        view.hear(
            new ResultReady(
                Facts.DUE.plusSeconds(60), Outcome.APPROVED, "lanhdao", "Quầy 2", null));
    assertThat(Reading.onTime(finished)).as("by the new date it would be").isFalse();
  }

  @Test
  void is_not_in_time_again_by_an_apology_that_came_after_the_breach() {
    var broken = Facts.DUE.plusSeconds(3600);
    var view =
        after(
            Facts.transferred(),
            new DossierOverdue(Facts.DUE.plusMillis(1), Facts.DUE),
            rescheduled(broken, Facts.DUE.plusSeconds(86_400)));
    assertThat(Reading.situation(view)).isEqualTo(Situation.PROCESSING_RESCHEDULED);
    assertThat(Reading.lateness(view)).isEqualTo(Reading.Lateness.OVERDUE);
  }

  @Test
  void counts_as_overdue_once_the_original_went_by_while_the_citizen_reads_the_new_date() {
    var later = Facts.DUE.plusSeconds(5 * 86_400);
    var view =
        after(
            Facts.accepted(),
            Facts.transferred(),
            rescheduled(Facts.minute(100), later),
            new DossierOverdue(Facts.DUE.plusMillis(1), Facts.DUE));
    assertThat(Reading.situation(view)).isEqualTo(Situation.PROCESSING_RESCHEDULED);
    assertThat(Reading.lateness(view)).isEqualTo(Reading.Lateness.OVERDUE);
    assertThat(Reading.situation(view.hear(new DossierOverdue(later.plusMillis(1), later))))
        .isEqualTo(Situation.PROCESSING_LATE);
  }

  /** QĐ 766, indicator 2.1: more than one request is late. */
  @Test
  void is_late_once_papers_were_asked_for_twice_however_early_it_ends() {
    var again =
        new SupplementRequested(Facts.minute(90), 1, "lanhdao", BOX, Facts.DUE, new Sealed("why"));
    var waiting =
        after(
            Facts.accepted(),
            Facts.transferred(),
            asked(),
            new ProcessingResumed(Facts.minute(80), 1, Facts.promise(Facts.DUE)),
            again);
    assertThat(Reading.situation(waiting)).isEqualTo(Situation.WAITS_FOR_PAPERS_AGAIN);
    assertThat(Reading.lateness(waiting)).isEqualTo(Reading.Lateness.OVERDUE);
    assertThat(SealedWords.of(waiting)).as("what, not why").isEqualTo(BOX);
    var ended =
        waiting
            .hear(new ProcessingResumed(Facts.minute(95), 1, Facts.promise(Facts.DUE)))
            .hear(Facts.ready(Outcome.APPROVED));
    assertThat(Reading.onTime(ended)).isFalse();
  }

  @Test
  void goes_back_to_work_when_a_result_is_recalled() {
    var view =
        after(
            Facts.transferred(),
            Facts.ready(Outcome.APPROVED),
            new ResultRecalled(Facts.minute(210), "lanhdao", 2, BOX));
    assertThat(Reading.situation(view)).isEqualTo(Situation.PROCESSING_AGAIN);
    assertThat(Reading.finishedAt(view)).isNull();
    assertThat(SealedWords.of(view)).as("no matter of the citizen").isNull();
    assertThat(Reading.situation(view.hear(Facts.ready(Outcome.APPROVED))))
        .isEqualTo(Situation.RESULT_READY);
  }

  @Test
  void ends_with_the_reason_when_it_is_refused_during_processing() {
    var view =
        after(
            Facts.accepted(),
            Facts.transferred(),
            new ResolutionRefused(Facts.minute(50), 1, "lanhdao", BOX));
    assertThat(Reading.situation(view)).isEqualTo(Situation.RESOLUTION_REFUSED);
    assertThat(Reading.situation(view).status().code()).isEqualTo(8);
    assertThat(SealedWords.of(view)).isEqualTo(BOX);
    assertThat(Reading.onTime(view)).isTrue();
  }

  @Test
  void tells_that_another_agency_was_asked_until_it_answers_or_consents_by_silence() {
    var opened =
        new ConsultationOpened(
            Facts.minute(40),
            1,
            "canbo1",
            "Phòng Quản lý đô thị",
            Inquiry.CONSULTATION,
            BOX,
            Facts.DUE,
            true,
            true);
    var asked = after(Facts.accepted(), Facts.transferred(), opened);
    assertThat(Reading.situation(asked)).isEqualTo(Situation.CONSULTING);
    assertThat(SealedWords.of(asked)).as("not the citizen's to read").isNull();
    assertThat(Reading.situation(asked.hear(new ConsultationTimedOut(Facts.DUE, 1, false))))
        .isEqualTo(Situation.CONSULTING);
    assertThat(Reading.situation(asked.hear(new ConsultationTimedOut(Facts.DUE, 1, true))))
        .isEqualTo(Situation.PROCESSING);
    assertThat(
            Reading.situation(
                asked.hear(new ConsultationAnswered(Facts.minute(50), 1, "canbo1", BOX))))
        .isEqualTo(Situation.PROCESSING);
  }

  @Test
  void stays_returned_while_an_official_error_is_corrected() {
    var returned = new ResultReturned(Facts.minute(300), "tiepnhan");
    var open =
        after(
            Facts.ready(Outcome.APPROVED),
            returned,
            new CorrectionOpened(Facts.minute(400), 1, "tiepnhan", BOX, Facts.DUE));
    assertThat(Reading.situation(open)).isEqualTo(Situation.CORRECTING);
    assertThat(Reading.situation(open).status().code()).isEqualTo(10);
    assertThat(Reading.finishedAt(open)).isEqualTo(Facts.minute(200));
    var closed = open.hear(new CorrectionClosed(Facts.minute(500), 1, "canbo1", BOX));
    assertThat(Reading.situation(closed)).isEqualTo(Situation.CORRECTED);
  }

  @Test
  void shows_the_promise_by_the_calendar_it_was_counted_again_with() {
    var later = Facts.DUE.plusSeconds(86_400);
    var view =
        after(
            Facts.accepted(),
            Facts.transferred(),
            new CalendarChanged(
                Facts.minute(60),
                "lanhdao",
                "vietnam@1",
                Facts.DUE,
                Facts.promise(later),
                null,
                BOX));
    assertThat(Reading.dueAt(view)).isEqualTo(later);
    assertThat(Reading.situation(view)).isEqualTo(Situation.PROCESSING);
  }

  private static DossierRescheduled rescheduled(Instant at, Instant due) {
    return new DossierRescheduled(at, "lanhdao", Facts.DUE, Facts.promise(due), BOX, false);
  }

  @Test
  void shows_whose_clock_runs_until_when_while_several_agencies_work() {
    var view = after(inLegs());
    var seen = Disclosure.of(view, Disclosure.Tier.SECRET, Disclosure.Clear.NOTHING);
    assertThat(seen.atWork())
        .containsExactly(
            new AtWork(Facts.AGENCY, "Cấp bản sao trích lục", Facts.minute(100), false, true),
            new AtWork("G01.H26.12", "Đăng ký thường trú", Facts.minute(200), true, false));
    assertThat(seen.currentStep()).as("there is not one").isNull();
    assertThat(seen.way().stream().map(Stop::progress).filter(Stop.Progress.LATE::equals))
        .hasSize(1);
    var guessed = Disclosure.of(view, Disclosure.Tier.CODE, Disclosure.Clear.NOTHING);
    assertThat(guessed.atWork()).isEmpty();
    var asked = new SupplementRequested(Facts.minute(70), 2, "congan1", BOX, Facts.DUE);
    assertThat(
            Disclosure.of(view.hear(asked), Disclosure.Tier.SECRET, Disclosure.Clear.NOTHING)
                .atWork())
        .as("every clock stands")
        .isEmpty();
  }

  @Test
  void does_one_leg_again_and_leaves_those_beside_it_done() {
    var view = after(inLegs());
    for (int step = 1; step <= 2; step++) {
      view = view.hear(new StepCompleted(Facts.minute(80), step, "ai"));
    }
    view = view.hear(new LegsJoined(Facts.minute(80), 1, Facts.AGENCY));
    view = view.hear(new StepAssigned(Facts.minute(80), 3, Facts.minute(300)));
    view = view.hear(new StepReturned(Facts.minute(90), 3, 2, "canbo1", BOX));
    assertThat(view.routing().steps().getFirst().completedAt()).isEqualTo(Facts.minute(80));
    assertThat(view.routing().steps().get(1).completedAt()).isNull();
  }

  @Test
  void tells_between_whom_papers_are_on_the_road_until_they_are_there() {
    var sent = new PapersSent(Facts.minute(80), 1, 1, 2, Facts.AGENCY, "G01.H26.12", "canbo1", BOX);
    var view = after(inLegs()).hear(sent);
    var seen = Disclosure.of(view, Disclosure.Tier.SECRET, Disclosure.Clear.NOTHING);
    assertThat(seen.papers())
        .isEqualTo(new Detours.Papers(Facts.minute(80), 1, Facts.AGENCY, "G01.H26.12"));
    var there = view.hear(new PapersReceived(Facts.minute(90), 1, 2, "G01.H26.12", "congan1"));
    assertThat(there.routing().offRoad().papers()).isNull();
  }

  @Test
  void is_counted_once_for_the_agency_that_decides_however_many_work_on_it() {
    var alone = Standing.of(after(Facts.submitted(), Facts.accepted(), Facts.transferred()));
    assertThat(Standing.of(after(inLegs()))).isEqualTo(alone);
    assertThat(alone.orElseThrow().agency()).isEqualTo(Facts.AGENCY);
  }

  /** The ward leads, and the police are late with their part. */
  private static DossierEvent[] inLegs() {
    var steps =
        List.of(
            leg(1, "Cấp bản sao trích lục", Facts.AGENCY),
            leg(2, "Đăng ký thường trú", "G01.H26.12"),
            new Step(3, "Trả kết quả chung", "officer", Facts.AGENCY, 60));
    return new DossierEvent[] {
      Facts.submitted(),
      Facts.accepted(),
      new DossierTransferred(Facts.minute(20), Facts.AGENCY, steps, Facts.DUE),
      new LegsOpened(Facts.minute(20), 1, Facts.AGENCY, List.of(Facts.AGENCY, "G01.H26.12")),
      new StepAssigned(Facts.minute(20), 1, Facts.minute(100)),
      new StepAssigned(Facts.minute(20), 2, Facts.minute(200)),
      new StepOverdue(Facts.minute(201), 2, Facts.minute(200))
    };
  }

  private static Step leg(int number, String name, String agency) {
    return new Step(number, name, "officer", agency, 60, null, new Leg(1, number, false));
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

  @Test
  void follows_a_dossier_that_another_system_reports() {
    var reported = Facts.reported(Facts.minute(100));
    assertThat(situation(reported)).isEqualTo(Situation.REPORTED);
    assertThat(situation(reported, new StepReported(Facts.minute(200), "T06", null, null)))
        .isEqualTo(Situation.REPORTED_LATE);
    var ended = after(reported, new EndReported(Facts.minute(50), null));
    assertThat(Reading.situation(ended)).isEqualTo(Situation.REPORTED_DONE);
    assertThat(Reading.onTime(ended)).isTrue();
    assertThat(Reading.agency(ended)).isEqualTo("General");
    assertThat(Reading.code(ended)).isEqualTo("case-10011");
  }

  @Test
  void leaves_out_what_the_staff_is_written() {
    var alert =
        new NotificationQueued(
            Facts.minute(5),
            "staff-desk-alert.email.intake-2",
            "dossier.desk-alerted.v1",
            "staff-desk-alert",
            1,
            Medium.EMAIL,
            "H26.12");
    assertThat(Messages.SILENT.hear(alert).sent()).isEmpty();
  }

  @Test
  void never_takes_back_that_a_message_arrived() {
    var view =
        after(
            Facts.queued("m"),
            new NotificationDelivered(Facts.minute(13), "m"),
            new NotificationAccepted(Facts.minute(14), "m", "sms", "1"));
    assertThat(view.messages().sent().getFirst().state()).isEqualTo(Messages.State.DELIVERED);
  }

  /** Law 4: tracking forgives order across producers. */
  @Property(tries = 200)
  void any_interleaving_that_keeps_each_producers_order_gives_the_same_view(@ForAll long seed) {
    var chance = new Random(seed);
    List<List<DossierEvent>> producers =
        List.of(
            List.of(
                Facts.submitted(),
                Facts.accepted(),
                new SupplementReceived(Facts.minute(70), Channel.POST, 2),
                new WithdrawalRequested(Facts.minute(75), null),
                new WithdrawalCancelled(Facts.minute(76))),
            List.of(
                Facts.transferred(),
                new StepAssigned(Facts.minute(21), 1, Facts.DUE),
                asked(),
                new ProcessingResumed(Facts.minute(80), 1, Facts.promise(Facts.DUE)),
                new StepCompleted(Facts.minute(90), 1, "canbo1"),
                Facts.ready(Outcome.APPROVED)),
            List.of(Facts.queued("m"), new NotificationDelivered(Facts.minute(13), "m")));
    var left = new ArrayList<List<DossierEvent>>();
    producers.forEach(it -> left.add(new ArrayList<>(it)));
    var mixed = View.UNSEEN;
    while (!left.isEmpty()) {
      var one = left.get(chance.nextInt(left.size()));
      mixed = mixed.hear(one.removeFirst());
      left.removeIf(List::isEmpty);
    }
    assertThat(mixed)
        .isEqualTo(after(producers.stream().flatMap(List::stream).toArray(DossierEvent[]::new)));
  }
}
