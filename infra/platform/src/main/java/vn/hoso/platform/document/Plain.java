package vn.hoso.platform.document;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a record into plain values, in the order in which it is declared. */
final class Plain {

  private Plain() {}

  /** What is absent is left out. */
  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Record it -> fields(it);
      case List<?> it -> items(it);
      case BigDecimal it -> it.stripTrailingZeros().scale() <= 0 ? it.longValueExact() : it;
      case Number it -> it;
      case Boolean it -> it;
      case Object it -> it.toString();
    };
  }

  /** Each a list of its own: what is there twice would be written as an anchor and an alias. */
  private static List<@Nullable Object> items(List<?> list) {
    var items = new ArrayList<@Nullable Object>();
    list.forEach(it -> items.add(of(it)));
    return items;
  }

  static Map<String, Object> fields(Record it) {
    var fields = new LinkedHashMap<String, Object>();
    for (var component : it.getClass().getRecordComponents()) {
      var value = of(read(component, it));
      if (value != null) {
        fields.put(component.getName(), value);
      }
    }
    return fields;
  }

  private static @Nullable Object read(RecordComponent component, Record it) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(it);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("cannot read " + component, hidden);
    }
  }
}
