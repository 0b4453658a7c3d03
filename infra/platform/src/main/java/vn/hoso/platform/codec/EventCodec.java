package vn.hoso.platform.codec;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.contract.DossierEvent;

/** Writes facts as JSON and reads them back; a forgotten or doubled event name fails at once. */
public final class EventCodec {

  private final Map<String, Class<? extends DossierEvent>> byName =
      permitted(DossierEvent.class)
          .collect(toUnmodifiableMap(DossierEvent::nameOf, Function.identity()));

  private final JsonMapper json = Json.mapper();

  /** The body as it goes on the wire. */
  public String encode(DossierEvent event) {
    return json.writeValueAsString(event);
  }

  /** Never fails: a body that nobody can read is a value too, and says where it went wrong. */
  public Decoded decode(String name, byte[] body) {
    var type = byName.get(name);
    if (type == null) {
      return new Decoded.Unknown(name);
    }
    try {
      var event = json.readValue(body, type);
      return event == null ? new Decoded.Malformed("null") : new Decoded.Known(event);
    } catch (JacksonException unreadable) {
      return new Decoded.Malformed(placeOf(unreadable));
    }
  }

  /** Every event name this build knows, with its class. */
  public Map<String, Class<? extends DossierEvent>> names() {
    return byName;
  }

  private static String placeOf(JacksonException unreadable) {
    var kind = unreadable.getClass().getSimpleName();
    return unreadable instanceof DatabindException bound
        ? kind + " at " + bound.getPathReference()
        : kind + " at " + unreadable.getLocation().offsetDescription();
  }

  @SuppressWarnings("unchecked") // a permitted subclass of a sealed type is one of its kind
  private static Stream<Class<? extends DossierEvent>> permitted(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCodec::permitted)
        : Stream.of((Class<? extends DossierEvent>) type);
  }
}
