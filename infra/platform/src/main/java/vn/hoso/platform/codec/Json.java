package vn.hoso.platform.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.hoso.contract.DossierEvent;

/**
 * JSON as Hoso writes it: absent instead of null, ISO instants, and JSpecify taken at its word. A
 * record component without {@code @Nullable} must be there; one with it may be absent.
 */
public final class Json {

  private Json() {}

  /** A mapper for events, stored states and everything else that records describe. */
  public static JsonMapper mapper() {
    return JsonMapper.builder()
        .annotationIntrospector(new JSpecify())
        .addModule(new SimpleModule().addDeserializer(Instant.class, new QuickInstants()))
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .changeDefaultPropertyInclusion(
            it -> JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
        .build();
  }

  /**
   * Reads nullness and sealed hierarchies off the types, so that the domain needs no annotation.
   */
  private static final class JSpecify extends JacksonAnnotationIntrospector {

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return member instanceof AnnotatedParameter parameter
          ? Boolean.valueOf(!isNullable(parameter))
          : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
      return annotated instanceof AnnotatedParameter parameter && !isNullable(parameter)
          ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
          : super.findSetterInfo(config, annotated);
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
        MapperConfig<?> config, Annotated annotated) {
      return annotated instanceof AnnotatedClass type && isSealedState(type.getRawType())
          ? JsonTypeInfo.Value.construct(
              JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, null)
          : super.findPolymorphicTypeInfo(config, annotated);
    }

    private static boolean isSealedState(Class<?> type) {
      return (type.isSealed() || isPermittedByOne(type))
          && !DossierEvent.class.isAssignableFrom(type);
    }

    private static boolean isPermittedByOne(Class<?> type) {
      for (var parent : type.getInterfaces()) {
        if (parent.isSealed()) {
          return true;
        }
      }
      return false;
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
      if (parameter.getOwner().getMember() instanceof Constructor<?> constructor) {
        AnnotatedType type = constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
        return type.isAnnotationPresent(Nullable.class);
      }
      return false;
    }
  }
}
