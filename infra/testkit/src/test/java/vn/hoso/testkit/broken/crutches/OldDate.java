package vn.hoso.testkit.broken.crutches;

import java.util.Date;

/** Keeps time in the old way. */
@SuppressWarnings("JavaUtilDate")
record OldDate(long millis) {
  Date date() {
    return new Date(millis);
  }
}
