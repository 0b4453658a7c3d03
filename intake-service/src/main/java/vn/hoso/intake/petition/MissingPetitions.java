package vn.hoso.intake.petition;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.platform.dossier.Dossiers;

/** Tells of some ids which of them are no petition that was ever received. */
public final class MissingPetitions implements UnaryOperator<Set<String>> {

  private final Dossiers<Petition, PetitionEvent> petitions;

  MissingPetitions(Dossiers<Petition, PetitionEvent> petitions) {
    this.petitions = petitions;
  }

  @Override
  public Set<String> apply(Set<String> ids) {
    return ids.stream().filter(it -> petitions.find(it).version() == 0).collect(Collectors.toSet());
  }
}
