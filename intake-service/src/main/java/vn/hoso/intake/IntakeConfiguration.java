package vn.hoso.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.Owner;
import vn.hoso.intake.application.AcceptDossiers;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.application.Fees;
import vn.hoso.intake.application.IntakeBehaviour;
import vn.hoso.intake.application.MissingDossiers;
import vn.hoso.intake.application.OfficialCodes;
import vn.hoso.intake.application.Promises;
import vn.hoso.intake.application.RateDossiers;
import vn.hoso.intake.application.Reception;
import vn.hoso.intake.application.Supplements;
import vn.hoso.intake.calendar.CalendarDesk;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.Competence;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.imports.ImportJobs;
import vn.hoso.intake.imports.Imports;
import vn.hoso.intake.mongo.IndexedDossier;
import vn.hoso.intake.outside.Reporting;
import vn.hoso.intake.papers.FileTypes;
import vn.hoso.intake.papers.PaperSweep;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.papers.SweepMark;
import vn.hoso.intake.petition.MissingPetitions;
import vn.hoso.platform.calendar.CalendarInForce;
import vn.hoso.platform.calendar.CalendarTables;
import vn.hoso.platform.document.Watched;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.engine.EngineFactory;
import vn.hoso.platform.pressure.Admission;
import vn.hoso.platform.security.PublicPaths;
import vn.hoso.platform.vault.Vault;

/** How intake is put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeConfiguration {

  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of(
        "/submit/**",
        "/procedures/**",
        "/supplement/**",
        "/verify",
        "/.well-known/hoso-receipt-keys/**",
        "/api/procedures/**",
        "/api/intake/dossiers",
        "/petition/**",
        "/api/petition/**",
        "/payment/**",
        "/rating/**",
        "/api/intake/payments",
        "/api/intake/ratings");
  }

  @Bean
  IntakeBehaviour intakeBehaviour(Calendars calendars) {
    return new IntakeBehaviour(calendars);
  }

  @Bean
  Engine<Dossier, IntakeEvent> engine(EngineFactory parts, IntakeBehaviour behaviour) {
    return parts.engine(Owner.INTAKE, List.of(Owner.ROUTING), behaviour, IndexedDossier.mapping());
  }

  @Bean
  FileTypes fileTypes() {
    return new FileTypes();
  }

  @Bean
  Promises promises(Calendars calendars) {
    return new Promises(calendars);
  }

  @Bean
  CalendarDesk calendarDesk(
      CalendarTables tables, Watched<CalendarInForce> calendarInForce, Clock clock) {
    return new CalendarDesk(tables, clock, calendarInForce::refresh);
  }

  @Bean
  Reception reception(
      Engine<Dossier, IntakeEvent> engine,
      Procedures procedures,
      Competence competence,
      FileTypes types,
      Papers papers,
      Promises promises,
      Vault vault,
      Clock clock) {
    return new Reception(
        engine.dossiers(),
        procedures,
        competence,
        types,
        papers,
        promises,
        vault,
        clock,
        new SecureRandom());
  }

  @Bean
  Desk desk(
      Engine<Dossier, IntakeEvent> engine,
      Procedures procedures,
      Promises promises,
      Vault vault,
      Clock clock) {
    return new Desk(engine.dossiers(), procedures, promises, vault, clock);
  }

  @Bean
  AcceptDossiers acceptDossiers(
      Desk desk, OfficialCodes codes, Promises promises, Fees fees, Vault vault, Clock clock) {
    return new AcceptDossiers(desk, codes, promises, fees, vault, clock);
  }

  @Bean
  RateDossiers rateDossiers(Desk desk, Promises promises, Vault vault, Clock clock) {
    return new RateDossiers(desk, promises, vault, clock);
  }

  @Bean
  Supplements supplements(Desk desk, Competence competence, FileTypes types, Papers papers) {
    return new Supplements(desk, competence, types, papers);
  }

  @Bean
  Reporting reporting(
      Engine<Dossier, IntakeEvent> engine,
      IntakeBehaviour behaviour,
      Agencies agencies,
      Vault vault) {
    return new Reporting(behaviour, engine.documents(), engine.dossiers(), agencies, vault);
  }

  @Bean
  Imports imports(ImportJobs jobs, Reporting reporting, Admission admission, Clock clock) {
    return new Imports(jobs, reporting, admission::isCalm, clock);
  }

  @Bean
  MissingDossiers missingDossiers(Engine<Dossier, IntakeEvent> engine) {
    return new MissingDossiers(engine.documents());
  }

  @Bean
  PaperSweep paperSweep(
      Papers papers,
      SweepMark mark,
      MissingDossiers missingDossiers,
      MissingPetitions missingPetitions,
      IntakeProperties settings,
      Clock clock) {
    var pace = new PaperSweep.Pace(settings.sweepPapersEvery(), settings.sweepPapersAfter());
    return new PaperSweep(
        papers, mark, ids -> missingPetitions.apply(missingDossiers.apply(ids)), pace, clock);
  }
}
