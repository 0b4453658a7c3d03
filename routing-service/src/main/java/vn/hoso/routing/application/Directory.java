package vn.hoso.routing.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.routing.domain.Absence;
import vn.hoso.routing.domain.AbsenceRefused;
import vn.hoso.routing.domain.Officer;

/** Keeps the directory as tokens and leaders tell it, and knows who stands in for whom today. */
public final class Directory {

  /** What was entered in another instance counts after this; what was entered here, at once. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** For whom somebody stands in, as it was read then. */
  private record StandIn(Instant read, Set<String> absent) {}

  private final Officers officers;
  private final Clock clock;
  private final Map<String, Officer> seen = new ConcurrentHashMap<>();
  private final Map<String, StandIn> standIns = new ConcurrentHashMap<>();

  public Directory(Officers officers, Clock clock) {
    this.officers = officers;
    this.clock = clock;
  }

  /** Remembers who works here; writes only when the token tells something new. */
  public void saw(Officer token) {
    if (token.equals(seen.put(token.user(), token)) || officers.add(token)) {
      return;
    }
    officers.change(token.user(), it -> it.seenAs(token));
  }

  /** Knows the name of somebody who belongs to no one agency, and is entered in none. */
  public void met(Officer token) {
    seen.put(token.user(), token);
  }

  public Optional<Officer> find(String user) {
    return officers.find(user);
  }

  /** As people call them; the user name of whom nobody has told more. */
  public String nameOf(String user) {
    var met = seen.get(user);
    return met != null ? met.name() : officers.find(user).map(Officer::name).orElse(user);
  }

  public List<Officer> of(String agency) {
    return officers.of(agency);
  }

  /** Those of an agency who are there today. */
  public List<Officer> presentAt(String agency) {
    var today = today();
    return officers.of(agency).stream().filter(it -> it.absenceOn(today).isEmpty()).toList();
  }

  /** The user names of the absent this user acts for today. */
  public Set<String> absentFor(String user) {
    var now = clock.instant();
    var known = standIns.get(user);
    if (known != null && Duration.between(known.read(), now).abs().compareTo(FRESH) < 0) {
      return known.absent();
    }
    var today = today();
    var absent =
        officers.replacedBy(user).stream()
            .filter(it -> it.isReplacedBy(user, today))
            .map(Officer::user)
            .collect(Collectors.toUnmodifiableSet());
    standIns.put(user, new StandIn(now, absent));
    return absent;
  }

  /** Enters somebody by hand, or corrects name, roles and agencies of an entry. */
  public void enter(Officer officer) {
    if (!officers.add(officer)) {
      officers.change(officer.user(), it -> it.seenAs(officer));
    }
  }

  /** Takes somebody out who works here no more; a token of theirs brings them back. */
  public boolean remove(String user) {
    seen.remove(user);
    standIns.clear();
    return officers.remove(user);
  }

  /** Enters an absence, or says why not. */
  public Optional<AbsenceRefused> enter(Officer officer, Absence absence) {
    var named = absence.substitute();
    var substitute = named == null ? null : officers.find(named).orElse(null);
    var refused = officer.refusal(absence, substitute);
    if (refused.isEmpty()) {
      officers.change(
          officer.user(),
          it -> it.refusal(absence, substitute).isPresent() ? it : it.away(absence));
      standIns.clear();
    }
    return refused;
  }

  /** Takes back the absence that begins on this day. */
  public void cancel(Officer officer, LocalDate from) {
    officers.change(officer.user(), it -> it.back(from));
    standIns.clear();
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
