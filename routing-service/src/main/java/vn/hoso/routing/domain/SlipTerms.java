package vn.hoso.routing.domain;

import java.util.Optional;
import vn.hoso.calendar.Calendars;
import vn.hoso.routing.domain.Elsewhere.Acceptance;

/** Counts the term of the slip by the rules and the calendar that a dossier keeps. */
record SlipTerms(Calendars calendars, RuleSets rules) {

  /** While somebody could ask for papers; empty once it was done, and where no step is open. */
  Optional<SlipTerm> open(Dossier dossier) {
    var acceptance = dossier.heard().acceptance();
    return dossier.own() instanceof Routing.AtStep(var way, _)
            && !way.supplementAsked()
            && !dossier.heard().withdrawalPending()
            && acceptance != null
        ? Optional.of(of(way, acceptance))
        : Optional.empty();
  }

  SlipTerm of(Way way, Acceptance acceptance) {
    var within = rules.keptBy(way.rules(), acceptance.at()).slipWithin();
    var due = way.calendars(calendars).of(way.agency()).due(within, acceptance.at());
    return new SlipTerm(due.at(), due.dueSoonAt());
  }
}
