package vn.hoso.intake.application;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.intake.application.Fees.Choice;
import vn.hoso.intake.application.Fees.Priced;
import vn.hoso.intake.application.PaymentGateway.Notice;
import vn.hoso.intake.application.PaymentGateway.Order;
import vn.hoso.intake.domain.Due;
import vn.hoso.intake.domain.IntakeCommand.RecordPayment;
import vn.hoso.intake.domain.IntakeCommand.RefundPayment;
import vn.hoso.intake.domain.IntakeCommand.SetFee;
import vn.hoso.intake.domain.Rejection;
import vn.hoso.platform.vault.Vault;

/** Where money for dossiers is set, taken and given back; amounts in đồng. */
public final class Till {

  private final Desk desk;
  private final Fees fees;
  private final PaymentGateway gateway;
  private final Vault vault;
  private final Clock clock;

  public Till(Desk desk, Fees fees, PaymentGateway gateway, Vault vault, Clock clock) {
    this.desk = desk;
    this.fees = fees;
    this.gateway = gateway;
    this.vault = vault;
    this.clock = clock;
  }

  /** An officer confirms the fee, or another one while nothing was paid. */
  public Ruled setFee(String id, long version, String by, Choice choice) {
    var submission = desk.find(id).state().own().submission();
    if (submission == null) {
      return new Ruled.Refused(new Rejection.Unknown());
    }
    return switch (fees.price(submission, choice)) {
      case Priced.Unknown _ -> new Ruled.Unfit("fee", "fee-needed");
      case Priced.Unfit(var field, var code) -> new Ruled.Unfit(field, code);
      case Priced.Price price -> desk.change(id, version, _ -> fee(id, by, price, vault, now()));
    };
  }

  static SetFee fee(String id, String by, Priced.Price price, Vault vault, Instant at) {
    var exemption = price.exemption();
    return new SetFee(
        at,
        by,
        price.listed(),
        price.amount(),
        price.first(),
        exemption == null ? null : vault.seal(id, exemption.words()));
  }

  /**
   * Money on the counter.
   *
   * @param receipt number of the receipt, which names the payment within the dossier
   */
  public Ruled take(
      String id,
      long version,
      String by,
      String receipt,
      String obligation,
      long amount,
      PaymentMethod method) {
    return desk.change(
        id, version, _ -> new RecordPayment(now(), receipt, obligation, amount, method, by));
  }

  public Ruled refund(
      String id, long version, String by, String payment, long amount, String reason) {
    return desk.change(
        id, version, _ -> new RefundPayment(now(), by, payment, amount, vault.seal(id, reason)));
  }

  /** What a gateway tells, perhaps more than once. */
  public Ruled arrived(Notice it) {
    var dossier = it.order().dossier();
    if (desk.find(dossier).state().own().submission() == null) {
      return new Ruled.Refused(new Rejection.Unknown());
    }
    return desk.change(
        dossier,
        null,
        _ ->
            new RecordPayment(
                now(),
                it.transaction(),
                it.order().obligation(),
                it.amount(),
                PaymentMethod.ONLINE,
                null));
  }

  /** Where a citizen pays it online; empty where the centre takes no money online. */
  public Optional<URI> checkout(String id, Due due) {
    return due.outstanding() == 0
        ? Optional.empty()
        : gateway.checkout(new Order(id, due.obligation()), due.outstanding());
  }

  /** Reads what somebody says to be a notice of the gateway; empty when it is not signed by it. */
  public @Nullable Notice read(Map<String, String> fields) {
    return gateway.read(fields).orElse(null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
