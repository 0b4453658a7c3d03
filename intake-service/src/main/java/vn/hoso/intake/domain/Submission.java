package vn.hoso.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Sealed;

/**
 * How a dossier came in.
 *
 * @param caseKey which case of the procedure it falls under; null where there is only one
 * @param helpingAgency whose desk helped to hand it in online, null where nobody did
 */
public record Submission(
    Instant at,
    Procedure procedure,
    Channel channel,
    String receivingAgency,
    String competentAgency,
    String lookupHash,
    Sealed person,
    @Nullable Instant answerBy,
    @Nullable String caseKey,
    @Nullable String helpingAgency) {}
