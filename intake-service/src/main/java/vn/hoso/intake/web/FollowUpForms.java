package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;

/** What a leader does about a low rating. */
@Controller
@RequestMapping("/counter/ratings/{id}")
class FollowUpForms {

  private final FollowUpDoor door;
  private final FollowUpPages pages;
  private final PageProblems problems;

  FollowUpForms(FollowUpDoor door, FollowUpPages pages, PageProblems problems) {
    this.door = door;
    this.pages = pages;
    this.problems = problems;
  }

  @ModelAttribute
  Attempt attempt(
      @PathVariable String id,
      @IfMatch long version,
      Staff staff,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return new Attempt(
        id,
        version,
        staff,
        "/counter/ratings/" + id,
        problem -> {
          problems.tell(problem, model, request, response);
          return pages.show(id, model, response, staff);
        });
  }

  @PostMapping("/answer")
  String answer(@RequestParam(required = false) @Nullable String answer, Attempt attempt) {
    return attempt.at((id, version, staff) -> door.answer(id, version, staff, answer));
  }

  @PostMapping("/closing")
  String close(Attempt attempt) {
    return attempt.at(door::close);
  }
}
