package vn.hoso.intake.petition.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.contract.Owner;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.intake.petition.PetitionBehaviour;
import vn.hoso.intake.petition.PetitionIndex;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.platform.engine.EngineFactory;
import vn.hoso.platform.engine.Register;
import vn.hoso.platform.store.Editions;

/** The register of petitions, in intake's own database. */
@Configuration(proxyBeanMethods = false)
class PetitionStore {

  @Bean
  Register<Petition, PetitionEvent> petitionRegister(EngineFactory parts) {
    return parts.register(Owner.PETITION, new PetitionBehaviour(), IndexedPetition.mapping());
  }

  @Bean
  PetitionIndex petitionIndex(Editions editions) {
    var shelf =
        editions.family(Owner.PETITION.family()).shelf("petitions", MongoPetitionIndex::prepare);
    return new MongoPetitionIndex(shelf::now);
  }
}
