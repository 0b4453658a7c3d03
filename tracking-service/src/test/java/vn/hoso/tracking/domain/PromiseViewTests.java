package vn.hoso.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.tracking.domain.Views.BOX;
import static vn.hoso.tracking.domain.Views.after;
import static vn.hoso.tracking.domain.Views.asked;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Sealed;
import vn.hoso.tracking.Facts;

/** Which day is promised, and what counts as late. */
class PromiseViewTests {

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
}
