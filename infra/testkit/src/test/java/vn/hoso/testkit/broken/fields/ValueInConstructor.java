package vn.hoso.testkit.broken.fields;

import org.springframework.beans.factory.annotation.Value;

/** Takes a setting by its name instead of a record of settings. */
record ValueInConstructor(String key) {
  ValueInConstructor(@Value("${some.key}") String key) {
    this.key = key;
  }
}
