package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.calendar.Holidays;
import vn.hoso.intake.calendar.CalendarDesk;
import vn.hoso.intake.calendar.CalendarDesk.Looked;
import vn.hoso.platform.document.Mistake;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;
import vn.hoso.webkit.page.FormError;

/** Pages on which an administrator looks after holidays and working weeks. */
@Controller
@RequestMapping("/imports/calendar")
class CalendarPages {

  /** The two texts as they are typed. */
  record Typed(String holidays, String weeks, long version) {}

  private final CalendarDesk desk;
  private final PageProblems problems;

  CalendarPages(CalendarDesk desk, PageProblems problems) {
    this.desk = desk;
    this.problems = problems;
  }

  @GetMapping
  String show(@RequestParam(required = false) @Nullable String done, Model model, Staff staff) {
    staff.requireRole(Role.ADMINISTRATOR);
    var now = desk.newest();
    model.addAttribute("done", done);
    return editor(new Typed(now.holidays(), now.weeks(), now.number()), List.of(), model);
  }

  @GetMapping("/holidays.csv")
  ResponseEntity<byte[]> export(Staff staff) {
    staff.requireRole(Role.ADMINISTRATOR);
    var file = ContentDisposition.attachment().filename("holidays.csv").build();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(desk.newest().holidays().getBytes(StandardCharsets.UTF_8));
  }

  /** Says what the texts would change; nothing is done. */
  @PostMapping("/look")
  String look(
      @RequestParam String holidays,
      @RequestParam String weeks,
      @IfMatch long version,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    staff.requireRole(Role.ADMINISTRATOR);
    var typed = new Typed(holidays, weeks, version);
    return switch (desk.look(holidays, weeks, staff.user())) {
      case Looked.Sound sound -> {
        model.addAttribute("typed", typed);
        model.addAttribute("looked", sound);
        yield "intake/calendar-look";
      }
      case Looked.Unsound(var mistakes) ->
          again(typed, Mistake.problem(mistakes), model, request, response);
      case Looked.Stale(var current) ->
          again(typed, Version.stale(current), model, request, response);
    };
  }

  @PostMapping
  String put(
      @RequestParam String holidays,
      @RequestParam String weeks,
      @IfMatch long version,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    staff.requireRole(Role.ADMINISTRATOR);
    var typed = new Typed(holidays, weeks, version);
    return switch (desk.put(holidays, weeks, Math.toIntExact(version), staff.user())) {
      case Looked.Sound _ -> "redirect:/imports/calendar?done=put";
      case Looked.Unsound(var mistakes) ->
          again(typed, Mistake.problem(mistakes), model, request, response);
      case Looked.Stale(var current) ->
          again(typed, Version.stale(current), model, request, response);
    };
  }

  private String again(
      Typed typed,
      Problem problem,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(problem.status().value());
    var errors = problems.errors(problem, request);
    if (errors.isEmpty()) {
      model.addAttribute("notice", problems.notice(problem, request));
    }
    return editor(typed, errors, model);
  }

  private String editor(Typed typed, List<FormError> errors, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("errors", errors);
    model.addAttribute("history", desk.history());
    model.addAttribute("years", Holidays.parse(desk.newest().holidays()).yearsWithoutPlan());
    return "intake/calendar";
  }
}
