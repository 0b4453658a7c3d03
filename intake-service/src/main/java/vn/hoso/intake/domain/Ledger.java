package vn.hoso.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.PaymentRefunded;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.contract.Sealed;

/** The fee of a dossier and all the money that came for it, in đồng. */
public record Ledger(@Nullable Fee fee, List<Payment> payments) {

  static final Ledger EMPTY = new Ledger(null, List.of());

  /**
   * What the centre charges.
   *
   * @param listed by the procedure's version, for this case and channel
   * @param amount what is to be paid after an exemption
   * @param first it is collected before processing begins
   * @param exemption sealed: whose exemption, and its ground in law; null without one
   */
  public record Fee(
      Instant at, String by, long listed, long amount, boolean first, @Nullable Sealed exemption) {}

  /**
   * Money that came.
   *
   * @param id the receipt's number, or the gateway's name of the transaction
   * @param obligation what it was paid for
   * @param by user name of who took it; null when it came through the gateway
   * @param refunded how much of it went back
   */
  public record Payment(
      String id,
      String obligation,
      Instant at,
      long amount,
      PaymentMethod method,
      @Nullable String by,
      long refunded) {

    /** What the centre still holds of it. */
    public long kept() {
      return amount - refunded;
    }
  }

  public Ledger {
    payments = List.copyOf(payments);
  }

  /** What the centre holds for an obligation. */
  long paid(String obligation) {
    return payments.stream()
        .filter(it -> it.obligation().equals(obligation))
        .mapToLong(Payment::kept)
        .sum();
  }

  /** The payment of that name. */
  public Optional<Payment> payment(String id) {
    return payments.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Ledger setting(FeeSet it) {
    return new Ledger(
        new Fee(it.at(), it.by(), it.listed(), it.amount(), it.beforeProcessing(), it.exemption()),
        payments);
  }

  Ledger taking(PaymentRecorded it) {
    var payment =
        new Payment(it.payment(), it.obligation(), it.at(), it.amount(), it.method(), it.by(), 0);
    return new Ledger(fee, Stream.concat(payments.stream(), Stream.of(payment)).toList());
  }

  Ledger refunding(PaymentRefunded fact) {
    return new Ledger(
        fee,
        payments.stream().map(it -> it.id().equals(fact.payment()) ? less(it, fact) : it).toList());
  }

  private static Payment less(Payment it, PaymentRefunded fact) {
    return new Payment(
        it.id(),
        it.obligation(),
        it.at(),
        it.amount(),
        it.method(),
        it.by(),
        it.refunded() + fact.amount());
  }
}
