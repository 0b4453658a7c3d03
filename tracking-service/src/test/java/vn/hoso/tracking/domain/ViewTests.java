package vn.hoso.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoso.tracking.domain.Views.BOX;
import static vn.hoso.tracking.domain.Views.after;
import static vn.hoso.tracking.domain.Views.asked;
import static vn.hoso.tracking.domain.Views.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.IntakeEvent.DossierRated;
import vn.hoso.contract.IntakeEvent.EndReported;
import vn.hoso.contract.IntakeEvent.ReceptionRefused;
import vn.hoso.contract.IntakeEvent.StepReported;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.NotificationEvent.NotificationAccepted;
import vn.hoso.contract.NotificationEvent.NotificationDelivered;
import vn.hoso.contract.NotificationEvent.NotificationQueued;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RatingSubject;
import vn.hoso.contract.RoutingEvent.CorrectionClosed;
import vn.hoso.contract.RoutingEvent.CorrectionOpened;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepReassigned;
import vn.hoso.contract.RoutingEvent.StepRecalled;
import vn.hoso.tracking.Facts;

/** The view is the fold of three parts, and everything else follows from it. */
class ViewTests {

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
