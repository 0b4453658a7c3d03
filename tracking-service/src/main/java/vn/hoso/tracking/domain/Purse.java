package vn.hoso.tracking.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.PaymentRefunded;

/**
 * The fee of a dossier and what was paid, in đồng.
 *
 * @param fee what is to be paid to the centre; null where nobody set one
 */
public record Purse(@Nullable Long fee, List<Payment> payments) {

  static final Purse EMPTY = new Purse(null, List.of());

  /** What the centre holds of one payment. */
  public record Payment(String id, String obligation, long kept) {}

  /** An amount and how much of it is there. */
  public record Sum(long amount, long paid) {

    public long outstanding() {
      return Math.max(0, amount - paid);
    }
  }

  public Purse {
    payments = List.copyOf(payments);
  }

  /** The fee, where one is set. */
  @Nullable Sum feeSum() {
    return fee == null ? null : new Sum(fee, paid(FeeSet.NAME));
  }

  /** How far something that routing raised is paid. */
  Sum sumOf(Owed it) {
    long amount = it.obligation().equals(FeeSet.NAME) && fee != null ? fee : it.amount();
    return new Sum(amount, paid(it.obligation()));
  }

  private long paid(String obligation) {
    return payments.stream()
        .filter(it -> it.obligation().equals(obligation))
        .mapToLong(Payment::kept)
        .sum();
  }

  Purse charging(FeeSet it) {
    return new Purse(it.amount(), payments);
  }

  Purse taking(PaymentRecorded it) {
    var payment = new Payment(it.payment(), it.obligation(), it.amount());
    return new Purse(fee, Stream.concat(payments.stream(), Stream.of(payment)).toList());
  }

  Purse refunding(PaymentRefunded fact) {
    return new Purse(
        fee,
        payments.stream()
            .map(
                it ->
                    it.id().equals(fact.payment())
                        ? new Payment(it.id(), it.obligation(), it.kept() - fact.amount())
                        : it)
            .toList());
  }
}
