package vn.hoso.testkit.broken.crutches;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** Keeps the rule: another library wants the old date, and gets it. */
final class ConvertedDate {
  Map<String, Object> claims(Instant until) {
    return Map.of("exp", Date.from(until));
  }
}
