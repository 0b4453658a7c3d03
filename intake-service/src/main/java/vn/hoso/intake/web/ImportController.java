package vn.hoso.intake.web;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.hoso.intake.imports.ImportJob;
import vn.hoso.intake.imports.Imports;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** Event logs for programs: uploaded and started at once, under the columns that are recognised. */
@RestController
@RequestMapping("/api/intake/imports")
class ImportController {

  private final Imports imports;

  ImportController(Imports imports) {
    this.imports = imports;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportJob> start(
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable String source,
      Staff staff) {
    staff.requireRole(Role.OPERATOR, Role.ADMINISTRATOR);
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "log");
    var origin = Objects.requireNonNullElse(HandInRequest.blankToNull(source), "/import/" + name);
    var job =
        imports
            .upload(name, origin, staff.user(), file::getInputStream)
            .orElseThrow(() -> refused("import-unreadable"));
    if (!imports.start(job.id(), origin, job.columns())) {
      throw refused("import-not-started");
    }
    return ResponseEntity.accepted()
        .location(URI.create("/api/intake/imports/" + job.id()))
        .body(job);
  }

  @GetMapping("/{id}")
  ImportJob show(@PathVariable String id, Staff staff) {
    staff.requireRole(Role.OPERATOR, Role.ADMINISTRATOR);
    return imports
        .find(id)
        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "import-unknown").exception());
  }

  private static RuntimeException refused(String code) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code).exception();
  }
}
