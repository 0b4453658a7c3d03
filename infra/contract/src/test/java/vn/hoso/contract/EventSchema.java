package vn.hoso.contract;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schema 2020-12 of one event, read off its record: what is {@code @Nullable} may be absent,
 * everything else is required, and more properties than these are allowed.
 */
final class EventSchema {

  private final Map<String, Map<String, Object>> definitions = new TreeMap<>();

  private EventSchema() {}

  static Map<String, Object> of(Class<? extends DossierEvent> type) {
    return new EventSchema().document(type);
  }

  private Map<String, Object> document(Class<? extends DossierEvent> type) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:hoso:event:" + DossierEvent.nameOf(type));
    schema.put("title", type.getSimpleName());
    schema.putAll(object(type));
    if (!definitions.isEmpty()) {
      schema.put("$defs", definitions);
    }
    return schema;
  }

  private Map<String, Object> object(Class<?> type) {
    var schema = described(Words.about(type));
    schema.put("type", "object");
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    for (var component : type.getRecordComponents()) {
      properties.put(component.getName(), property(type, component));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    schema.put("properties", properties);
    schema.put("required", required);
    return schema;
  }

  private Map<String, Object> property(Class<?> owner, RecordComponent component) {
    var schema = described(Words.about(owner, component.getName()));
    schema.putAll(value(component.getAnnotatedType()));
    return schema;
  }

  private Map<String, Object> value(AnnotatedType annotated) {
    if (annotated instanceof AnnotatedParameterizedType list
        && rawType(list.getType()).equals(List.class)) {
      return sorted("type", "array", "items", value(list.getAnnotatedActualTypeArguments()[0]));
    }
    var type = rawType(annotated.getType());
    if (type.isEnum()) {
      return define(type, this::words);
    }
    return type.isRecord() ? define(type, this::object) : scalar(type);
  }

  private static Map<String, Object> scalar(Class<?> type) {
    return switch (type.getName()) {
      case "java.lang.String" -> Map.of("type", "string");
      case "boolean" -> Map.of("type", "boolean");
      case "int", "long", "java.lang.Integer" -> Map.of("type", "integer");
      default -> {
        if (type.equals(BigDecimal.class)) {
          yield Map.of("type", "number");
        }
        if (type.equals(Instant.class)) {
          yield sorted("type", "string", "format", "date-time");
        }
        if (type.equals(LocalDate.class)) {
          yield sorted("type", "string", "format", "date");
        }
        throw new IllegalStateException("the contract has no JSON form for " + type.getName());
      }
    };
  }

  private Map<String, Object> words(Class<?> type) {
    var schema = described(Words.about(type));
    schema.put("type", "string");
    schema.put("enum", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    return schema;
  }

  private Map<String, Object> define(Class<?> type, Function<Class<?>, Map<String, Object>> shape) {
    var name = type.getSimpleName();
    if (!definitions.containsKey(name)) {
      definitions.put(name, shape.apply(type));
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  private static Class<?> rawType(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> rawType(generic.getRawType());
      default -> throw new IllegalStateException("the contract has no JSON form for " + type);
    };
  }

  private static Map<String, Object> described(String words) {
    var schema = new LinkedHashMap<String, Object>();
    if (!words.isEmpty()) {
      schema.put("description", words);
    }
    return schema;
  }

  private static Map<String, Object> sorted(String k1, Object v1, String k2, Object v2) {
    var map = new LinkedHashMap<String, Object>();
    map.put(k1, v1);
    map.put(k2, v2);
    return map;
  }
}
