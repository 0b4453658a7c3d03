package vn.hoso.intake.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.hoso.intake.petition.Outcome;
import vn.hoso.intake.petition.web.PetitionActions.Details;
import vn.hoso.intake.web.Acknowledgement;
import vn.hoso.intake.web.PageProblems;
import vn.hoso.intake.web.Uploads;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.ProblemException;
import vn.hoso.webkit.page.FormError;

/** One petition for staff, and what can be done with it. */
@Controller
@RequestMapping("/petitions/{id}")
class OnePetitionPages {

  private final PetitionDoor door;
  private final PetitionActions actions;
  private final PetitionPage page;
  private final PageProblems problems;

  OnePetitionPages(
      PetitionDoor door, PetitionActions actions, PetitionPage page, PageProblems problems) {
    this.door = door;
    this.actions = actions;
    this.page = page;
    this.problems = problems;
  }

  @GetMapping
  String show(@PathVariable String id, Model model, HttpServletResponse response, Staff staff) {
    return page.show(door.open(id, staff), staff, model, response);
  }

  /** Done: on to the page. Refused: this page again, with the reason on top and the words kept. */
  @PostMapping("/{command}")
  String act(
      @PathVariable String id,
      @PathVariable String command,
      @IfMatch long version,
      @ModelAttribute Details details,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    Problem problem;
    try {
      var action = PetitionController.action(command);
      var outcome = actions.act(id, version, staff, action, details, Uploads.of(request));
      if (outcome instanceof Outcome.Done done) {
        Acknowledgement.await(done.published());
        return "redirect:/petitions/" + id;
      }
      problem = actions.refused(outcome);
    } catch (ProblemException refused) {
      problem = refused.problem();
      if (problem.status().value() <= 404) {
        throw refused;
      }
    }
    response.setStatus(problem.status().value());
    if (problem.errors().isEmpty()) {
      model.addAttribute("notice", problems.notice(problem, request));
    }
    model.addAttribute("errors", errors(command, problem, request));
    model.addAttribute("tried", command);
    model.addAttribute("given", details);
    return page.show(door.open(id, staff), staff, model, response);
  }

  /** Each form of the page has words of its own. */
  private List<FormError> errors(String command, Problem problem, HttpServletRequest request) {
    return problems.errors(problem, request).stream()
        .map(it -> it.field().equals("text") ? new FormError("text-" + command, it.message()) : it)
        .toList();
  }
}
