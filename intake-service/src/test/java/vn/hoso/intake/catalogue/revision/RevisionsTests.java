package vn.hoso.intake.catalogue.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.catalogue.Catalogue;
import vn.hoso.intake.catalogue.Catalogue.Candidate;
import vn.hoso.intake.catalogue.Catalogue.Put;
import vn.hoso.intake.catalogue.ProcedureText;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.catalogue.ProcedureVersion.Audit;
import vn.hoso.intake.catalogue.ProcedureVersion.Origin;
import vn.hoso.intake.catalogue.ProceduresInMemory;
import vn.hoso.intake.catalogue.SeedFile;
import vn.hoso.intake.catalogue.revision.Revisions.Looked;
import vn.hoso.platform.document.YamlWriter;

/** How an administrator changes the catalogue. */
class RevisionsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Audit AUDIT = new Audit("quantri", Instant.parse("2026-11-26T02:00:00Z"));
  private static final String CODE = "2.000908";

  private final ProceduresInMemory procedures = new ProceduresInMemory();
  private final Catalogue catalogue = new Catalogue(procedures);
  private final Revisions revisions = new Revisions(catalogue, procedures, SeedFile.agencies());

  RevisionsTests() {
    catalogue.put(SeedFile.procedures(), Origin.OWN, TODAY.minusDays(30));
  }

  @Test
  void what_is_exported_imports_again() {
    var all = SeedFile.procedures().stream().map(it -> newest(it.code())).toList();
    var text = YamlWriter.write(all.stream().map(ProcedureText::of).toList());
    var looked = sound(revisions.look(text, TODAY));
    assertThat(looked).hasSize(28).allMatch(it -> it.difference().isNothing());
    sound(revisions.put(text, AUDIT, TODAY));
    assertThat(sound(revisions.look(text, TODAY.plusDays(1)))).allMatch(Revision::changesNothing);
    for (var before : all) {
      assertThat(newest(before.code()).content()).isEqualTo(before.content());
    }
  }

  @Test
  void a_new_version_begins_on_its_day_and_ends_the_former_the_day_before() {
    var looked = sound(revisions.look(renamed("2027-01-01"), TODAY));
    assertThat(looked.getFirst().difference().toString())
        .isEqualTo("~ name: Cấp bản sao từ sổ gốc → Bản sao");
    assertThat(newest(CODE).version()).as("looking does nothing").isEqualTo(1);

    sound(revisions.put(renamed("2027-01-01"), AUDIT, TODAY));
    assertThat(newest(CODE)).extracting(ProcedureVersion::version).isEqualTo(2);
    assertThat(newest(CODE).audit()).isEqualTo(AUDIT);
    assertThat(inForce(LocalDate.of(2026, 12, 31))).isEqualTo(1);
    assertThat(inForce(LocalDate.of(2027, 1, 1))).isEqualTo(2);
    assertThat(procedures.version(CODE, 1).orElseThrow().validTo()).isEqualTo("2026-12-31");
  }

  @Test
  void nobody_overwrites_what_another_wrote_meanwhile() {
    sound(revisions.put(renamed("2026-11-26"), AUDIT, TODAY));
    var late = renamed("2026-11-27").replace("Bản sao", "Bản sao khác");
    assertThat(codes(revisions.put(late, AUDIT, TODAY)))
        .containsExactly("/0/basedOn based-on-stale");
    assertThat(codes(revisions.put(late.replace("basedOn: 1\n", ""), AUDIT, TODAY)))
        .containsExactly("/0/basedOn based-on-missing");
    assertThat(sound(revisions.put(renamed("2026-11-26"), AUDIT, TODAY)))
        .as("the same again is done already")
        .allMatch(Revision::changesNothing);
  }

  @Test
  void a_day_that_is_over_or_before_the_newest_is_refused() {
    assertThat(codes(revisions.look(renamed("2026-11-25"), TODAY)))
        .containsExactly("/0/from from-past");
    sound(revisions.put(renamed("2027-01-01"), AUDIT, TODAY));
    var between =
        renamed("2026-12-01")
            .replace("basedOn: 1", "basedOn: 2")
            .replace("name: Bản sao\n", "name: Bản khác\n");
    assertThat(codes(revisions.look(between, TODAY))).containsExactly("/0/from from-before-newest");
  }

  @Test
  void an_imported_record_becomes_ours_by_taking_it_over() {
    var content = newest(CODE).content();
    catalogue.put(List.of(new Candidate("1.000001", content)), Origin.NATIONAL, TODAY);
    var text = YamlWriter.write(ProcedureText.of(newest("1.000001")));
    var looked = sound(revisions.put(text, AUDIT, TODAY));
    assertThat(looked).singleElement().matches(Revision::takesOver);
    assertThat(newest("1.000001").origin()).isEqualTo(Origin.OWN);
    var imported =
        catalogue.put(
            List.of(new Candidate("1.000001", newest("1.001193").content())),
            Origin.NATIONAL,
            TODAY);
    assertThat(imported.getFirst().put()).isEqualTo(Put.KEPT_OURS);
  }

  @Test
  void what_came_with_the_program_does_not_replace_what_an_administrator_wrote() {
    sound(revisions.put(renamed("2026-11-26"), AUDIT, TODAY));
    catalogue.put(SeedFile.procedures(), Origin.OWN, TODAY.plusDays(1));
    assertThat(newest(CODE).content().name()).isEqualTo("Bản sao");
  }

  @Test
  void every_mistake_is_named_at_once_with_its_place() {
    var text =
        """
        - code: 1.00119
          name: ""
          field: Hộ tịch
          decides: OTHER_WORLD
          ways: []
          papers: []
          results: []
        - code: 1.001190
          name: Thử
          field: Hộ tịch
          decides: COMMUNE
          ways:
            - {channel: ONLINE, limit: {value: 0, unit: WORKING_DAY}, fee: -5}
            - {channel: ONLINE, limit: {value: 1, unit: SAME_DAY}}
          papers:
            - {key: to-khai, name: Tờ khai, originals: 1, copies: 0, required: true, byData: false}
            - {key: to-khai, name: Tờ khai, originals: 100, copies: 0, required: true, byData: false}
          cases:
            - {key: A B, name: Một, papers: []}
            - key: hai
              name: Hai
              papers:
                - {key: to-khai, name: Lại, originals: 1, copies: 0, required: true, byData: false}
          results: []
        """;
    assertThat(codes(revisions.look(text, TODAY)))
        .containsExactly(
            "/0/decides yaml-word-unknown",
            "/1/ways/0/limit/value limit-range",
            "/1/ways/0/fee fee-negative",
            "/1/ways/1/channel way-repeated",
            "/1/ways/1/limit/value limit-same-day",
            "/1/papers/1/key key-taken",
            "/1/papers/1/originals sheets-range",
            "/1/cases/0/key key-unfit",
            "/1/cases/1/papers/0/key key-taken");
    var first = ((Looked.Unsound) revisions.look(text, TODAY)).mistakes().get(1);
    assertThat(first.line()).isEqualTo(13);
    assertThat(codes(revisions.look(text.replace("OTHER_WORLD", "COMMUNE"), TODAY)))
        .startsWith("/0/code procedure-code", "/0/name words-missing", "/0/ways ways-missing");
  }

  private String renamed(String from) {
    return YamlWriter.write(ProcedureText.of(procedures.version(CODE, 1).orElseThrow()))
            .replace("name: Cấp bản sao từ sổ gốc\n", "name: Bản sao\n")
        + "from: "
        + from
        + "\n";
  }

  private ProcedureVersion newest(String code) {
    return procedures.history(code).getFirst();
  }

  private int inForce(LocalDate day) {
    return procedures.inForce(CODE, day).orElseThrow().version();
  }

  private static List<Revision> sound(Looked looked) {
    assertThat(looked).isInstanceOf(Looked.Sound.class);
    return ((Looked.Sound) looked).revisions();
  }

  private static List<String> codes(Looked looked) {
    assertThat(looked).isInstanceOf(Looked.Unsound.class);
    return ((Looked.Unsound) looked)
        .mistakes().stream().map(it -> it.path() + " " + it.code()).toList();
  }
}
