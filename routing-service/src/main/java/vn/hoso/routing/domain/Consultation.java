package vn.hoso.routing.domain;

import java.time.Instant;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.RoutingEvent.ConsultationOpened;
import vn.hoso.contract.Sealed;

/**
 * What another agency was asked.
 *
 * @param of the agency, in words
 * @param question sealed
 * @param counts the time of it counts towards the promise
 * @param silenceConsents no answer by {@code until} is a yes
 * @param silent that no answer came in time was said
 */
public record Consultation(
    Instant at,
    String of,
    Inquiry kind,
    Sealed question,
    Instant until,
    boolean counts,
    boolean silenceConsents,
    boolean silent) {

  static Consultation of(ConsultationOpened it) {
    return new Consultation(
        it.at(),
        it.of(),
        it.kind(),
        it.question(),
        it.until(),
        it.counts(),
        it.silenceConsents(),
        false);
  }

  Consultation foundSilent() {
    return new Consultation(at, of, kind, question, until, counts, silenceConsents, true);
  }
}
