package vn.hoso.routing.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.PaymentRefunded;

/** What intake told of fee and payments, in đồng. */
public record Money(@Nullable Fee fee, List<Payment> payments) {

  static final Money NONE = new Money(null, List.of());

  /** What the centre charges, and whether before processing. */
  public record Fee(long amount, boolean first) {}

  /** What the centre holds of one payment. */
  public record Payment(String id, String obligation, long kept) {}

  public Money {
    payments = List.copyOf(payments);
  }

  /** What has to come before processing can begin; zero where nothing has. */
  long feeBeforeProcessing() {
    return fee == null || !fee.first() ? 0 : feeOutstanding();
  }

  /** What of the fee has not come yet; zero where nothing is owed. */
  long feeOutstanding() {
    return fee == null ? 0 : Math.max(0, fee.amount() - paid(FeeSet.NAME));
  }

  /** The fee may have been lowered since it was raised; what an officer asked for stands. */
  boolean covers(Obligation it) {
    long amount = it.isFee() && fee != null ? fee.amount() : it.amount();
    return paid(it.id()) >= amount;
  }

  private long paid(String obligation) {
    return payments.stream()
        .filter(it -> it.obligation().equals(obligation))
        .mapToLong(Payment::kept)
        .sum();
  }

  Money charging(FeeSet it) {
    return new Money(new Fee(it.amount(), it.beforeProcessing()), payments);
  }

  Money taking(PaymentRecorded it) {
    var payment = new Payment(it.payment(), it.obligation(), it.amount());
    return new Money(fee, Stream.concat(payments.stream(), Stream.of(payment)).toList());
  }

  Money refunding(PaymentRefunded fact) {
    return new Money(
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
