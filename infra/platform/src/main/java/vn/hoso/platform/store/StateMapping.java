package vn.hoso.platform.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.platform.codec.Json;

/** How a state of records becomes a stored document, and what of it can be asked for. */
public final class StateMapping<S> {

  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};
  private static final JsonMapper json =
      Json.mapper()
          .rebuild()
          .withConfigOverride(
              BigDecimal.class,
              it -> it.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
          .build();

  private final Class<S> type;
  private final Function<S, Map<String, Object>> index;

  /**
   * A mapping by the record's components.
   *
   * @param index what queries ask for, stored beside the state under {@code index}; values are
   *     text, numbers, booleans, {@code java.util.Date} or lists of them
   */
  public StateMapping(Class<S> type, Function<S, Map<String, Object>> index) {
    this.type = type;
    this.index = index;
  }

  /** A fresh state as fields that BSON has types for. */
  public Document write(S state) {
    return new Document(json.convertValue(state, FIELDS));
  }

  /**
   * Reads a stored state.
   *
   * @throws IllegalStateException when the document has another shape, naming the place only
   */
  public S read(Document stored) {
    try {
      return json.convertValue(stored, type);
    } catch (JacksonException other) {
      throw new IllegalStateException("a stored state does not fit " + type.getSimpleName(), other);
    }
  }

  /** A state as fields by name, for whoever compares states. */
  public Map<String, Object> fields(S state) {
    return json.convertValue(state, FIELDS);
  }

  Document index(S state) {
    return new Document(index.apply(state));
  }
}
