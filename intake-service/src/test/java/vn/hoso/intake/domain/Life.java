package vn.hoso.intake.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.DossierRated.Score;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.RatingSubject;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.Sealed;

/** Moments in the life of a dossier, for tests. */
final class Life {

  static final Instant MORNING = Instant.parse("2026-11-25T02:00:00Z");
  static final Sealed WORDS = new Sealed("Ym94");
  static final Limit THREE_DAYS = new Limit(BigDecimal.valueOf(3), Limit.Unit.WORKING_DAY);
  static final Timers TIMERS = new Timers(Calendars.vietnam());
  static final String CODE = "H26.12-261125-0001";

  private Life() {}

  static Submission submission(Instant at) {
    return new Submission(
        at,
        new Procedure("1.001193", 1, "Đăng ký khai sinh", "Hộ tịch", false),
        Channel.ONLINE,
        "H26.12",
        "H26.12",
        "hash",
        WORDS,
        at.plus(Duration.ofHours(24)),
        "lam-thay",
        null);
  }

  static IntakeCommand.Submit submit() {
    return new IntakeCommand.Submit(submission(MORNING), 2, List.of("to-khai"));
  }

  static IntakeCommand.Accept accept() {
    return new IntakeCommand.Accept(MORNING, "tiepnhan", CODE, THREE_DAYS, null, null);
  }

  static IntakeCommand.AskForSupplement ask() {
    return new IntakeCommand.AskForSupplement(MORNING, "tiepnhan", WORDS, MORNING);
  }

  static IntakeCommand.HandInSupplement handIn() {
    return new IntakeCommand.HandInSupplement(MORNING, Channel.ONLINE, 1);
  }

  static IntakeCommand.RefuseReception refuse() {
    return new IntakeCommand.RefuseReception(MORNING, "tiepnhan", WORDS);
  }

  static IntakeCommand.RequestWithdrawal withdraw() {
    return new IntakeCommand.RequestWithdrawal(MORNING, WORDS);
  }

  static IntakeCommand.CancelWithdrawal cancel() {
    return new IntakeCommand.CancelWithdrawal(MORNING);
  }

  static IntakeCommand.ConfirmWithdrawal confirm() {
    return new IntakeCommand.ConfirmWithdrawal(MORNING, "tiepnhan");
  }

  static IntakeCommand.ReportDossier report(String eventId) {
    return new IntakeCommand.ReportDossier(
        MORNING, eventId, "/other", "c-1", "hash", Channel.OTHER, "Intern", "General", null, null);
  }

  static IntakeCommand.ReportStep step(String eventId) {
    return new IntakeCommand.ReportStep(MORNING, eventId, "Kiểm tra", null);
  }

  static IntakeCommand.ReportEnd end(String eventId) {
    return new IntakeCommand.ReportEnd(MORNING, eventId);
  }

  static RoutingEvent transferred() {
    return new RoutingEvent.DossierTransferred(MORNING, "H26.12", List.of(), null);
  }

  static RoutingEvent asked() {
    return new RoutingEvent.SupplementRequested(MORNING, 1, "canbo1", WORDS, MORNING);
  }

  static RoutingEvent decided() {
    return new RoutingEvent.ResultReady(MORNING, Outcome.APPROVED, "canbo1", "Quầy 1", null);
  }

  /** The state after commands that are all accepted. */
  static Dossier after(IntakeCommand... commands) {
    var now = Dossier.UNSEEN;
    for (var command : commands) {
      for (var fact : facts(now, command)) {
        now = Evolution.evolve(now, fact);
      }
    }
    return now;
  }

  static Dossier hearing(Dossier now, RoutingEvent... facts) {
    for (var fact : facts) {
      now = Evolution.hear(now, fact);
    }
    return now;
  }

  static List<IntakeEvent> facts(Dossier now, IntakeCommand command) {
    return switch (Intake.decide(now, command)) {
      case Decision.Accepted(var facts) -> facts;
      case Decision.Rejected(var why) -> throw new AssertionError(command + " is refused: " + why);
    };
  }

  static IntakeCommand.CloseLapsed close() {
    return new IntakeCommand.CloseLapsed(MORNING, "tiepnhan");
  }

  /** The state after what the clocks say at that moment. */
  static Dossier ticking(Dossier now, Instant at) {
    for (var fact : TIMERS.tick(now, at)) {
      now = Evolution.evolve(now, fact);
    }
    return now;
  }

  static IntakeCommand.SetFee fee(long listed, long amount) {
    return new IntakeCommand.SetFee(MORNING, "tiepnhan", listed, amount, true, null);
  }

  static IntakeCommand.RecordPayment cash(String receipt, long amount) {
    return new IntakeCommand.RecordPayment(
        MORNING, receipt, FeeSet.NAME, amount, PaymentMethod.CASH, "tiepnhan");
  }

  static IntakeCommand.RecordPayment online(String transaction, long amount) {
    return new IntakeCommand.RecordPayment(
        MORNING, transaction, FeeSet.NAME, amount, PaymentMethod.ONLINE, null);
  }

  static IntakeCommand.RefundPayment refund(String payment, long amount) {
    return new IntakeCommand.RefundPayment(MORNING, "lanhdao", payment, amount, WORDS);
  }

  static RoutingEvent owing(String obligation, long amount) {
    return new RoutingEvent.FinancialObligationRaised(
        MORNING, obligation, 1, "canbo1", WORDS, amount);
  }

  static RoutingEvent settled(String obligation) {
    return new RoutingEvent.FinancialObligationSettled(MORNING, obligation, 1, null, null, null);
  }

  static RoutingEvent returned() {
    return new RoutingEvent.ResultReturned(MORNING, "tiepnhan");
  }

  static IntakeCommand.Rate rate(Instant at, int score) {
    return new IntakeCommand.Rate(
        at, List.of(new Score(RatingSubject.TIME, score)), null, "H26.12", at);
  }

  static IntakeCommand.AnswerFollowUp answer() {
    return new IntakeCommand.AnswerFollowUp(MORNING, "lanhdao", WORDS);
  }

  static IntakeCommand.CloseFollowUp closeFollowUp() {
    return new IntakeCommand.CloseFollowUp(MORNING, "lanhdao");
  }
}
