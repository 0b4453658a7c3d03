package vn.hoso.platform.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code that an agency had before; it still names the agency wherever somebody uses it.
 *
 * @param code the agency's code now
 * @param since when the code changed; null where nobody wrote it down
 * @param basis the document that changed it
 */
public record AgencyAlias(String old, String code, @Nullable LocalDate since, String basis) {

  boolean holdsOn(LocalDate day) {
    return since == null || !day.isBefore(since);
  }
}
