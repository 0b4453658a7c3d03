package vn.hoso.intake.petition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.intake.petition.domain.Evolution;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Heard;

/** Petitions for their register: they hear nobody, and move only when somebody asks them to. */
public final class PetitionBehaviour implements Behaviour<Petition, PetitionEvent> {

  @Override
  public Petition unseen() {
    return Petition.UNSEEN;
  }

  @Override
  public Petition evolve(Petition state, PetitionEvent fact) {
    return Evolution.evolve(state, fact);
  }

  @Override
  public Petition hear(Petition state, Heard heard) {
    return state;
  }

  @Override
  public List<PetitionEvent> react(Petition state, Heard heard, Instant now) {
    return List.of();
  }

  @Override
  public List<PetitionEvent> tick(Petition state, Instant now) {
    return List.of();
  }

  @Override
  public Optional<Instant> nextTimer(Petition state) {
    return Optional.empty();
  }
}
