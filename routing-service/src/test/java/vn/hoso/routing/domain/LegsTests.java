package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.CALENDARS;
import static vn.hoso.routing.Facts.WARD;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.Facts.supplement;
import static vn.hoso.routing.domain.Samples.INSURANCE;
import static vn.hoso.routing.domain.Samples.INSURER;
import static vn.hoso.routing.domain.Samples.LAN;
import static vn.hoso.routing.domain.Samples.LEADER;
import static vn.hoso.routing.domain.Samples.MINH_ENTRY;
import static vn.hoso.routing.domain.Samples.POLICE;
import static vn.hoso.routing.domain.Samples.POLICEMAN;
import static vn.hoso.routing.domain.Samples.POLICE_CHIEF;
import static vn.hoso.routing.domain.Samples.STRANGER;
import static vn.hoso.routing.domain.Samples.TEN;
import static vn.hoso.routing.domain.Samples.aDossierInLegs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent.WithdrawalCancelled;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.RoutingEvent.LegsJoined;
import vn.hoso.contract.RoutingEvent.LegsOpened;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.routing.domain.Command.CallBack;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.PresentResult;
import vn.hoso.routing.domain.Command.RaiseObligation;
import vn.hoso.routing.domain.Command.Reassign;
import vn.hoso.routing.domain.Command.RefuseResolution;
import vn.hoso.routing.domain.Command.Release;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.Return;
import vn.hoso.routing.domain.Command.SettleObligation;

/** Several agencies work on one dossier at the same time: NĐ 118/2025 art. 20(2b). */
class LegsTests {

  private static final Instant LATER = at("2026-11-27T10:00");

  @Test
  void begin_at_once_each_with_a_clock_of_its_own_agency() {
    var stated = aDossierInLegs().stated();
    var opened = stated.indexOf(new LegsOpened(TEN, 1, WARD, List.of(WARD, POLICE, INSURANCE)));
    assertThat(stated.subList(opened + 1, stated.size()))
        .containsExactly(assigned(3, WARD), assigned(4, POLICE), assigned(6, INSURANCE));
    assertThat(CALENDARS.of(POLICE).id()).isNotEqualTo(CALENDARS.of(WARD).id());
  }

  @Test
  void are_worked_on_by_each_agency_for_itself() {
    var life = aDossierInLegs().does(new Claim(POLICEMAN, TEN), new Claim(LAN, TEN));
    assertThat(officers(life)).containsExactly("canbo1", "congan1", "-");
    life.does(new Complete(POLICEMAN, LATER));
    assertThat(steps(life)).as("the next step of the same leg").containsExactly(3, 5, 6);
    life.does(new Release(LAN, LATER), new Claim(INSURER, LATER));
    assertThat(officers(life)).containsExactly("-", "-", "baohiem1");
  }

  @Test
  void end_together_when_the_last_agency_is_done_and_the_lead_goes_on() {
    var life = afterTheOthers();
    life.does(new Claim(LAN, LATER), new Complete(LAN, LATER));
    var stated = life.stated();
    assertThat(stated.get(stated.size() - 2)).isEqualTo(new LegsJoined(LATER, 1, WARD));
    assertThat(life.last()).isInstanceOf(StepAssigned.class);
    life.does(
        new Claim(LAN, LATER), new PresentResult(LAN, LATER, Outcome.APPROVED, "Quầy 2", null));
    assertThat(life.now().own()).isInstanceOf(Routing.ResultAtDesk.class);
    assertThat(stated.stream().filter(LegsOpened.class::isInstance)).hasSize(1);
  }

  @Test
  void are_not_completed_twice_and_say_who_has() {
    assertThat(afterTheOthers().asked(new Complete(POLICE_CHIEF, LATER)))
        .isEqualTo(Decision.reject(new Rejection.LegEnded(5, LATER, "congan2")));
  }

  @Test
  void are_named_by_whoever_acts_for_several_agencies() {
    var everywhere = new Actor("lanhdaotp", Set.of(StepRole.LEADER), Set.of("*"));
    var life = aDossierInLegs().does(new Claim(everywhere.onlyFor(INSURANCE), TEN));
    assertThat(officers(life)).containsExactly("-", "-", "lanhdaotp");
    life.does(new Claim(everywhere.onlyFor(POLICE), TEN));
    assertThat(officers(life)).containsExactly("-", "lanhdaotp", "lanhdaotp");
    life.does(new Complete(everywhere.onlyFor(INSURANCE), LATER));
    assertThat(steps(life)).as("the one that was named").containsExactly(3, 4, 7);
  }

  @Test
  void are_not_opened_by_naming_what_is_not_ones_own() {
    assertThat(aDossierInLegs().asked(new Claim(POLICEMAN.onlyFor(INSURANCE), TEN)))
        .isEqualTo(Decision.reject(new Rejection.OutsideAgency(WARD)));
  }

