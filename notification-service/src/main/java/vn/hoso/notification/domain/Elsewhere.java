package vn.hoso.notification.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.PetitionEvent.PetitionReceived;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.Sealed;

/**
 * What other services said about a dossier, as far as messages need it.
 *
 * @param person who applies; null where nobody is known, as in reports of other systems and in
 *     anonymous petitions
 * @param lookupHash what the lookup code is found by
 * @param agencies the receiving and the competent one
 * @param code the official code, from acceptance
 * @param procedure its name, unless the name itself is private
 */
public record Elsewhere(
    @Nullable Sealed person,
    @Nullable String lookupHash,
    List<String> agencies,
    @Nullable String code,
    @Nullable String procedure,
    List<Occasion> occasions) {

  private static final String APOLOGY = DossierEvent.nameOf(DossierRescheduled.class);

  static final Elsewhere NOTHING = new Elsewhere(null, null, List.of(), null, null, List.of());

  public Elsewhere {
    agencies = List.copyOf(agencies);
    occasions = List.copyOf(occasions);
  }

  boolean isReachable() {
    return person != null;
  }

  /** An apology has promised a later moment already. */
  boolean apologisedFor(Instant promise) {
    return occasions.stream()
        .filter(it -> it.trigger().equals(APOLOGY))
        .map(Occasion::due)
        .anyMatch(it -> it != null && it.isAfter(promise));
  }

  Elsewhere submitted(DossierSubmitted fact) {
    return new Elsewhere(
        fact.person(),
        fact.lookupHash(),
        Stream.of(fact.receivingAgency(), fact.competentAgency()).distinct().toList(),
        code,
        fact.procedure().sensitive() ? null : fact.procedure().name(),
        occasions);
  }

  /** A petition has its lookup code only, and perhaps nobody to tell. */
  Elsewhere received(PetitionReceived fact) {
    return new Elsewhere(
        fact.contact(), fact.lookupHash(), List.of(fact.agency()), code, procedure, occasions);
  }

  Elsewhere accepted(DossierAccepted fact) {
    return new Elsewhere(person, lookupHash, agencies, fact.code(), procedure, occasions);
  }

  Elsewhere having(Occasion occasion) {
    var more = new ArrayList<>(occasions);
    more.add(occasion);
    return new Elsewhere(person, lookupHash, agencies, code, procedure, more);
  }
}
