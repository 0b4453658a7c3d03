package vn.hoso.intake.petition;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.platform.engine.Register;
import vn.hoso.platform.vault.Vault;

/** How petitions are put together. */
@Configuration(proxyBeanMethods = false)
class PetitionConfiguration {

  @Bean
  Mailbox mailbox(
      Register<Petition, PetitionEvent> register,
      Agencies agencies,
      Calendars calendars,
      Vault vault,
      Clock clock) {
    return new Mailbox(register.dossiers(), agencies, calendars, vault, clock, new SecureRandom());
  }

  @Bean
  PetitionDesk petitionDesk(
      Register<Petition, PetitionEvent> register,
      PetitionIndex index,
      Calendars calendars,
      Vault vault,
      Clock clock) {
    return new PetitionDesk(register.dossiers(), index, calendars, vault, clock);
  }
}
