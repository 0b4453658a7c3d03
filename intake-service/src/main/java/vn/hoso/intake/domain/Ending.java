package vn.hoso.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Sealed;

/**
 * How routing ended a dossier.
 *
 * @param by null when nobody but time did it
 * @param note sealed words on a refusal
 */
public record Ending(Instant at, Outcome outcome, @Nullable String by, @Nullable Sealed note) {}
