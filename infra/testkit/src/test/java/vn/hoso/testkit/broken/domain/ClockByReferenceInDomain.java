package vn.hoso.testkit.broken.domain;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Breaks replay by a method reference, which is no call. */
final class ClockByReferenceInDomain {
  Supplier<LocalDate> today() {
    return LocalDate::now;
  }
}