  @Test
  void are_closed_to_whoever_has_no_part() {
    assertThat(aDossierInLegs().asked(new Claim(STRANGER, TEN)))
        .isEqualTo(Decision.reject(new Rejection.OutsideAgency(WARD)));
    var alone = Samples.anAcceptedDossier();
    assertThat(alone.asked(new Claim(POLICEMAN, TEN)))
        .isEqualTo(Decision.reject(new Rejection.OutsideAgency(WARD)));
  }

  @Test
  void are_ended_by_the_competent_agency_alone() {
    assertThat(aDossierInLegs().asked(new RefuseResolution(POLICE_CHIEF, TEN, BOX)))
        .isEqualTo(Decision.reject(new Rejection.OutsideAgency(WARD)));
    var life = aDossierInLegs().does(new RefuseResolution(LEADER, TEN, BOX));
    assertThat(life.now().own()).isInstanceOf(Routing.Stopped.class);
  }

  @Test
  void are_given_by_a_leader_to_their_own_people() {
    var life = aDossierInLegs();
    var officer = new Officer("congan1", "", Set.of(StepRole.OFFICER), Set.of(POLICE), List.of());
    assertThat(life.asked(new Reassign(POLICE_CHIEF, TEN, MINH_ENTRY)))
        .isEqualTo(Decision.reject(new Rejection.CannotTake("canbo2", StepRole.OFFICER)));
    life.does(new Reassign(POLICE_CHIEF, TEN, officer));
    assertThat(officers(life)).containsExactly("-", "congan1", "-");
  }

  @Test
  void go_back_within_one_agency_only() {
    var life = aDossierInLegs().does(new Claim(POLICEMAN, TEN), new Complete(POLICEMAN, TEN));
    life.does(new Claim(POLICE_CHIEF, TEN));
    assertThat(life.asked(new Return(POLICE_CHIEF, TEN, 3, BOX)))
        .isEqualTo(Decision.reject(new Rejection.NoEarlierStep(3)));
    life.does(new Return(POLICE_CHIEF, TEN, 4, BOX));
    assertThat(steps(life)).containsExactly(3, 4, 6);
  }

  @Test
  void are_called_back_within_one_agency_while_nobody_has_taken_the_next_step() {
    var life = aDossierInLegs().does(new Claim(POLICEMAN, TEN), new Complete(POLICEMAN, TEN));
    life.does(new CallBack(POLICEMAN, TEN, BOX));
    assertThat(steps(life)).containsExactly(3, 4, 6);
    assertThat(officers(life)).containsExactly("-", "congan1", "-");
    assertThat(life.asked(new CallBack(LAN, TEN, BOX)))
        .isEqualTo(Decision.reject(new Rejection.NothingToRecall()));
  }

  @Test
  void are_done_again_alone_when_the_lead_sends_one_back() {
    var life = afterTheOthers();
    life.does(new Claim(LAN, LATER), new Complete(LAN, LATER), new Claim(LAN, LATER));
    life.does(new Return(LAN, LATER, 5, BOX));
    assertThat(steps(life)).containsExactly(5);
    life.does(new Claim(POLICE_CHIEF, LATER), new Complete(POLICE_CHIEF, LATER));
    assertThat(steps(life)).as("back at the lead").containsExactly(8);
  }

  @Test
  void are_each_late_by_their_own_clock_and_say_so_once() {
    var life = aDossierInLegs();
    life.ticks(at("2026-12-22T17:30"));
    var late = life.stated().stream().filter(StepOverdue.class::isInstance).toList();
    assertThat(late).extracting(it -> ((StepOverdue) it).step()).contains(3, 6);
    life.ticks(at("2026-12-22T17:31"));
    assertThat(life.stated().stream().filter(StepOverdue.class::isInstance)).hasSameSizeAs(late);
  }

  @Test
  void all_wait_for_papers_and_all_begin_anew_with_them() {
    var life = aDossierInLegs().does(new Claim(POLICEMAN, TEN), new Claim(LAN, TEN));
    life.does(new RequestSupplement(POLICEMAN, TEN, BOX));
    assertThat(life.now().own()).isInstanceOf(Routing.AwaitingSupplement.class);
    assertThat(life.asked(new Complete(LAN, TEN))).isInstanceOf(Decision.Rejected.class);
    var monday = at("2026-11-30T10:00");
    life.hears(monday, supplement(monday));
    assertThat(steps(life)).containsExactly(3, 4, 6);
    assertThat(officers(life)).containsExactly("canbo1", "congan1", "-");
    assertThat(life.stated()).contains(new StepAssigned(monday, 4, due(4, POLICE, monday)));
  }

