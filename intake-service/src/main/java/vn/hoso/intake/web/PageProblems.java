package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Problems;
import vn.hoso.webkit.page.FormError;

/** Puts a problem into the words of a page: a notice, or mistakes beside their fields. */
@Component
public final class PageProblems {

  /** What to print above a page. */
  public record Notice(String title, String detail) {}

  private final Problems problems;

  PageProblems(Problems problems) {
    this.problems = problems;
  }

  /** Answers with a page that says it all. */
  void tell(
      Problem problem, Model model, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(problem.status().value());
    model.addAttribute("notice", notice(problem, request));
    model.addAttribute("errors", errors(problem, request));
  }

  public Notice notice(Problem problem, HttpServletRequest request) {
    var document = problems.document(problem, request);
    return new Notice(
        Objects.requireNonNullElse(document.getTitle(), ""),
        Objects.requireNonNullElse(document.getDetail(), ""));
  }

  public List<FormError> errors(Problem problem, HttpServletRequest request) {
    var properties = problems.document(problem, request).getProperties();
    var errors = properties == null ? null : properties.get("errors");
    return errors instanceof List<?> list
        ? list.stream().map(PageProblems::error).toList()
        : List.of();
  }

  private static FormError error(Object error) {
    var fields = (Map<?, ?>) error;
    return new FormError(
        field(String.valueOf(fields.get("pointer"))), String.valueOf(fields.get("detail")));
  }

  /** {@code /applicant/phone} is the field {@code phone}, {@code /papers/x} is {@code papers.x}. */
  private static String field(String pointer) {
    return pointer.replaceFirst("^/(?:applicant/)?", "").replace('/', '.');
  }
}
