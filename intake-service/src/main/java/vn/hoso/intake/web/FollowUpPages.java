package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.intake.application.Ruled;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.ProblemException;

/** Low ratings, for leaders: the list, one of them, an answer, the end. */
@Controller
@RequestMapping("/counter/ratings")
class FollowUpPages {

  private final FollowUpDoor door;
  private final PageProblems problems;

  FollowUpPages(FollowUpDoor door, PageProblems problems) {
    this.door = door;
    this.problems = problems;
  }

  @GetMapping
  String list(Model model, Staff staff) {
    model.addAttribute("followUps", door.open(staff));
    return "intake/follow-ups";
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, Model model, HttpServletResponse response, Staff staff) {
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("it", door.find(id, staff));
    return "intake/follow-up";
  }

  @PostMapping("/{id}/answer")
  String answer(
      @PathVariable String id,
      @IfMatch long version,
      @RequestParam(required = false) @Nullable String answer,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    return after(
        id, () -> door.answer(id, version, staff, answer), model, request, response, staff);
  }

  @PostMapping("/{id}/closing")
  String close(
      @PathVariable String id,
      @IfMatch long version,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    return after(id, () -> door.close(id, version, staff), model, request, response, staff);
  }

  private String after(
      String id,
      Supplier<Ruled> command,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    Problem problem;
    try {
      var ruled = command.get();
      if (ruled instanceof Ruled.Done done) {
        Acknowledgement.await(done.published());
        return "redirect:/counter/ratings/" + id;
      }
      problem = Refusals.of(ruled);
    } catch (ProblemException refused) {
      problem = refused.problem();
      if (problem.status().value() < 404) {
        throw refused;
      }
    }
    response.setStatus(problem.status().value());
    model.addAttribute("notice", problems.notice(problem, request));
    model.addAttribute("errors", problems.errors(problem, request));
    return show(id, model, response, staff);
  }
}
