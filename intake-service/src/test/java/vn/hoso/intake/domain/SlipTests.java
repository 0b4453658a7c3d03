package vn.hoso.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.domain.Life.after;
import static vn.hoso.intake.domain.Life.hearing;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.ProcessingStopped;
import vn.hoso.contract.RoutingEvent.ResolutionRefused;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.ResultRecalled;
import vn.hoso.intake.domain.Slip.Kind;

/** Which official papers a dossier has given rise to. */
class SlipTests {

  @Test
  void nothing_is_issued_for_what_lies_at_the_desk() {
    assertThat(Slip.of(after(Life.submit()))).isEmpty();
  }

  @Test
  void acceptance_gives_a_receipt_and_it_stays() {
    var accepted = after(Life.submit(), Life.accept());
    assertThat(kinds(accepted)).containsExactly(Kind.RECEIPT);
    assertThat(kinds(after(Life.submit(), Life.accept(), Life.withdraw(), Life.confirm())))
        .containsExactly(Kind.RECEIPT);
    assertThat(Slip.of(accepted).toList().getFirst().at()).isEqualTo(Life.MORNING);
  }

  @Test
  void what_the_desk_asked_for_can_be_printed_after_it_came() {
    var dossier = after(Life.submit(), Life.ask(), Life.handIn(), Life.accept());
    assertThat(kinds(dossier)).containsExactly(Kind.RECEIPT, Kind.DESK_SUPPLEMENT);
    assertThat(Slip.of(dossier).toList().getLast())
        .isEqualTo(
            new Slip.Supplement(
                Kind.DESK_SUPPLEMENT,
                new Asked(Life.MORNING, Life.MORNING, Life.WORDS, "tiepnhan")));
  }

  @Test
  void a_request_during_processing_is_a_paper_of_its_own() {
    var dossier = hearing(after(Life.submit(), Life.accept()), Life.transferred(), Life.asked());
    assertThat(kinds(dossier)).containsExactly(Kind.RECEIPT, Kind.SUPPLEMENT);
  }

  @Test
  void a_refusal_at_the_desk_and_one_of_the_request_are_both_a_refusal() {
    assertThat(kinds(after(Life.submit(), Life.refuse()))).containsExactly(Kind.REFUSAL);
    var refused = new ResultReady(Life.MORNING, Outcome.REFUSED, "canbo1", "Quầy 1", Life.WORDS);
    assertThat(kinds(hearing(after(Life.submit(), Life.accept()), refused)))
        .containsExactly(Kind.RECEIPT, Kind.REFUSAL);
    assertThat(kinds(hearing(after(Life.submit(), Life.accept()), Life.decided())))
        .containsExactly(Kind.RECEIPT);
  }

  @Test
  void a_refusal_during_processing_is_one_too_and_a_result_taken_back_is_none() {
    var accepted = after(Life.submit(), Life.accept());
    var refused = new ResolutionRefused(Life.MORNING, 1, "lanhdao", Life.WORDS);
    assertThat(kinds(hearing(accepted, refused))).containsExactly(Kind.RECEIPT, Kind.REFUSAL);
    var result = new ResultReady(Life.MORNING, Outcome.REFUSED, "canbo1", "Quầy 1", Life.WORDS);
    var recalled = new ResultRecalled(Life.MORNING, "lanhdao", 1, Life.WORDS);
    assertThat(kinds(hearing(accepted, result, recalled))).containsExactly(Kind.RECEIPT);
  }

  @Test
  void an_apology_names_both_days_and_the_new_one_is_the_promise() {
    var due = Life.MORNING.plusSeconds(86_400);
    var promise = new Promise(due, "vn-2026", List.of());
    var dossier =
        hearing(
            after(Life.submit(), Life.accept()),
            new DossierRescheduled(
                Life.MORNING, "lanhdao", Life.MORNING, promise, Life.WORDS, true));
    assertThat(Slip.of(dossier).toList().getLast())
        .isEqualTo(
            new Slip.Apology(
                new Rescheduled(Life.MORNING, "lanhdao", Life.MORNING, due, Life.WORDS, true)));
    assertThat(dossier.promise()).isEqualTo(promise);
  }

  @Test
  void what_is_withdrawn_or_lapsed_gets_a_notice() {
    assertThat(kinds(after(Life.submit(), Life.withdraw(), Life.confirm())))
        .containsExactly(Kind.STOP);
    var lapsed = new ProcessingStopped(Life.MORNING, Outcome.LAPSED, "lanhdao");
    assertThat(kinds(hearing(after(Life.submit(), Life.accept()), lapsed)))
        .containsExactly(Kind.RECEIPT, Kind.STOP);
  }

  private static List<Kind> kinds(Dossier dossier) {
    return Slip.of(dossier).map(Slip::kind).toList();
  }
}
