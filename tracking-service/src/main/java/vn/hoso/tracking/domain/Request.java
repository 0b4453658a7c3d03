package vn.hoso.tracking.domain;

import java.time.Instant;
import vn.hoso.contract.Sealed;

/**
 * Papers that the citizen was asked for.
 *
 * @param what sealed: which papers and why
 * @param until they are handed in by then
 */
public record Request(Instant at, Sealed what, Instant until) {}
