package vn.hoso.intake.forms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register.
 *
 * @param party null when the person was forgotten
 * @param promisedAt the newest promise; null where the procedure has none
 * @param returnedAt null until the citizen has the result
 */
public record RegisterLine(
    int number,
    String code,
    String procedure,
    int papers,
    @Nullable Party party,
    String competent,
    Instant receivedAt,
    @Nullable Instant promisedAt,
    @Nullable Instant returnedAt,
    String receivedBy,
    @Nullable String ending) {}
