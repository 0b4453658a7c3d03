package vn.hoso.platform.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.platform.codec.Json;

/**
 * How a state of records is stored: as JSON text, beside what of it can be asked for. See ADR 0010.
 */
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

  /** A state as it is stored. */
  public String write(S state) {
    return json.writeValueAsString(state);
  }

  /**
   * Reads a stored state; earlier versions stored fields instead of text.
   *
   * @throws IllegalStateException when the document has another shape, naming the place only
   */
  public S read(@Nullable Object stored) {
    try {
      return stored instanceof String text
          ? json.readValue(text, type)
          : json.convertValue(stored, type);
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
