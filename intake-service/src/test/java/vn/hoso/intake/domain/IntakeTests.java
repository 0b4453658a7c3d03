package vn.hoso.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.domain.Life.accept;
import static vn.hoso.intake.domain.Life.after;
import static vn.hoso.intake.domain.Life.ask;
import static vn.hoso.intake.domain.Life.cancel;
import static vn.hoso.intake.domain.Life.confirm;
import static vn.hoso.intake.domain.Life.end;
import static vn.hoso.intake.domain.Life.handIn;
import static vn.hoso.intake.domain.Life.hearing;
import static vn.hoso.intake.domain.Life.refuse;
import static vn.hoso.intake.domain.Life.report;
import static vn.hoso.intake.domain.Life.step;
import static vn.hoso.intake.domain.Life.submit;
import static vn.hoso.intake.domain.Life.withdraw;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.intake.domain.Stage.Accepted;
import vn.hoso.intake.domain.Stage.Submitted;
import vn.hoso.intake.domain.Stage.SupplementAsked;
import vn.hoso.intake.domain.Stage.WithdrawalPassedOn;
import vn.hoso.intake.domain.Stage.Withdrawn;

class IntakeTests {

  private static void refused(Dossier now, IntakeCommand command, Rejection why) {
    assertThat(Intake.decide(now, command)).isEqualTo(Decision.reject(why));
  }

  @Nested
  class An_unseen_dossier {

    @Test
    void can_only_be_submitted_or_reported() {
      refused(Dossier.UNSEEN, accept(), new Rejection.Unknown());
      refused(Dossier.UNSEEN, ask(), new Rejection.Unknown());
      refused(Dossier.UNSEEN, handIn(), new Rejection.Unknown());
      refused(Dossier.UNSEEN, refuse(), new Rejection.Unknown());
      refused(Dossier.UNSEEN, withdraw(), new Rejection.Unknown());
      refused(Dossier.UNSEEN, confirm(), new Rejection.Unknown());
      refused(Dossier.UNSEEN, step("1"), new Rejection.NotOpened());
      assertThat(after(submit()).stage()).isEqualTo(new Submitted());
    }
  }

  @Nested
  class A_submitted_dossier {

    private final Dossier now = after(submit());

    @Test
    void waits_for_the_desk_since_it_came() {
      assertThat(now.own().waitingSince()).isEqualTo(Life.MORNING);
      assertThat(now.own().papers()).isEqualTo(2);
    }

    @Test
    void is_not_submitted_again() {
      refused(now, submit(), new Rejection.SubmittedBefore());
    }

    @Test
    void is_accepted_with_its_code_as_the_number_of_the_receipt() {
      var accepted = after(submit(), accept()).acceptance();
      assertThat(accepted).isNotNull();
      assertThat(accepted).extracting(Accepted::code, Accepted::receipt).containsOnly(Life.CODE);
    }

    @Test
    void takes_no_papers_nobody_asked_for() {
      refused(now, handIn(), new Rejection.NothingAskedFor());
    }
  }

  @Nested
  class A_dossier_that_lacks_papers {

    private final Dossier now = after(submit(), ask());

    @Test
    void waits_for_the_citizen_and_not_for_the_desk() {
      assertThat(now.stage()).isInstanceOf(SupplementAsked.class);
      assertThat(now.own().waitingSince()).isNull();
      assertThat(now.asked()).isNotNull();
      refused(now, accept(), new Rejection.AwaitingSupplement(Life.MORNING));
    }

    @Test
    void is_asked_for_them_once() {
      refused(now, ask(), new Rejection.SupplementAskedBefore());
      refused(after(submit(), ask(), handIn()), ask(), new Rejection.SupplementAskedBefore());
    }

    @Test
    void goes_back_to_the_desk_with_them() {
      var supplied = after(submit(), ask(), handIn());
      assertThat(supplied.stage()).isEqualTo(new Submitted());
      assertThat(supplied.own().papers()).isEqualTo(3);
      assertThat(supplied.own().waitingSince()).isNotNull();
    }

    @Test
    void may_be_refused() {
      refused(after(submit(), ask(), refuse()), accept(), new Rejection.AlreadyRefused());
    }
  }

  @Nested
  class An_accepted_dossier {

    private final Dossier now = hearing(after(submit(), accept()), Life.transferred());

