package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.CALENDARS;
import static vn.hoso.routing.Facts.WARD;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.domain.Samples.INSURANCE;
import static vn.hoso.routing.domain.Samples.INSURER;
import static vn.hoso.routing.domain.Samples.LAN;
import static vn.hoso.routing.domain.Samples.LEADER;
import static vn.hoso.routing.domain.Samples.POLICE;
import static vn.hoso.routing.domain.Samples.POLICEMAN;
import static vn.hoso.routing.domain.Samples.POLICE_CHIEF;
import static vn.hoso.routing.domain.Samples.TEN;
import static vn.hoso.routing.domain.Samples.aDossierOnTheRoad;
import static vn.hoso.routing.domain.Samples.aSharedDossier;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent.LegsOpened;
import vn.hoso.contract.RoutingEvent.PapersReceived;
import vn.hoso.contract.RoutingEvent.PapersSent;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.PresentResult;
import vn.hoso.routing.domain.Command.ReceivePapers;
import vn.hoso.routing.domain.Command.Return;
import vn.hoso.routing.domain.Command.SendPapers;

/** Papers go from agency to agency with a hand-over slip: NĐ 118/2025 art. 20(2a). */
class SlipTests {

  private static final Instant THURSDAY = at("2026-11-26T14:00");

  @Test
  void goes_with_the_papers_when_a_step_ends_at_one_agency_and_begins_at_another() {
    var life = aSharedDossier(Channel.DIRECT);
    life.does(new Claim(LEADER, TEN), new Complete(LEADER, TEN), new Claim(LAN, TEN));
    assertThat(life.asked(new Complete(LAN, TEN)))
        .isEqualTo(Decision.reject(new Rejection.NeedsSlip(POLICE)));
    life.does(new SendPapers(LAN, TEN, BOX));
    var stated = life.stated();
    assertThat(stated.subList(stated.size() - 2, stated.size()))
        .containsExactly(
            new StepCompleted(TEN, 3, "canbo1"),
            new PapersSent(TEN, 1, 3, 4, WARD, POLICE, "canbo1", BOX));
    assertThat(stated).noneMatch(LegsOpened.class::isInstance);
  }

  @Test
  void is_not_needed_within_one_agency() {
    var life = aSharedDossier(Channel.DIRECT).does(new Claim(LEADER, TEN));
    assertThat(life.asked(new SendPapers(LEADER, TEN, BOX)))
        .isEqualTo(Decision.reject(new Rejection.NoSlipNeeded()));
  }

  @Test
  void starts_the_clock_of_the_other_agency_when_it_is_received_not_when_it_is_sent() {
    var life = aDossierOnTheRoad();
    assertThat(life.now().own().open()).isEmpty();
    assertThat(life.ticks(THURSDAY)).noneMatch(StepOverdue.class::isInstance);
    life.does(new ReceivePapers(POLICEMAN, THURSDAY, 1));
    var way = Objects.requireNonNull(life.now().own().onTheWay());
    var budget = Duration.ofMinutes(way.step(4).budgetMinutes());
    var stated = life.stated();
    assertThat(stated.subList(stated.size() - 2, stated.size()))
        .containsExactly(
            new PapersReceived(THURSDAY, 1, 4, POLICE, "congan1"),
            new StepAssigned(THURSDAY, 4, CALENDARS.of(POLICE).add(THURSDAY, budget)));
  }

  @Test
  void is_received_once_and_by_the_agency_it_is_for() {
    var life = aDossierOnTheRoad();
    assertThat(life.asked(new ReceivePapers(INSURER, THURSDAY, 1)))
        .isEqualTo(Decision.reject(new Rejection.OutsideAgency(POLICE)));
    assertThat(life.asked(new ReceivePapers(POLICEMAN, THURSDAY, 7)))
        .isEqualTo(Decision.reject(new Rejection.OtherSlip(7, 1)));
    life.does(new ReceivePapers(POLICEMAN, THURSDAY, 1));
    assertThat(life.asked(new ReceivePapers(POLICE_CHIEF, THURSDAY, 1)))
        .isEqualTo(Decision.reject(new Rejection.AlreadyReceived(1, THURSDAY, "congan1")));
    assertThat(life.asked(new ReceivePapers(POLICE_CHIEF, THURSDAY, 2)))
        .isEqualTo(Decision.reject(new Rejection.NothingSent()));
  }

  @Test
  void takes_the_papers_round_and_back_to_the_lead_which_presents_the_result() {
    var life = atTheInsurance();
    life.does(new SendPapers(INSURER, THURSDAY, BOX), new ReceivePapers(LAN, THURSDAY, 3));
    life.does(
        new Claim(LAN, THURSDAY),
        new PresentResult(LAN, THURSDAY, Outcome.APPROVED, "Quầy 2", null));
    assertThat(life.now().own()).isInstanceOf(Routing.ResultAtDesk.class);
    var slips = Objects.requireNonNull(life.now().own().onTheWay()).courseSoFar().slipsSoFar();
    assertThat(slips).extracting(Slip::agency).containsExactly(POLICE, INSURANCE, WARD);
    assertThat(slips).allMatch(it -> it.receivedAt() != null);
  }

  @Test
  void goes_back_with_the_papers_when_a_step_is_sent_back_to_another_agency() {
    var life = atTheInsurance().does(new Return(INSURER, THURSDAY, 4, BOX));
    assertThat(life.last())
        .isEqualTo(new PapersSent(THURSDAY, 3, 7, 4, INSURANCE, POLICE, "baohiem1", null));
  }

  @Test
  void waits_while_a_withdrawal_is_pending_and_goes_on_when_it_is_taken_back() {
    var life = aDossierOnTheRoad().hears(TEN, new WithdrawalRequested(TEN, null));
    assertThat(life.asked(new ReceivePapers(POLICEMAN, THURSDAY, 1)))
        .isEqualTo(Decision.reject(new Rejection.WithdrawalPending()));
    life.hears(THURSDAY, new WithdrawalCancelled(THURSDAY));
    life.does(new ReceivePapers(POLICEMAN, THURSDAY, 1));
    assertThat(life.now().own()).isInstanceOf(Routing.AtStep.class);
  }

  @Test
  void is_a_line_of_the_control_slip() {
    var life = aDossierOnTheRoad().does(new ReceivePapers(POLICEMAN, THURSDAY, 1));
    var way =
        Objects.requireNonNull(life.does(new Claim(POLICEMAN, THURSDAY)).now().own().onTheWay());
    var lines = ControlSlip.of(way, null);
    assertThat(lines.subList(lines.size() - 2, lines.size()))
        .extracting(HandOver::from, HandOver::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                HandOver.Hand.officer("canbo1"), HandOver.Hand.agency(POLICE)),
            org.assertj.core.groups.Tuple.tuple(
                HandOver.Hand.agency(POLICE), HandOver.Hand.officer("congan1")));
  }

  /** Two slips were received; the insurance signs its part. */
  private static Life atTheInsurance() {
    return aDossierOnTheRoad()
        .does(new ReceivePapers(POLICEMAN, THURSDAY, 1), new Claim(POLICEMAN, THURSDAY))
        .does(new Complete(POLICEMAN, THURSDAY), new Claim(POLICE_CHIEF, THURSDAY))
        .does(new SendPapers(POLICE_CHIEF, THURSDAY, BOX))
        .does(new ReceivePapers(INSURER, THURSDAY, 2), new Claim(INSURER, THURSDAY))
        .does(new Complete(INSURER, THURSDAY), new Claim(INSURER, THURSDAY));
  }
}
