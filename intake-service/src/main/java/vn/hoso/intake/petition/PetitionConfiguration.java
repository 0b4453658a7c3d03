package vn.hoso.intake.petition;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.papers.FileTypes;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.platform.engine.Register;
import vn.hoso.platform.vault.Vault;

/** How petitions are put together. */
@Configuration(proxyBeanMethods = false)
class PetitionConfiguration {

  @Bean
  Enclosures enclosures(FileTypes types, Papers papers) {
    return new Enclosures(types, papers);
  }

  @Bean
  EarlierPetitions earlierPetitions(PetitionIndex index) {
    return new EarlierPetitions(index);
  }

  @Bean
  MissingPetitions missingPetitions(Register<Petition, PetitionEvent> register) {
    return new MissingPetitions(register.dossiers());
  }

  @Bean
  Mailbox mailbox(
      Register<Petition, PetitionEvent> register,
      Agencies agencies,
      Calendars calendars,
      Enclosures enclosures,
      MeterRegistry meters,
      Vault vault,
      Clock clock) {
    return new Mailbox(
        register.dossiers(),
        agencies,
        calendars,
        enclosures,
        new PetitionMeters(meters),
        vault,
        clock,
        new SecureRandom());
  }

  @Bean
  PetitionDesk petitionDesk(
      Register<Petition, PetitionEvent> register,
      PetitionIndex index,
      Calendars calendars,
      Enclosures enclosures,
      MeterRegistry meters,
      Vault vault,
      Clock clock) {
    var changes = new PetitionChanges(register.dossiers(), new PetitionMeters(meters), clock);
    return new PetitionDesk(changes, index, calendars, enclosures, vault);
  }
}
