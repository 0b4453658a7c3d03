package vn.hoso.intake.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.intake.catalogue.Catalogue;
import vn.hoso.intake.catalogue.CatalogueImport;
import vn.hoso.intake.catalogue.CatalogueReport;
import vn.hoso.intake.catalogue.CatalogueReports;
import vn.hoso.platform.pressure.Admission;

/** Runs an import of the catalogue and keeps its report, for page and JSON alike. */
@Component
final class CatalogueImports {

  /** How long each bulk of lines lets live traffic go first; somebody waits for the report. */
  private static final Duration COURTESY = Duration.ofSeconds(1);

  private final Catalogue catalogue;
  private final CatalogueReports reports;
  private final Admission admission;
  private final Clock clock;

  CatalogueImports(
      Catalogue catalogue, CatalogueReports reports, Admission admission, Clock clock) {
    this.catalogue = catalogue;
    this.reports = reports;
    this.admission = admission;
    this.clock = clock;
  }

  CatalogueReport run(BufferedReader lines, String by, String fileName) throws IOException {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var builder = new CatalogueReport.Builder();
    var from = at.atZone(WorkingCalendar.ZONE).toLocalDate();
    new CatalogueImport(catalogue, () -> admission.awaitCalm(COURTESY))
        .run(lines, from, builder::add);
    var report = builder.build(UUID.randomUUID().toString(), at, by, fileName);
    reports.add(report);
    return report;
  }
}