    @Test
    void is_neither_accepted_nor_refused_again() {
      refused(now, accept(), new Rejection.AlreadyAccepted(Life.CODE));
      refused(now, refuse(), new Rejection.AlreadyAccepted(Life.CODE));
      refused(now, ask(), new Rejection.AlreadyAccepted(Life.CODE));
    }

    @Test
    void takes_papers_that_routing_asked_for_and_only_those() {
      refused(now, handIn(), new Rejection.NothingAskedFor());
      var asked = hearing(now, Life.asked());
      assertThat(asked.asked()).isNotNull();
      var supplied = Evolution.evolve(asked, Life.facts(asked, handIn()).getFirst());
      assertThat(supplied.asked()).isNull();
      assertThat(supplied.stage()).isInstanceOf(Accepted.class);
      refused(supplied, handIn(), new Rejection.NothingAskedFor());
    }

    @Test
    void takes_late_papers_as_long_as_nobody_closed_it() {
      var late = hearing(now, Life.asked(), new RoutingEvent.SupplementWindowExpired(Life.MORNING));
      assertThat(Life.facts(late, handIn())).hasOnlyElementsOfType(SupplementReceived.class);
      var closed =
          hearing(late, new RoutingEvent.ProcessingStopped(Life.MORNING, Outcome.LAPSED, "canbo1"));
      refused(closed, handIn(), new Rejection.NothingAskedFor());
    }

    @Test
    void cannot_be_withdrawn_once_it_is_decided_or_over() {
      refused(hearing(now, Life.decided()), withdraw(), new Rejection.DecisionIssued());
      var stopped =
          hearing(now, new RoutingEvent.ProcessingStopped(Life.MORNING, Outcome.LAPSED, null));
      refused(stopped, withdraw(), new Rejection.ProcessingOver());
    }

    @Test
    void is_passed_on_to_routing_when_withdrawn_and_keeps_its_code() {
      var withdrawn = after(submit(), accept(), withdraw(), confirm());
      assertThat(withdrawn.stage()).isInstanceOf(WithdrawalPassedOn.class);
      assertThat(withdrawn.acceptance()).extracting(Accepted::code).isEqualTo(Life.CODE);
      refused(withdrawn, withdraw(), new Rejection.AlreadyWithdrawn());
    }
  }

  @Nested
  class A_withdrawal {

    @Test
    void comes_first_while_it_is_undecided() {
      var pending = after(submit(), withdraw());
      refused(pending, accept(), new Rejection.WithdrawalUndecided());
      refused(pending, withdraw(), new Rejection.WithdrawalUndecided());
      refused(pending, handIn(), new Rejection.WithdrawalUndecided());
    }

    @Test
    void taken_back_leaves_the_dossier_where_it_was() {
      assertThat(after(submit(), withdraw(), cancel()).stage()).isEqualTo(new Submitted());
      assertThat(after(submit(), ask(), withdraw(), cancel()).asked()).isNotNull();
      assertThat(after(submit(), accept(), withdraw(), cancel()).acceptance()).isNotNull();
      refused(after(submit()), cancel(), new Rejection.NoWithdrawalRequested());
      refused(after(submit()), confirm(), new Rejection.NoWithdrawalRequested());
    }

    @Test
    void confirmed_before_acceptance_is_the_end() {
      var gone = after(submit(), ask(), withdraw(), confirm());
      assertThat(gone.stage()).isInstanceOf(Withdrawn.class);
      refused(gone, accept(), new Rejection.AlreadyWithdrawn());
    }
  }

  @Nested
  class A_dossier_of_another_system {

    @Test
    void is_told_of_once_per_event() {
      var now = after(report("1"), step("2"));
      assertThat(Intake.decide(now, report("1"))).isEqualTo(Decision.nothing());
      assertThat(Intake.decide(now, step("2"))).isEqualTo(Decision.nothing());
      refused(now, report("9"), new Rejection.OpenedBefore());
      assertThat(Life.facts(now, step("3"))).hasOnlyElementsOfType(IntakeEvent.StepReported.class);
    }

    @Test
    void ends_once_and_goes_on_telling() {
      var now = after(report("1"), end("2"));
      assertThat(Intake.decide(now, end("2"))).isEqualTo(Decision.nothing());
      refused(now, end("3"), new Rejection.EndedBefore());
      assertThat(Life.facts(now, step("4"))).hasSize(1);
    }

    @Test
    void is_not_for_our_counter() {
      refused(after(report("1")), accept(), new Rejection.HandledElsewhere("/other"));
      refused(after(submit()), step("1"), new Rejection.SubmittedBefore());
    }
  }
}
