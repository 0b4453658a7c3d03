package vn.hoso.intake.petition.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Marks;
import vn.hoso.contract.PetitionEvent.Way;
import vn.hoso.contract.Sealed;

/**
 * How a petition came.
 *
 * @param by the officer who entered it; null where the citizen did
 * @param contact who sent it; null where it is anonymous
 * @param dossier official code of the dossier it speaks of
 * @param marks by what a repeated one is recognised; null where nobody looked for that yet
 */
public record Arrival(
    Instant at,
    Kind kind,
    Way way,
    String agency,
    @Nullable String by,
    String lookupHash,
    Sealed code,
    @Nullable Sealed contact,
    @Nullable String dossier,
    @Nullable Marks marks) {}
