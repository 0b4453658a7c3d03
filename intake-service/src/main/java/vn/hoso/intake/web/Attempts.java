package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;

/**
 * Hands every form on a page about one dossier to its handler as an {@link Attempt}. A form is sent
 * to an address right below that of its page.
 */
@ControllerAdvice(
    assignableTypes = {CounterForms.class, CounterTillForms.class, FollowUpForms.class})
class Attempts {

  private interface Page {
    String show(String id, Model model, HttpServletResponse response, Staff staff);
  }

  private final CounterDossierPages dossiers;
  private final FollowUpPages ratings;
  private final PageProblems problems;

  Attempts(CounterDossierPages dossiers, FollowUpPages ratings, PageProblems problems) {
    this.dossiers = dossiers;
    this.ratings = ratings;
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
    var below = request.getRequestURI();
    Page page = below.startsWith("/counter/ratings/") ? ratings::show : dossiers::show;
    return new Attempt(
        id,
        version,
        staff,
        below.substring(0, below.lastIndexOf('/')),
        problem -> {
          problems.tell(problem, model, request, response);
          return page.show(id, model, response, staff);
        });
  }
}
