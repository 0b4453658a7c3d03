package vn.hoso.intake.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.intake.petition.Outcome;
import vn.hoso.intake.petition.PetitionDesk;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.web.Acknowledgement;
import vn.hoso.intake.web.PageProblems;
import vn.hoso.intake.web.Uploads;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.ProblemException;

/**
 * A petition for who has its lookup code: what became of it, adding what was asked for, judging.
 */
@Controller
@RequestMapping("/petition/{code}")
class OwnPetitionPages {

  private final PetitionDoor door;
  private final PetitionDesk desk;
  private final PetitionViews views;
  private final PageProblems problems;

  OwnPetitionPages(
      PetitionDoor door, PetitionDesk desk, PetitionViews views, PageProblems problems) {
    this.door = door;
    this.desk = desk;
    this.views = views;
    this.problems = problems;
  }

  /** An unknown code is answered where another can be typed, not with a page of errors. */
  @GetMapping
  String show(@PathVariable String code, HttpServletResponse response, Model model) {
    return desk.findByCode(code)
        .map(row -> petition(code, row, response, model))
        .orElse("forward:/petition/find");
  }

  @PostMapping("/words")
  @Idempotent
  String add(
      @PathVariable String code,
      @IfMatch long version,
      @RequestParam(required = false) @Nullable String text,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var id = door.byCode(code).id();
    model.addAttribute("typed", text);
    try {
      var words = PetitionRefusals.words("text", text);
      return after(
          code,
          desk.supplement(id, version, null, words, Uploads.of(request)),
          "added",
          request,
          response,
          model);
    } catch (ProblemException refused) {
      return refused(code, refused.problem(), request, response, model);
    }
  }

  @PostMapping("/rating")
  @Idempotent
  String rate(
      @PathVariable String code,
      @IfMatch long version,
      @RequestParam boolean liked,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var outcome = desk.rate(door.byCode(code).id(), version, liked);
    return after(code, outcome, "rated", request, response, model);
  }

  private String after(
      String code,
      Outcome outcome,
      String done,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (outcome instanceof Outcome.Done it) {
      Acknowledgement.await(it.published());
      model.addAttribute("done", done);
      return petition(code, door.byCode(code), response, model);
    }
    return refused(code, PetitionRefusals.of(outcome), request, response, model);
  }

  private String refused(
      String code,
      Problem problem,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(problem.status().value());
    if (problem.errors().isEmpty()) {
      model.addAttribute("notice", problems.notice(problem, request));
    }
    model.addAttribute("errors", problems.errors(problem, request));
    return petition(code, door.byCode(code), response, model);
  }

  private String petition(String code, Row row, HttpServletResponse response, Model model) {
    var petition = row.petition();
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    model.addAttribute("code", code);
    model.addAttribute("version", row.version());
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("petition", petition);
    model.addAttribute("arrival", PetitionViews.arrival(petition));
    model.addAttribute("agency", views.agency(petition));
    model.addAttribute("stage", PetitionViews.stage(petition));
    model.addAttribute("tone", PetitionViews.tone(petition));
    model.addAttribute("words", views.words(row.id(), petition));
    model.addAttribute("files", views.files(row.id(), petition));
    model.addAttribute("note", views.note(row.id(), petition));
    model.addAttribute("reply", petition.reply().orElse(null));
    model.addAttribute("answer", views.answer(row.id(), petition));
    model.addAttribute("answerFiles", views.answerFiles(row.id(), petition));
    views.earlier(petition).map(Row::petition).ifPresent(it -> earlier(it, model));
    return "intake/petition";
  }

  /**
   * Whoever sent this may be another person, so nothing of the earlier one is shown but its day.
   */
  private static void earlier(Petition it, Model model) {
    model.addAttribute("earlier", it);
    model.addAttribute("earlierStage", PetitionViews.stage(it));
  }
}
