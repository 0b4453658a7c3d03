package vn.hoso.intake.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.intake.catalogue.Competence;
import vn.hoso.intake.catalogue.Folded;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;

/** Finds a procedure and tells what it takes. */
@Controller
class ProcedurePages {

  private static final int MOST = 50;

  private final Procedures procedures;
  private final Competence competence;
  private final Clock clock;

  ProcedurePages(Procedures procedures, Competence competence, Clock clock) {
    this.procedures = procedures;
    this.competence = competence;
    this.clock = clock;
  }

  @GetMapping("/procedures")
  String find(@RequestParam(defaultValue = "") String q, Model model) {
    return list(model, q, "/procedures", false);
  }

  @GetMapping("/submit")
  String findOnline(@RequestParam(defaultValue = "") String q, Model model) {
    return list(model, q, "/submit", true);
  }

  /** For who stands at the counter. */
  @GetMapping("/counter/new")
  String findForCounter(@RequestParam(defaultValue = "") String q, Model model, Staff staff) {
    staff.requireRole(Role.RECEIVER, Role.LEADER);
    return list(model, q, "/counter/new", false);
  }

  @GetMapping("/procedures/{code}")
  String show(@PathVariable String code, Model model) {
    var procedure = inForce(procedures, code, today());
    model.addAttribute("procedure", procedure);
    model.addAttribute(
        "deciding", competence.deciding(code, procedure.content().decides(), today()));
    return "intake/procedure";
  }

  private String list(Model model, String q, String path, boolean onlineOnly) {
    var found = procedures.search(Folded.words(q), onlineOnly, today(), MOST + 1);
    model.addAttribute("q", q);
    model.addAttribute("path", path);
    model.addAttribute("found", found.subList(0, Math.min(MOST, found.size())));
    model.addAttribute("more", found.size() > MOST);
    return "intake/procedures";
  }

  static ProcedureVersion inForce(Procedures procedures, String code, LocalDate day) {
    return procedures
        .inForce(code, day)
        .orElseThrow(() -> Refusals.unknownProcedure(code).exception());
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
