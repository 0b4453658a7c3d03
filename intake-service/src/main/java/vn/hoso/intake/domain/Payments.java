package vn.hoso.intake.domain;

import static vn.hoso.intake.domain.Decision.accept;
import static vn.hoso.intake.domain.Decision.nothing;
import static vn.hoso.intake.domain.Decision.reject;

import java.util.Optional;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.PaymentRefunded;
import vn.hoso.intake.domain.IntakeCommand.RecordPayment;
import vn.hoso.intake.domain.IntakeCommand.RefundPayment;
import vn.hoso.intake.domain.IntakeCommand.SetFee;
import vn.hoso.intake.domain.Stage.Accepted;
import vn.hoso.intake.domain.Stage.Submitted;
import vn.hoso.intake.domain.Stage.SupplementAsked;

/** Decides over the fee and the money of a dossier. */
final class Payments {

  private Payments() {}

  /** As long as no money for it is here: a fee somebody paid is not changed behind their back. */
  static Decision setFee(Dossier now, SetFee it) {
    if (!isOpen(now.stage())) {
      return reject(Intake.refusalIn(now.stage()));
    }
    if (isFeePaid(now)) {
      return reject(new Rejection.FeePaidBefore());
    }
    var set = fact(it);
    return Evolution.evolve(now, set).equals(now) ? nothing() : accept(set);
  }

  static boolean isFeePaid(Dossier now) {
    return now.ledger().paid(FeeSet.NAME) > 0;
  }

  static FeeSet fact(SetFee it) {
    return new FeeSet(it.at(), it.by(), it.listed(), it.amount(), it.first(), it.exemption());
  }

  /**
   * At the counter exactly what is owed. What a gateway tells has happened already: it is recorded
   * in any stage, whatever the amount, and the same transaction once.
   */
  static Decision record(Dossier now, RecordPayment it) {
    var known = now.ledger().payment(it.payment());
    if (known.isPresent()) {
      return known.get().amount() == it.amount() && known.get().obligation().equals(it.obligation())
          ? nothing()
          : reject(new Rejection.PaymentKnownOtherwise(it.payment()));
    }
    var due = due(now, it.obligation());
    if (due.isEmpty()) {
      return reject(new Rejection.NothingToPay());
    }
    return it.by() == null ? accept(fact(it)) : atCounter(now, due.get(), it);
  }

  private static Decision atCounter(Dossier now, Due due, RecordPayment it) {
    if (!isOpen(now.stage())) {
      return reject(Intake.refusalIn(now.stage()));
    }
    if (due.outstanding() == 0) {
      return reject(new Rejection.NothingToPay());
    }
    return it.amount() == due.outstanding()
        ? accept(fact(it))
        : reject(new Rejection.AmountDiffers(due.outstanding(), it.amount()));
  }

  private static PaymentRecorded fact(RecordPayment it) {
    return new PaymentRecorded(
        it.at(), it.payment(), it.obligation(), it.amount(), it.method(), it.by());
  }

  static Decision refund(Dossier now, RefundPayment it) {
    var payment = now.ledger().payment(it.payment());
    if (payment.isEmpty()) {
      return reject(new Rejection.PaymentUnknown(it.payment()));
    }
    long kept = payment.get().kept();
    return it.amount() > kept
        ? reject(new Rejection.RefundTooLarge(kept))
        : accept(new PaymentRefunded(it.at(), it.payment(), it.amount(), it.by(), it.reason()));
  }

  private static Optional<Due> due(Dossier now, String obligation) {
    return now.dues().stream().filter(it -> it.obligation().equals(obligation)).findFirst();
  }

  private static boolean isOpen(Stage stage) {
    return stage instanceof Submitted
        || stage instanceof SupplementAsked
        || stage instanceof Accepted;
  }
}
