package vn.hoso.intake.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.intake.IntakeProperties;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.application.OfficialCodes;
import vn.hoso.intake.catalogue.CatalogueReports;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.forms.StaffNames;
import vn.hoso.intake.imports.ImportJobs;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.papers.SweepMark;
import vn.hoso.platform.store.Editions;
import vn.hoso.platform.store.Shelf;

/** The stores of intake: its own database, and one for files. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

  /** First answers to idempotent requests lie here too. */
  @Bean
  MongoDatabase intakeDatabase(MongoClient mongo, IntakeProperties settings) {
    return mongo.getDatabase(settings.database());
  }

  /** No topic brings the catalogue back, so it lies apart from what can be folded anew. */
  @Bean
  Procedures procedures(
      MongoClient mongo, MongoDatabase intakeDatabase, IntakeProperties settings) {
    var own = mongo.getDatabase(settings.catalogueDatabase());
    MongoProcedures.move(intakeDatabase, own);
    return new MongoProcedures(own);
  }

  @Bean
  StaffNames people(MongoDatabase intakeDatabase) {
    return new MongoStaffNames(intakeDatabase);
  }

  @Bean
  CatalogueReports catalogueReports(MongoDatabase intakeDatabase) {
    return new MongoCatalogueReports(intakeDatabase);
  }

  @Bean
  Shelf dossierShelf(Editions editions) {
    return editions.shelf("dossiers", MongoDossierIndex::prepare);
  }

  @Bean
  DossierIndex dossierIndex(Shelf dossierShelf) {
    var index = new MongoDossierIndex(dossierShelf::now);
    index.bringAlong();
    return index;
  }

  @Bean
  OfficialCodes officialCodes(MongoDatabase intakeDatabase, Shelf dossierShelf) {
    return new MongoOfficialCodes(intakeDatabase, dossierShelf::now);
  }

  @Bean
  Papers papers(MongoClient mongo, IntakeProperties settings) {
    return new GridFsPapers(mongo.getDatabase(settings.papersDatabase()));
  }

  @Bean
  SweepMark sweepMark(MongoClient mongo, IntakeProperties settings) {
    return new MongoSweepMark(mongo.getDatabase(settings.papersDatabase()));
  }

  @Bean
  ImportJobs importJobs(
      MongoDatabase intakeDatabase, MongoClient mongo, IntakeProperties settings) {
    return new MongoImportJobs(intakeDatabase, mongo.getDatabase(settings.papersDatabase()));
  }
}
