package vn.hoso.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.hoso.platform.document.Mistake;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problems;
import vn.hoso.routing.flows.FlowDesk;
import vn.hoso.routing.flows.FlowDesk.Looked;
import vn.hoso.routing.flows.Library;
import vn.hoso.webkit.page.FormError;

/** Pages on which an administrator looks after the flows. */
@Controller
@RequestMapping("/ops/routing/flows")
class FlowPages {

  private static final String TEXT = "text";

  private final FlowDesk desk;
  private final Library library;
  private final Problems problems;

  FlowPages(FlowDesk desk, Library library, Problems problems) {
    this.desk = desk;
    this.library = library;
    this.problems = problems;
  }

  @GetMapping
  ModelAndView show(@RequestParam @Nullable String done, Staff staff) {
    staff.requireRole(Role.ADMINISTRATOR);
    return page(desk.export(), List.of(), HttpStatus.OK).addObject("done", done);
  }

  /** Says what a text or a file would change; nothing is done. */
  @PostMapping("/look")
  ModelAndView look(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      Staff staff)
      throws IOException {
    staff.requireRole(Role.ADMINISTRATOR);
    var given =
        file == null || file.isEmpty() ? text : new String(file.getBytes(), StandardCharsets.UTF_8);
    return switch (desk.look(given, staff.user())) {
      case Looked.Sound sound ->
          new ModelAndView("flows-look", Map.of(TEXT, given, "looked", sound));
      case Looked.Unsound(var mistakes) -> unfit(given, mistakes, request);
    };
  }

  @PostMapping
  ModelAndView put(@RequestParam String text, HttpServletRequest request, Staff staff) {
    staff.requireRole(Role.ADMINISTRATOR);
    return switch (desk.put(text, staff.user())) {
      case Looked.Sound _ -> {
        var shown = new RedirectView("/ops/routing/flows?done=put", false);
        shown.setStatusCode(HttpStatus.SEE_OTHER);
        yield new ModelAndView(shown);
      }
      case Looked.Unsound(var mistakes) -> unfit(text, mistakes, request);
    };
  }

  private ModelAndView unfit(String text, List<Mistake> mistakes, HttpServletRequest request) {
    var properties = problems.document(Mistake.problem(mistakes), request).getProperties();
    var errors =
        properties != null && properties.get("errors") instanceof List<?> list
            ? list.stream().map(FlowPages::error).toList()
            : List.<FormError>of();
    return page(text, errors, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static FormError error(Object error) {
    return new FormError(TEXT, String.valueOf(((Map<?, ?>) error).get("detail")));
  }

  private ModelAndView page(String text, List<FormError> errors, HttpStatus status) {
    var model =
        Map.of(
            TEXT, text, "errors", errors, "now", library.inForce(), "history", library.history());
    return new ModelAndView("flows", model, status);
  }
}
