package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.intake.catalogue.CatalogueReport;
import vn.hoso.intake.catalogue.Decider;
import vn.hoso.intake.catalogue.Folded;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;

/** The catalogue as JSON: open to read, for administrators to fill. */
@RestController
@RequestMapping("/api/procedures")
class ProcedureController {

  private static final int MOST = 100;

  /** A procedure in a list. */
  record Item(
      String code,
      int version,
      String name,
      String field,
      Decider decides,
      Decider.Level level,
      boolean online,
      boolean reference) {

    static Item of(ProcedureVersion it) {
      var content = it.content();
      return new Item(
          it.code(),
          it.version(),
          content.name(),
          content.field(),
          content.decides(),
          content.decides().level(),
          content.online(),
          content.reference());
    }
  }

  private final Procedures procedures;
  private final CatalogueImports imports;
  private final Clock clock;

  ProcedureController(Procedures procedures, CatalogueImports imports, Clock clock) {
    this.procedures = procedures;
    this.imports = imports;
    this.clock = clock;
  }

  @GetMapping
  List<Item> find(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean online) {
    return procedures.search(Folded.words(q), online, today(), MOST).stream()
        .map(Item::of)
        .toList();
  }

  @GetMapping("/{code}")
  ProcedureVersion show(@PathVariable String code) {
    return procedures
        .inForce(code, today())
        .map(ProcedureVersion::forEverybody)
        .orElseThrow(() -> Refusals.unknownProcedure(code).exception());
  }

  /** JSON Lines in the form of the national catalogue. */
  @PostMapping("/import")
  @InLane(Lane.BULK)
  CatalogueReport importLines(HttpServletRequest request, Staff staff) throws IOException {
    staff.requireRole(Role.ADMINISTRATOR);
    var lines =
        new BufferedReader(
            new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8), 1 << 16);
    return imports.run(lines, staff.user(), "api");
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
