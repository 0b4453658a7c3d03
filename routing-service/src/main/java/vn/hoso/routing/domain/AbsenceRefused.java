package vn.hoso.routing.domain;

import java.time.LocalDate;

/** Why an absence is not entered. */
public sealed interface AbsenceRefused {

  /** Its last day is before its first. */
  record EndsBeforeItBegins() implements AbsenceRefused {}

  /** Another absence is entered for some of these days. */
  record Overlaps(LocalDate from, LocalDate until) implements AbsenceRefused {}

  /** Nobody stands in for themselves. */
  record SubstituteIsAbsent() implements AbsenceRefused {}

  /** The substitute is not known, or works for none of the same agencies. */
  record SubstituteUnknown(String substitute) implements AbsenceRefused {}

  /** The substitute may not do what the other does: no rights come with standing in. */
  record SubstituteLacksRole(String substitute, StepRole role) implements AbsenceRefused {}

  /** The substitute is away on some of these days; nobody stands in for who stands in. */
  record SubstituteAway(String substitute, LocalDate from, LocalDate until)
      implements AbsenceRefused {}
}
