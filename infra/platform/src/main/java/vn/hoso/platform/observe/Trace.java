package vn.hoso.platform.observe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of what is going on, as text that fits into a fact's envelope. */
public final class Trace {

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

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

  /**
   * Does something as a part of the trace that a fact came with; without one, or with nonsense,
   * alone.
   */
  public static <T> T continuing(@Nullable String traceparent, Supplier<T> work) {
    var matcher = traceparent == null ? null : TRACEPARENT.matcher(traceparent);
    if (matcher == null || !matcher.matches()) {
      return work.get();
    }
    var remote =
        SpanContext.createFromRemoteParent(
            matcher.group(1),
            matcher.group(2),
            TraceFlags.fromHex(matcher.group(3), 0),
            TraceState.getDefault());
    try (var _ = Context.current().with(Span.wrap(remote)).makeCurrent()) {
      return work.get();
    }
  }
}
