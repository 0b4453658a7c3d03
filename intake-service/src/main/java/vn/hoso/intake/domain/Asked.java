package vn.hoso.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Sealed;

/** Papers somebody asked for: which and why is sealed. */
public record Asked(Instant at, Instant until, Sealed what, @Nullable String by) {}
