package vn.hoso.testkit.broken.fields;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Hides from its constructor what it needs. */
final class InjectedField {
  @Autowired @Nullable String hidden;
}
