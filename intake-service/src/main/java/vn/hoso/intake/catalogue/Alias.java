package vn.hoso.intake.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code that an agency had before; it still names the agency wherever somebody uses it.
 *
 * @param code the agency's code now
 * @param since when the code changed; null where nobody wrote it down
 * @param basis the document that changed it
 */
public record Alias(String old, String code, @Nullable LocalDate since, String basis) {}
