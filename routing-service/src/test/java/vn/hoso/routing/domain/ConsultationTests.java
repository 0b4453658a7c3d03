package vn.hoso.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.accepted;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.Facts.submitted;
import static vn.hoso.routing.domain.Samples.LAN;
import static vn.hoso.routing.domain.Samples.LEADER;
import static vn.hoso.routing.domain.Samples.NINE;
import static vn.hoso.routing.domain.Samples.TEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Consultable;
import vn.hoso.contract.RoutingEvent.ConsultationAnswered;
import vn.hoso.contract.RoutingEvent.ConsultationTimedOut;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.StepOverdue;
import vn.hoso.contract.Standstill;
import vn.hoso.routing.domain.Command.AnswerConsultation;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.flows.AnyBook;
import vn.hoso.routing.flows.FlowBookText;
import vn.hoso.routing.flows.FlowText;

/** What becomes of the clock while another agency is asked: NĐ 118/2025 art. 19(4c). */
class ConsultationTests {

  private static final Instant DUE = at("2026-11-30T17:00");

  /** DOMAIN §3.4: the flow says what holds. */
  @Nested
  class Another_agency_that_is_asked {

    private final Instant friday = at("2026-11-27T10:00");

    @Test
    void stops_the_clock_where_its_time_does_not_count_and_gives_back_what_was_left() {
      var life = Samples.aVerifyingDossier();
      assertThat(life.ticks(at("2026-11-30T17:00"))).isEmpty();
      life.does(new AnswerConsultation(LAN, friday, BOX));
      var facts = life.stated().reversed().subList(0, 4).reversed();
      assertThat(facts.getFirst()).isEqualTo(new ConsultationAnswered(friday, 1, "canbo1", BOX));
      assertThat(((ProcessingResumed) facts.get(1)).stood())
          .isEqualTo(new Standstill(Standstill.Why.CONSULTATION, TEN, friday));
      assertThat(facts.subList(2, 4))
          .containsExactly(
              new StepAssigned(friday, 1, at("2026-12-01T11:05")),
              new StepClaimed(friday, 1, "canbo1"));
      assertThat(life.clock().dueAt()).isEqualTo(at("2026-12-02T17:00"));
    }

    @Test
    void leaves_the_clock_running_where_nobody_says_otherwise() {
      var life = Samples.aConsultingDossier();
      assertThat(life.ticks(at("2026-11-26T11:01")))
          .contains(new StepOverdue(at("2026-11-26T11:01"), 1, at("2026-11-26T11:00")));
      life.does(new AnswerConsultation(LEADER, friday, BOX));
      assertThat(life.last()).isEqualTo(new ConsultationAnswered(friday, 1, "lanhdao", BOX));
      assertThat(life.clock().dueAt()).isEqualTo(DUE);
    }

    @Test
    void consents_by_silence_where_the_flow_says_so_and_work_goes_on_by_itself() {
      var life = new Life().hears(NINE, submitted(NINE, "1.013225", BOX), accepted(NINE));
      life.does(new Claim(LAN, TEN), new Complete(LAN, TEN), new Claim(LAN, TEN));
      life.does(new Complete(LAN, TEN), new Claim(LAN, TEN), Samples.asking(LAN, null));
      var past = at("2026-12-07T17:00").plusMillis(1);
      assertThat(life.ticks(past)).contains(new ConsultationTimedOut(past, 3, true));
      assertThat(life.now().own()).isInstanceOf(Routing.AtStep.class);
    }

    /** However late the clocks are looked at: silence consents on the day the law names. */
    @Test
    void consents_on_the_last_day_of_its_time_and_not_when_that_is_noticed() {
      var world = World.shipped("1.001612").with(consentingBySilence());
      var life = new Life(world);
      world.beginning().forEach(it -> life.hears(NINE, it));
      life.does(new Claim(LAN, TEN), Samples.asking(LAN, null));
      assertThat(life.ticks(at("2026-12-14T09:00")))
          .filteredOn(ProcessingResumed.class::isInstance)
          .singleElement()
          .extracting(it -> ((ProcessingResumed) it).stood())
          .isEqualTo(new Standstill(Standstill.Why.CONSULTATION, TEN, at("2026-12-10T17:00")));
    }

    private static Processes consentingBySilence() {
      var asking = new Consultable(false, true, 15);
      var steps = List.of(new Flow.Stop("Lấy ý kiến", "officer", 8, asking, null, null));
      var flow = new FlowText("Thử", List.of(Flow.EVERY_OTHER), null, false, steps, null);
      return AnyBook.processes(new FlowBookText(0, null, List.of(flow)));
    }

    @Test
    void is_said_to_be_silent_once_where_silence_says_nothing() {
      var life = Samples.aVerifyingDossier();
      var past = at("2026-11-30T17:00").plusMillis(1);
      assertThat(life.ticks(past)).containsExactly(new ConsultationTimedOut(past, 1, false));
      assertThat(life.ticks(at("2026-12-20T08:00"))).isEmpty();
      assertThat(life.now().own()).isInstanceOf(Routing.Consulting.class);
    }

    @Test
    void answers_by_a_day_to_come() {
      var today = LocalDate.parse("2026-11-25");
      assertThat(Samples.aClaimedDossier().asked(Samples.asking(LAN, today)))
          .isEqualTo(Decision.reject(new Rejection.NotAhead()));
    }

    @Test
    void may_be_the_cause_of_an_apology() {
      var life = Samples.aVerifyingDossier().does(Samples.reschedulingTo("2026-12-11", TEN));
      assertThat(life.now().own()).isInstanceOf(Routing.Consulting.class);
      assertThat(life.clock().dueAt()).isEqualTo(at("2026-12-11T17:00"));
    }
  }
}
