package vn.hoso.intake.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.catalogue.Competent.By;
import vn.hoso.intake.catalogue.Competent.Nobody;
import vn.hoso.intake.catalogue.Competent.NotInForce;
import vn.hoso.intake.catalogue.Competent.NotThisOne;
import vn.hoso.intake.catalogue.Competent.PassedOn;
import vn.hoso.intake.catalogue.Competent.Unclear;
import vn.hoso.intake.catalogue.Delegation.Kind;

/**
 * Who decides, by procedure, level, place and day: NĐ 118/2025 art. 14(2), 20. The desk that
 * receives a dossier says nothing of who decides it but the place.
 */
public final class Competence {

  private final Agencies agencies;
  private final List<Delegation> delegations;

  /** Every agency is known, and no two delegations contradict each other. */
  public Competence(Agencies agencies, List<Delegation> delegations) {
    this.agencies = agencies;
    this.delegations = List.copyOf(delegations);
    for (int i = 0; i < delegations.size(); i++) {
      var it = delegations.get(i);
      Stream.concat(Stream.of(it.from()), it.to().stream()).forEach(this::requireCurrent);
      if (delegations.subList(0, i).stream().anyMatch(it::meets)) {
        throw new IllegalArgumentException(
            "two delegations of " + it.from() + " for one procedure on the same day");
      }
    }
  }

  public Agencies agencies() {
    return agencies;
  }

  private void requireCurrent(String code) {
    if (agencies.find(code).filter(it -> it.code().equals(code)).isEmpty()) {
      throw new IllegalArgumentException("delegation names an unknown agency " + code);
    }
  }

  /**
   * Who decides what is handed in.
   *
   * @param receiving the desk that receives it
   * @param wanted the agency somebody chose; null to go by the place of the desk
   */
  public Competent of(
      String procedure, Decider decider, String receiving, @Nullable String wanted, LocalDate day) {
    return wanted == null
        ? byPlace(procedure, decider, receiving, day)
        : agencies
            .find(wanted)
            .map(it -> chosen(procedure, decider, it, day))
            .orElseGet(NotThisOne::new);
  }

  /** All who decide this procedure on this day, by themselves or for another. */
  public List<Agency> deciding(String procedure, Decider decider, LocalDate day) {
    var inForce = inForce(procedure, day);
    var own =
        agencies.deciding(decider).stream()
            .filter(it -> from(inForce, it).filter(Competence::isPassedOn).isEmpty());
    var others = inForce.stream().filter(it -> concerns(it, decider)).flatMap(this::to);
    return Stream.concat(own, others).distinct().toList();
  }

  private Competent chosen(String procedure, Decider decider, Agency agency, LocalDate day) {
    var inForce = inForce(procedure, day);
    var under = to(inForce, decider, agency);
    if (under.isPresent()) {
      return new By(agency, under.get());
    }
    if (agency.decides().contains(decider)) {
      return from(inForce, agency)
          .filter(Competence::isPassedOn)
          .<Competent>map(it -> new PassedOn(it, to(it).toList()))
          .orElseGet(() -> new By(agency, null));
    }
    return to(of(procedure), decider, agency)
        .<Competent>map(it -> new NotInForce(agency, it))
        .orElseGet(NotThisOne::new);
  }

  private Competent byPlace(String procedure, Decider decider, String receiving, LocalDate day) {
    var closest = agencies.closest(agencies.deciding(decider).stream(), receiving);
    if (closest.isEmpty()) {
      return new Nobody();
    }
    if (closest.size() > 1) {
      return new Unclear(closest);
    }
    var agency = closest.getFirst();
    return from(inForce(procedure, day), agency)
        .map(it -> delegated(it, agency, receiving))
        .orElseGet(() -> new By(agency, null));
  }

  /** Whose place it is decides; who only authorised others still decides everywhere else. */
  private Competent delegated(Delegation it, Agency from, String receiving) {
    var closest = agencies.closest(to(it), receiving);
    if (closest.size() == 1 && (isPassedOn(it) || closest.getFirst().isNear(receiving))) {
      return new By(closest.getFirst(), it);
    }
    return isPassedOn(it) ? new Unclear(closest) : new By(from, null);
  }

  private List<Delegation> of(String procedure) {
    return delegations.stream().filter(it -> it.procedures().contains(procedure)).toList();
  }

  private List<Delegation> inForce(String procedure, LocalDate day) {
    return of(procedure).stream().filter(it -> it.inForceOn(day)).toList();
  }

  private static Optional<Delegation> from(List<Delegation> all, Agency agency) {
    return all.stream().filter(it -> it.from().equals(agency.code())).findFirst();
  }

  /** The newest to this agency, of those whose agency decides this kind of procedure. */
  private Optional<Delegation> to(List<Delegation> all, Decider decider, Agency agency) {
    return all.stream()
        .filter(it -> it.to().contains(agency.code()) && concerns(it, decider))
        .max(Comparator.comparing(Delegation::since));
  }

  private boolean concerns(Delegation it, Decider decider) {
    return agencies.find(it.from()).filter(from -> from.decides().contains(decider)).isPresent();
  }

  private Stream<Agency> to(Delegation it) {
    return it.to().stream().sorted().flatMap(code -> agencies.find(code).stream());
  }

  private static boolean isPassedOn(Delegation it) {
    return it.kind() == Kind.DECENTRALISED;
  }
}
