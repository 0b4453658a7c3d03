package vn.hoso.intake.application;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The seam to whoever takes money online for the centre. */
public interface PaymentGateway {

  /**
   * What is paid for, as the gateway gives it back.
   *
   * @param dossier internal id
   * @param obligation {@code fee}, or the name routing gave it
   */
  record Order(String dossier, String obligation) {}

  /**
   * Money that the gateway has.
   *
   * @param transaction the gateway's name of it, the same however often it is told
   * @param amount in đồng
   */
  record Notice(Order order, String transaction, long amount) {}

  /** Where the citizen pays that amount; empty where nothing is taken online. */
  Optional<URI> checkout(Order order, long amount);

  /** A notice of a payment that was made; empty unless the gateway itself has signed it. */
  Optional<Notice> read(Map<String, String> fields);
}