  @Test
  void all_wait_for_a_payment_and_all_get_back_the_time_that_was_left() {
    var life = aDossierInLegs().does(new Claim(POLICEMAN, TEN));
    var before = dueTimes(life);
    life.does(new RaiseObligation(POLICEMAN, TEN, BOX, 100_000));
    assertThat(life.now().own()).isInstanceOf(Routing.AwaitingPayment.class);
    life.does(new SettleObligation(POLICEMAN, TEN.plus(Duration.ofHours(1)), BOX));
    assertThat(steps(life)).containsExactly(3, 4, 6);
    assertThat(dueTimes(life)).doesNotContainAnyElementsOf(before);
  }

  @Test
  void all_stand_while_a_withdrawal_is_pending_and_end_with_it() {
    var life = aDossierInLegs().hears(TEN, new WithdrawalRequested(TEN, null));
    assertThat(life.asked(new Claim(POLICEMAN, TEN)))
        .isEqualTo(Decision.reject(new Rejection.WithdrawalPending()));
    assertThat(life.ticks(at("2027-03-01T10:00"))).isEmpty();
    var before = dueTimes(life);
    life.hears(LATER, new WithdrawalCancelled(LATER));
    assertThat(dueTimes(life)).doesNotContainAnyElementsOf(before);
    life.hears(LATER, new WithdrawalRequested(LATER, null));
    life.hears(LATER, new WithdrawalConfirmed(LATER, "tiepnhan"));
    assertThat(life.now().own()).isInstanceOf(Routing.Stopped.class);
  }

  /** Whatever order the agencies work in, it ends the same: once each, then once the lead. */
  @Property(tries = 60)
  void end_once_in_whatever_order_the_agencies_work(@ForAll long seed) {
    var random = new Random(seed);
    var life = aDossierInLegs();
    var people = new ArrayList<>(List.of(LAN, POLICEMAN, POLICE_CHIEF, INSURER));
    for (int i = 0; i < 400 && life.now().own() instanceof Routing.InLegs; i++) {
      var who = people.get(random.nextInt(people.size()));
      life.asked(random.nextBoolean() ? new Claim(who, TEN) : new Complete(who, TEN));
    }
    assertThat(steps(life)).containsExactly(8);
    var facts = life.stated();
    assertThat(facts.stream().filter(LegsJoined.class::isInstance)).hasSize(1);
    for (int step = 3; step <= 7; step++) {
      int number = step;
      assertThat(
              facts.stream()
                  .filter(
                      it -> it instanceof RoutingEvent.StepCompleted done && done.step() == number))
          .as("step " + step)
          .hasSize(1);
    }
  }

  @Test
  void stand_on_the_control_slip() {
    var life = afterTheOthers();
    var way = Objects.requireNonNull(life.now().own().onTheWay());
    assertThat(ControlSlip.of(way, null).stream().map(LegsTests::line))
        .containsExactly(
            "Một cửa > canbo1 1",
            "canbo1 > lanhdao 2",
            "lanhdao > congan1 4",
            "congan1 > congan2 5",
            "congan2 > H26.12 0",
            "lanhdao > baohiem1 6",
            "baohiem1 > baohiem1 7",
            "baohiem1 > H26.12 0",
            "lanhdao > ? 3");
  }

  /** Police and insurance have done their part; the lead's own leg is open. */
  private static Life afterTheOthers() {
    return aDossierInLegs()
        .does(new Claim(POLICEMAN, TEN), new Complete(POLICEMAN, TEN))
        .does(new Claim(POLICE_CHIEF, TEN), new Complete(POLICE_CHIEF, LATER))
        .does(new Claim(INSURER, TEN), new Complete(INSURER, TEN))
        .does(new Claim(INSURER, TEN), new Complete(INSURER, LATER));
  }

  private static StepAssigned assigned(int step, String agency) {
    return new StepAssigned(TEN, step, due(step, agency, TEN));
  }

  private static Instant due(int step, String agency, Instant from) {
    var way = Objects.requireNonNull(aDossierInLegs().now().own().onTheWay());
    var budget = Duration.ofMinutes(way.step(step).budgetMinutes());
    return CALENDARS.of(agency).add(from, budget);
  }

  private static List<Integer> steps(Life life) {
    return life.now().own().open().stream().map(Task::step).toList();
  }

  private static List<Instant> dueTimes(Life life) {
    return life.now().own().open().stream().map(Task::dueAt).toList();
  }

  private static List<String> officers(Life life) {
    return life.now().own().open().stream()
        .map(it -> it.officer() == null ? "-" : it.officer())
        .toList();
  }

  private static String line(HandOver it) {
    return name(it.from()) + " > " + (it.to() == null ? "?" : name(it.to())) + " " + it.step();
  }

  private static String name(HandOver.Hand hand) {
    return hand.name() == null ? "Một cửa" : hand.name();
  }
}
