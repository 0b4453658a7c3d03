package vn.hoso.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.tracking.domain.Views.BOX;
import static vn.hoso.tracking.domain.Views.after;
import static vn.hoso.tracking.domain.Views.asked;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Leg;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.LegsJoined;
import vn.hoso.contract.RoutingEvent.LegsOpened;
import vn.hoso.contract.RoutingEvent.PapersReceived;
import vn.hoso.contract.RoutingEvent.PapersSent;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.contract.RoutingEvent.StepReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Step;
import vn.hoso.tracking.Facts;

/** A dossier on which several agencies work. */
class LegViewTests {

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
    assertThat(guessed.atWork())
        .as("whose clock runs, but not what is done")
        .containsExactly(
            new AtWork(Facts.AGENCY, null, Facts.minute(100), false, true),
            new AtWork("G01.H26.12", null, Facts.minute(200), true, false));
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
}
