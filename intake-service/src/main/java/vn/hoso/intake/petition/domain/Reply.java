package vn.hoso.intake.petition.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Sealed;

/**
 * The answer to a petition.
 *
 * @param publishBy null where it is for the citizen alone
 */
public record Reply(Instant at, String by, Sealed text, @Nullable Instant publishBy) {}
