package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.hoso.intake.catalogue.revision.Revisions.Looked;
import vn.hoso.platform.document.Mistake;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Staff;
import vn.hoso.webkit.page.FormError;

/** Pages on which an administrator looks after the centre's procedures. */
@Controller
@RequestMapping("/imports/procedures")
class RevisionPages {

  private static final int MOST = 50;
  private static final String TEXT = "text";

  private final RevisionDesk desk;
  private final PageProblems problems;

  RevisionPages(RevisionDesk desk, PageProblems problems) {
    this.desk = desk;
    this.problems = problems;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Integer done,
      Model model,
      Staff staff) {
    RevisionDesk.require(staff);
    var found = desk.found(q, MOST + 1);
    model.addAttribute("q", q);
    model.addAttribute("done", done);
    model.addAttribute("found", found.subList(0, Math.min(MOST, found.size())));
    model.addAttribute("more", found.size() > MOST);
    return "intake/revisions";
  }

  @GetMapping("/new")
  String begin(Model model, Staff staff) {
    RevisionDesk.require(staff);
    return editor("", List.of(), model);
  }

  @GetMapping("/{code}")
  String show(@PathVariable String code, Model model, Staff staff) {
    RevisionDesk.require(staff);
    var history = desk.history(code);
    model.addAttribute("history", history);
    model.addAttribute("newest", history.getFirst());
    model.addAttribute(TEXT, desk.exportOf(code));
    return "intake/revision";
  }

  @GetMapping("/{code}/versions/{version}")
  String difference(
      @PathVariable String code, @PathVariable int version, Model model, Staff staff) {
    RevisionDesk.require(staff);
    model.addAttribute("newest", desk.history(code).getFirst());
    model.addAttribute("version", version);
    model.addAttribute("difference", desk.difference(code, version));
    return "intake/revision-changes";
  }

  @GetMapping("/export")
  @InLane(Lane.LONG)
  ResponseEntity<byte[]> export(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String code,
      Staff staff) {
    RevisionDesk.require(staff);
    var name = code == null ? "procedures.yaml" : code + ".yaml";
    var file = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(RevisionController.YAML)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(
            (code == null ? desk.export(q) : desk.exportOf(code)).getBytes(StandardCharsets.UTF_8));
  }

  /** Says what a text or a file would change; nothing is done. */
  @PostMapping("/look")
  String look(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff)
      throws IOException {
    RevisionDesk.require(staff);
    var given =
        file == null || file.isEmpty() ? text : new String(file.getBytes(), StandardCharsets.UTF_8);
    return switch (desk.look(given)) {
      case Looked.Sound(var revisions) -> {
        model.addAttribute(TEXT, given);
        model.addAttribute("revisions", revisions.subList(0, Math.min(MOST, revisions.size())));
        model.addAttribute("more", Math.max(0, revisions.size() - MOST));
        model.addAttribute("count", revisions.stream().filter(it -> !it.changesNothing()).count());
        yield "intake/revision-look";
      }
      case Looked.Unsound(var mistakes) -> unfit(given, mistakes, model, request, response);
    };
  }

  @PostMapping
  String put(
      @RequestParam String text,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    RevisionDesk.require(staff);
    return switch (desk.put(text, staff.user())) {
      case Looked.Sound(var revisions) ->
          "redirect:/imports/procedures"
              + (revisions.size() == 1 ? "/" + revisions.getFirst().code() : "")
              + "?done="
              + revisions.stream().filter(it -> !it.changesNothing()).count();
      case Looked.Unsound(var mistakes) -> unfit(text, mistakes, model, request, response);
    };
  }

  private String unfit(
      String text,
      List<Mistake> mistakes,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    var errors =
        problems.errors(Mistake.problem(mistakes), request).stream()
            .map(it -> new FormError(TEXT, it.message()))
            .toList();
    return editor(text, errors, model);
  }

  private static String editor(String text, List<FormError> errors, Model model) {
    model.addAttribute(TEXT, text);
    model.addAttribute("errors", errors);
    return "intake/revision-editor";
  }
}
