package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.hoso.intake.catalogue.CatalogueReports;
import vn.hoso.intake.catalogue.Folded;
import vn.hoso.intake.imports.Columns;
import vn.hoso.intake.imports.ImportJob;
import vn.hoso.intake.imports.Imports;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** Brings data in: event logs of other systems, and the national catalogue. */
@Controller
@RequestMapping("/imports")
class ImportPages {

  private static final int MOST_LINES = 500;

  private final Imports imports;
  private final CatalogueImports catalogue;
  private final CatalogueReports reports;
  private final PageProblems problems;

  ImportPages(
      Imports imports,
      CatalogueImports catalogue,
      CatalogueReports reports,
      PageProblems problems) {
    this.imports = imports;
    this.catalogue = catalogue;
    this.reports = reports;
    this.problems = problems;
  }

  @GetMapping
  String list(Model model, Staff staff) {
    staff.requireRole(Role.OPERATOR, Role.ADMINISTRATOR);
    model.addAttribute("jobs", imports.newest());
    model.addAttribute("reports", reports.newest(10));
    model.addAttribute("administrator", staff.hasRole(Role.ADMINISTRATOR));
    return "intake/imports";
  }

  @PostMapping("/events")
  String upload(
      @RequestParam MultipartFile file,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    staff.requireRole(Role.OPERATOR, Role.ADMINISTRATOR);
    var name = fileName(file);
    var job = imports.upload(name, source(name), staff.user(), file::getInputStream);
    if (job.isEmpty()) {
      var problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "import-unreadable");
      problems.tell(problem, model, request, response);
      return list(model, staff);
    }
    return "redirect:/imports/events/" + job.get().id();
  }

  /** Loses the marks rather than the letters, so that other Vietnamese names are other sources. */
  private static String source(String fileName) {
    var plain = fileName.matches("\\p{ASCII}*") ? fileName : Folded.text(fileName);
    return "/import/" + plain.replaceAll("\\.(csv|gz)", "").replaceAll("[^A-Za-z0-9._-]", "-");
  }

  /** While it runs the page asks for itself again, with or without a script. */
  @GetMapping("/events/{id}")
  String show(@PathVariable String id, Model model, HttpServletResponse response, Staff staff) {
    staff.requireRole(Role.OPERATOR, Role.ADMINISTRATOR);
    return job(find(id), model, response);
  }

  @PostMapping("/events/{id}")
  String start(
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    staff.requireRole(Role.OPERATOR, Role.ADMINISTRATOR);
    var job = find(id);
    var columns = Columns.of(fields);
    var source = HandInRequest.text(fields.get("source"));
    if (source.isEmpty() || !imports.start(id, source, columns)) {
      var problem = refused(job, columns, source);
      problems.tell(problem, model, request, response);
      return job(job, model, response);
    }
    return "redirect:/imports/events/" + id;
  }

  @PostMapping("/catalogue")
  @InLane(Lane.BULK)
  String catalogue(@RequestParam MultipartFile file, Staff staff) throws IOException {
    staff.requireRole(Role.ADMINISTRATOR);
    try (var lines =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      var report = catalogue.run(lines, staff.user(), fileName(file));
      return "redirect:/imports/catalogue/" + report.id();
    }
  }

  @GetMapping("/catalogue/{id}")
  String report(@PathVariable String id, Model model, Staff staff) {
    staff.requireRole(Role.OPERATOR, Role.ADMINISTRATOR);
    var report =
        reports
            .find(id)
            .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "import-unknown").exception());
    var notable =
        report.lines().stream().filter(it -> it.why() != null || !it.repairs().isEmpty()).toList();
    model.addAttribute("report", report);
    model.addAttribute("lines", notable.subList(0, Math.min(MOST_LINES, notable.size())));
    model.addAttribute("more", Math.max(0, notable.size() - MOST_LINES));
    return "intake/catalogue-report";
  }

  private static String job(ImportJob job, Model model, HttpServletResponse response) {
    if (job.isUnderWay()) {
      response.setHeader("Refresh", "2");
    }
    model.addAttribute("job", job);
    model.addAttribute("roles", Columns.ROLES);
    model.addAttribute("required", Columns.REQUIRED);
    model.addAttribute("chosen", job.columns().byRole());
    return "intake/import";
  }

  private static Problem refused(ImportJob job, Columns columns, String source) {
    var problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "import-not-started");
    for (var role : columns.missing(job.header())) {
      problem = problem.wrong("/" + role, "column-missing");
    }
    return source.isEmpty() ? problem.wrong("/source", "source-missing") : problem;
  }

  private ImportJob find(String id) {
    return imports
        .find(id)
        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "import-unknown").exception());
  }

  private static String fileName(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll(".*[/\\\\]", "");
  }
}
