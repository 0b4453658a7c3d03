package vn.hoso.intake;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.Owner;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.application.Fees;
import vn.hoso.intake.application.IntakeBehaviour;
import vn.hoso.intake.application.MissingDossiers;
import vn.hoso.intake.application.OfficialCodes;
import vn.hoso.intake.application.Promises;
import vn.hoso.intake.application.RateDossiers;
import vn.hoso.intake.application.Reception;
import vn.hoso.intake.application.Register;
import vn.hoso.intake.application.Supplements;
import vn.hoso.intake.application.Till;
import vn.hoso.intake.calendar.CalendarDesk;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.Catalogue;
import vn.hoso.intake.catalogue.Competence;
import vn.hoso.intake.catalogue.ProcedureVersion.Origin;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.catalogue.SeedFile;
import vn.hoso.intake.catalogue.revision.Revisions;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.forms.Forms;
import vn.hoso.intake.forms.RegisterLines;
import vn.hoso.intake.imports.ImportJobs;
import vn.hoso.intake.imports.Imports;
import vn.hoso.intake.mongo.IndexedDossier;
import vn.hoso.intake.outside.Reporting;
import vn.hoso.intake.papers.FileTypes;
import vn.hoso.intake.papers.PaperSweep;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.papers.SweepMark;
import vn.hoso.intake.payment.GatewaySimulator;
import vn.hoso.intake.payment.SignedGateway;
import vn.hoso.intake.verify.Receipts;
import vn.hoso.platform.calendar.CalendarInForce;
import vn.hoso.platform.calendar.CalendarTables;
import vn.hoso.platform.document.Watched;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.engine.EngineFactory;
import vn.hoso.platform.pressure.Admission;
import vn.hoso.platform.security.PublicPaths;
import vn.hoso.platform.vault.SigningKeys;
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
      OfficialCodes codes,
      Promises promises,
      Fees fees,
      Vault vault,
      Clock clock) {
    return new Desk(engine.dossiers(), procedures, codes, promises, fees, vault, clock);
  }

  @Bean
  Fees fees(Procedures procedures) {
    return new Fees(procedures, SeedFile.exemptions());
  }

  @Bean
  SignedGateway paymentGateway(IntakeProperties settings) {
    var payment = settings.payment();
    if (payment.simulator()) {
      return new SignedGateway(GatewaySimulator.PATH, new SecureRandom().generateSeed(32));
    }
    if (!payment.url().isBlank() && payment.secret().isBlank()) {
      throw new IllegalStateException("hoso.intake.payment.url needs hoso.intake.payment.secret");
    }
    var secret = payment.secret().getBytes(StandardCharsets.UTF_8);
    return new SignedGateway(
        payment.url(), secret.length == 0 ? new SecureRandom().generateSeed(32) : secret);
  }

  @Bean
  @ConditionalOnProperty("hoso.intake.payment.simulator")
  GatewaySimulator gatewaySimulator(SignedGateway gateway) {
    return new GatewaySimulator(gateway);
  }

  @Bean
  RateDossiers rateDossiers(Desk desk, Promises promises, Vault vault, Clock clock) {
    return new RateDossiers(desk, promises, vault, clock);
  }

  @Bean
  Till till(Desk desk, Fees fees, SignedGateway gateway, Vault vault, Clock clock) {
    return new Till(desk, fees, gateway, vault, clock);
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
  Receipts receipts(SigningKeys keys, DossierIndex index) {
    return new Receipts(keys, index);
  }

  @Bean
  Forms forms(Desk desk, Agencies agencies, Papers papers, Receipts receipts, Vault vault) {
    return new Forms(desk, agencies, papers, receipts, vault);
  }

  @Bean
  RegisterLines registerLines(DossierIndex index, Agencies agencies, Vault vault) {
    return new RegisterLines(new Register(index), agencies, vault);
  }

  @Bean
  PaperSweep paperSweep(
      Papers papers,
      SweepMark mark,
      MissingDossiers missing,
      IntakeProperties settings,
      Clock clock) {
    var pace = new PaperSweep.Pace(settings.sweepPapersEvery(), settings.sweepPapersAfter());
    return new PaperSweep(papers, mark, missing, pace, clock);
  }
}
