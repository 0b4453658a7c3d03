package vn.hoso.intake.domain;

import java.time.Instant;
import vn.hoso.contract.Sealed;

/**
 * Another day was promised, with an apology, once: NĐ 118/2025 art. 19(6).
 *
 * @param by the leader who signs
 * @param promisedAt what was promised before
 * @param newlyPromisedAt what is promised instead
 * @param cause sealed
 * @param late told later than a day before the promise
 */
public record Rescheduled(
    Instant at,
    String by,
    Instant promisedAt,
    Instant newlyPromisedAt,
    Sealed cause,
    boolean late) {}
