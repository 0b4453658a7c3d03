package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;

/** Hands every form on the page of a dossier to its handler as an {@link Attempt}. */
@ControllerAdvice(assignableTypes = {CounterForms.class, CounterTillForms.class})
class CounterAttempts {

  private final CounterDossierPages pages;
  private final PageProblems problems;

  CounterAttempts(CounterDossierPages pages, PageProblems problems) {
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
        "/counter/dossiers/" + id,
        problem -> {
          problems.tell(problem, model, request, response);
          return pages.show(id, model, response, staff);
        });
  }
}
