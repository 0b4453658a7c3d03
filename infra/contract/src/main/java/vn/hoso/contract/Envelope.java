package vn.hoso.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a fact on the wire: the CloudEvents 1.0 attributes in Kafka's binary mode, and
 * our extensions.
 *
 * @param id whose fact it is, about which dossier, and its place in the order
 * @param type the event's name, see {@link EventName}
 * @param time when the fact became true
 * @param causationId the id of the fact that made the owner state this one
 * @param correlationId the request that set all of it off
 * @param traceparent W3C trace context
 */
public record Envelope(
    EventId id,
    String type,
    Instant time,
    @Nullable String causationId,
    @Nullable String correlationId,
    @Nullable String traceparent) {

  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String SEQUENCE = "ce_sequence";
  public static final String CORRELATION_ID = "ce_correlationid";
  public static final String CAUSATION_ID = "ce_causationid";
  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACEPARENT = "traceparent";

  /** The only content type that Hoso writes. */
  public static final String JSON = "application/json";

  /** The headers in the order in which they are written, all of them text. */
  public Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put(SPEC_VERSION, "1.0");
    headers.put(ID, id.toString());
    headers.put(SOURCE, id.owner().source());
    headers.put(TYPE, type);
    headers.put(SUBJECT, id.dossierId());
    headers.put(TIME, time.toString());
    headers.put(CONTENT_TYPE, JSON);
    headers.put(SEQUENCE, Long.toString(id.sequence()));
    putIfPresent(headers, CORRELATION_ID, correlationId);
    putIfPresent(headers, CAUSATION_ID, causationId);
    putIfPresent(headers, TRACEPARENT, traceparent);
    return headers;
  }

  /**
   * Reads an envelope from headers.
   *
   * @param header gives a header's text, or null where it is absent
   * @throws IllegalArgumentException when a required header is missing or unreadable
   */
  public static Envelope read(Function<String, @Nullable String> header) {
    try {
      return new Envelope(
          EventId.parse(required(header, ID)),
          required(header, TYPE),
          Instant.parse(required(header, TIME)),
          header.apply(CAUSATION_ID),
          header.apply(CORRELATION_ID),
          header.apply(TRACEPARENT));
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException("the header " + TIME + " is not an instant", unreadable);
    }
  }

  private static String required(Function<String, @Nullable String> header, String name) {
    var value = header.apply(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("the header " + name + " is missing");
    }
    return value;
  }

  private static void putIfPresent(
      Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }
}
