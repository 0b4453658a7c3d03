package vn.hoso.intake.payment;

import java.util.Map;
import java.util.Optional;

/** Plays a gateway for trials: whoever comes with a signed order decides what is paid. */
public final class GatewaySimulator {

  /** Where its checkout page stands. */
  public static final String PATH = "/payment/simulator";

  private final SignedGateway gateway;

  public GatewaySimulator(SignedGateway gateway) {
    this.gateway = gateway;
  }

  /** The amount of a signed order, in đồng; empty when nobody signed it. */
  public Optional<Long> amount(Map<String, String> order) {
    return gateway.isGenuine(order)
        ? Optional.of(Long.parseLong(order.getOrDefault(SignedGateway.AMOUNT, "0")))
        : Optional.empty();
  }

  /** The notice that a real gateway would send after this payment. */
  public Map<String, String> notice(Map<String, String> order, String transaction, long amount) {
    return gateway.signed(
        Map.of(
            SignedGateway.ORDER,
            order.getOrDefault(SignedGateway.ORDER, ""),
            SignedGateway.TRANSACTION,
            transaction,
            SignedGateway.AMOUNT,
            Long.toString(amount)));
  }
}
