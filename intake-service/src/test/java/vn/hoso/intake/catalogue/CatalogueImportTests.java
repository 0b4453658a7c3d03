package vn.hoso.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.intake.catalogue.CatalogueImport.Outcome;
import vn.hoso.intake.catalogue.ProcedureVersion.Origin;

class CatalogueImportTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private final ProceduresInMemory procedures = new ProceduresInMemory();

  @Test
  void takes_repairs_and_reports_line_by_line() throws IOException {
    var report = imported(cut());
    assertThat(report.lines()).hasSize(30);
    assertThat(report.counts()).containsEntry(Outcome.NEW, 30L);
    assertThat(report.repairs())
        .containsKeys(
            "nfc",
            "fee-thousands",
            "limit-glued-to-fee",
            "limit-unit-missing",
            "limit-missing",
            "channel-repeated",
            "fee-free-but-named",
            "result-code-missing");
    var food = procedures.inForce("2.001827", TODAY).orElseThrow().content();
    assertThat(food.way(Channel.ONLINE).orElseThrow().fee()).isEqualTo(700_000L);
    assertThat(food.papers()).hasSize(2);
    var birth = procedures.inForce("1.001193", TODAY).orElseThrow().content();
    assertThat(birth.way(Channel.DIRECT).orElseThrow().limit()).isNull();
    assertThat(birth.reference()).isTrue();
    assertThat(procedures.inForce("3.000333", TODAY).orElseThrow().content().sensitive()).isTrue();
  }

  @Test
  void importing_again_changes_nothing() throws IOException {
    imported(cut());
    var count = procedures.count();
    assertThat(imported(cut()).counts()).containsOnlyKeys(Outcome.UNCHANGED);
    assertThat(procedures.count()).isEqualTo(count);
  }

  @Test
  void what_was_checked_here_stays() throws IOException {
    new Catalogue(procedures).put(SeedFile.procedures(), Origin.OWN, TODAY);
    assertThat(imported(cut()).counts()).containsEntry(Outcome.KEPT_OURS, 3L);
    assertThat(procedures.inForce("1.001193", TODAY).orElseThrow().origin()).isEqualTo(Origin.OWN);
  }

  @Test
  void refuses_a_line_with_its_reason_and_goes_on() throws IOException {
    var lines =
        """
        not json
        {"code":"x","name":"A","channels":[{"channel":"online"}]}
        {"code":"1.000001","name":" ","channels":[{"channel":"online"}]}
        {"code":"1.000002","name":"A","channels":[]}

        {"code":"1.000003","name":"A","channels":[{"channel":"online","feeRaw":"Miễn phí"}]}
        {"code":"1.000003","name":"B","channels":[{"channel":"online","feeRaw":"Miễn phí"}]}
        """;
    var report = imported(new BufferedReader(new StringReader(lines)));
    assertThat(report.lines())
        .extracting(it -> it.number() + " " + Objects.requireNonNullElse(it.why(), "taken"))
        .containsExactly(
            "1 json-unreadable",
            "2 code-unreadable",
            "3 name-missing",
            "4 channels-missing",
            "6 taken",
            "7 code-repeated");
  }

  @Test
  void takes_the_whole_national_catalogue() throws IOException {
    var report = imported(whole());
    assertThat(report.lines()).hasSize(2000);
    assertThat(report.counts()).containsOnly(Map.entry(Outcome.NEW, 2000L));
    assertThat(imported(whole()).counts()).containsOnly(Map.entry(Outcome.UNCHANGED, 2000L));
  }

  private CatalogueReport imported(BufferedReader lines) throws IOException {
    var builder = new CatalogueReport.Builder();
    try (lines) {
      new CatalogueImport(new Catalogue(procedures), () -> {}).run(lines, TODAY, builder::add);
    }
    return builder.build("1", Instant.EPOCH, "quantri", "cut");
  }

  private static BufferedReader cut() {
    return reader(resource("/catalogue/national-cut.jsonl"));
  }

  private static BufferedReader whole() throws IOException {
    return reader(new GZIPInputStream(resource("/catalogue/national-catalogue.jsonl.gz")));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(CatalogueImportTests.class.getResourceAsStream(name));
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
