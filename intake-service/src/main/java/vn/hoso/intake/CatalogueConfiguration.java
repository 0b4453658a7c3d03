package vn.hoso.intake;

import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.Catalogue;
import vn.hoso.intake.catalogue.Competence;
import vn.hoso.intake.catalogue.ProcedureVersion.Origin;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.catalogue.SeedFile;
import vn.hoso.intake.catalogue.revision.Revisions;

/** Procedures, agencies, and who decides on what. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

  @Bean
  Agencies agencies() {
    return SeedFile.agencies();
  }

  @Bean
  Competence competence(Agencies agencies) {
    return SeedFile.competence(agencies);
  }

  @Bean
  Catalogue catalogue(Procedures procedures) {
    return new Catalogue(procedures);
  }

  @Bean
  Revisions revisions(Catalogue catalogue, Procedures procedures, Agencies agencies) {
    return new Revisions(catalogue, procedures, agencies);
  }

  /** Before the first request: what this centre brings along is in the catalogue. */
  @Bean
  SmartInitializingSingleton catalogueSeed(Catalogue catalogue, Clock clock) {
    return () ->
        catalogue.put(
            SeedFile.procedures(),
            Origin.OWN,
            clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate());
  }
}
