package vn.hoso.platform.dossier;

import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Envelope;

/** What made a service state something, kept in the envelope of what it states. */
public record Cause(
    @Nullable String causationId, @Nullable String correlationId, @Nullable String traceparent) {

  /** Time went by, nobody asked. */
  public static final Cause TIME = new Cause(null, null, null);

  /** A request from outside. */
  public static Cause request(@Nullable String correlationId, @Nullable String traceparent) {
    return new Cause(null, correlationId, traceparent);
  }

  /** Another fact. */
  public static Cause fact(Envelope envelope) {
    return new Cause(envelope.id().toString(), envelope.correlationId(), envelope.traceparent());
  }
}
