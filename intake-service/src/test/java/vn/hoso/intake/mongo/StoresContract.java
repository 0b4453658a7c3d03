package vn.hoso.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.catalogue.Catalogue;
import vn.hoso.intake.catalogue.ProcedureVersion.Origin;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.catalogue.ProceduresContract;
import vn.hoso.intake.catalogue.SeedFile;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Evolution;
import vn.hoso.intake.imports.ImportJob;
import vn.hoso.intake.imports.ImportJob.Status;
import vn.hoso.intake.papers.Upload;

/** What intake's stores do, on the embedded store and on real MongoDB. */
interface StoresContract extends ProceduresContract {

  LocalDate DAY = LocalDate.of(2026, 11, 25);
  Instant ACCEPTED_AT = Instant.parse("2026-11-25T02:00:00Z");

  /** An empty database. */
  MongoDatabase database();

  @Override
  default Procedures procedures() {
    return new MongoProcedures(database());
  }

  @Test
  default void a_catalogue_of_an_earlier_program_is_brought_along_once() {
    var before = database();
    var own = database();
    new Catalogue(new MongoProcedures(before)).put(SeedFile.procedures(), Origin.OWN, DAY);
    MongoProcedures.move(before, own);
    MongoProcedures.move(before, own);
    assertThat(new MongoProcedures(own).count()).isEqualTo(SeedFile.procedures().size());
  }

  @Test
  default void a_version_is_added_by_who_comes_first() {
    var procedures = new MongoProcedures(database());
    new Catalogue(procedures).put(SeedFile.procedures(), Origin.OWN, DAY);
    var first = procedures.version("1.001193", 1).orElseThrow();
    assertThat(procedures.add(first)).isFalse();
    assertThat(procedures.history("1.001193")).containsExactly(first);
  }

  @Test
  default void numbers_are_minted_without_a_double_in_a_race() {
    var codes = officialCodes(database());
    var minted =
        IntStream.range(0, 60).parallel().mapToObj(_ -> codes.mint("H26.12", DAY)).toList();
    assertThat(minted).doesNotHaveDuplicates().contains("H26.12-261125-0001", "H26.12-261125-0060");
    assertThat(codes.mint("H26.12", DAY.plusDays(1))).isEqualTo("H26.12-261126-0001");
    assertThat(codes.mint("H26.14", DAY)).isEqualTo("H26.14-261125-0001");
  }

  private static MongoOfficialCodes officialCodes(MongoDatabase database) {
    return new MongoOfficialCodes(database, () -> database.getCollection("dossiers"));
  }

  @Test
  default void a_counter_that_a_crash_lost_starts_behind_what_is_accepted() {
    var database = database();
    database
        .getCollection("dossiers")
        .insertOne(
            new Document("_id", "D-1")
                .append("index", new Document("series", "H26.12-261125").append("number", 10_041)));
    assertThat(officialCodes(database).mint("H26.12", DAY)).isEqualTo("H26.12-261125-10042");
  }

  @Test
  default void what_an_earlier_program_accepted_is_in_the_register() {
    var database = database();
    var index = new MongoDossierIndex(() -> database.getCollection("dossiers"));
    database
        .getCollection("dossiers")
        .insertMany(
            List.of(
                acceptedBefore("D-1", "H26.12-261125-0001"),
                acceptedBefore("D-2", "H26.12-261125-0002")));
    var until = ACCEPTED_AT.plusSeconds(1);
    assertThat(index.countAccepted("H26.12", ACCEPTED_AT, until)).isZero();
    assertThat(index.bringAlong()).isEqualTo(2);
    assertThat(index.countAccepted("H26.12", ACCEPTED_AT, until)).isEqualTo(2);
    assertThat(index.accepted("H26.12", ACCEPTED_AT, until, null, 10).rows())
        .extracting(DossierIndex.Row::id)
        .containsExactly("D-1", "D-2");
    assertThat(index.bringAlong()).as("once").isZero();
  }

  /** As it was stored when nothing was indexed under its acceptance. */
  private static Document acceptedBefore(String id, String code) {
    var submitted =
        new DossierSubmitted(
            ACCEPTED_AT,
            new Procedure("1.001193", 1, "Đăng ký khai sinh", "Hộ tịch", false),
            Channel.DIRECT,
            "H26.12",
            "H26.12",
            "hash-" + id,
            new Sealed("Ym94"),
            2,
            null);
    var limit = new Limit(BigDecimal.ONE, Limit.Unit.WORKING_DAY);
    var accepted = new DossierAccepted(ACCEPTED_AT, code, code, "tiepnhan", limit, null);
    var dossier = Evolution.evolve(Evolution.evolve(Dossier.UNSEEN, submitted), accepted);
    var entries = new Document(IndexedDossier.index(dossier));
    entries.remove("accepted");
    return new Document("_id", id)
        .append("version", 2L)
        .append("state", IndexedDossier.mapping().write(dossier))
        .append("index", entries);
  }

  @Test
  default void a_paper_comes_back_as_it_went_and_only_with_its_dossier() throws IOException {
    var papers = new GridFsPapers(database());
    var bytes = new byte[700_000];
    bytes[699_999] = 7;
    var upload =
        new Upload("to-khai", "tờ khai.pdf", bytes.length, () -> new ByteArrayInputStream(bytes));
    var stored = papers.add("D-1", upload, "application/pdf", Instant.EPOCH);
    assertThat(papers.of("D-1")).containsExactly(stored);
    try (var content = papers.open("D-1", stored.id()).orElseThrow().content()) {
      assertThat(content.readAllBytes()).isEqualTo(bytes);
    }
    assertThat(papers.open("D-2", stored.id())).isEmpty();
    assertThat(papers.open("D-1", "nonsense")).isEmpty();
  }

  @Test
  default void an_import_is_moved_by_who_read_it_last() throws IOException {
    var database = database();
    var jobs = new MongoImportJobs(database, database);
    var job =
        ImportJob.uploaded("J-1", Instant.EPOCH, "vanhanh", "a.csv", "/a", List.of("case_id"));
    jobs.add(job, new ByteArrayInputStream(new byte[] {1, 2, 3}));
    assertThat(jobs.find("J-1")).contains(job);
    var started = job.starting("/b", job.columns());
    assertThat(jobs.replace(job, started)).isTrue();
    assertThat(jobs.replace(job, started)).isFalse();
    assertThat(jobs.underWay()).containsExactly(started);
    assertThat(started.status()).isEqualTo(Status.RUNNING);
    try (var file = jobs.file("J-1")) {
      assertThat(file.readAllBytes()).containsExactly(1, 2, 3);
    }
  }
}
