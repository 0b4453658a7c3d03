package vn.hoso.platform.observe;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of what is going on, as text that fits into a fact's envelope. */
public final class Trace {

  private Trace() {}

  /** The current traceparent, or null where nothing is traced. */
  public static @Nullable String current() {
    var span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : null;
  }

  /** The current trace id, which logs and problem documents carry, or null. */
  public static @Nullable String id() {
    var span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }
}
