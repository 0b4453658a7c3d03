package vn.hoso.standalone.simulator;

import java.time.Instant;

/**
 * One message that reached the simulated outside world.
 *
 * @param channel {@code sms} or {@code email}
 * @param requestId the sender's own reference, empty when it gave none
 * @param providerId the reference the provider answered with
 */
public record SimulatedMessage(
    String channel,
    String recipient,
    String subject,
    String text,
    Instant at,
    String requestId,
    String providerId) {

  static final String SMS = "sms";
  static final String EMAIL = "email";
}
