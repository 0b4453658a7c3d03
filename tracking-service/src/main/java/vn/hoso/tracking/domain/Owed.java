package vn.hoso.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Sealed;

/**
 * What routing waits to be paid.
 *
 * @param amount in đồng
 * @param what sealed: what is to be paid and why; null for the fee
 */
public record Owed(Instant at, String obligation, long amount, @Nullable Sealed what) {}
