package vn.hoso.intake.petition.mongo;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.contract.Owner;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.intake.petition.PetitionBehaviour;
import vn.hoso.intake.petition.PetitionIndex;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.platform.engine.EngineFactory;
import vn.hoso.platform.engine.Register;

/** The register of petitions, in intake's own database. */
@Configuration(proxyBeanMethods = false)
class PetitionStore {

  @Bean
  Register<Petition, PetitionEvent> petitionRegister(EngineFactory parts) {
    return parts.register(Owner.PETITION, new PetitionBehaviour(), IndexedPetition.mapping());
  }

  @Bean
  PetitionIndex petitionIndex(MongoDatabase intakeDatabase) {
    return new MongoPetitionIndex(intakeDatabase);
  }
}
