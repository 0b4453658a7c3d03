package vn.hoso.routing.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.platform.document.Difference;
import vn.hoso.platform.document.Mistake;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.flows.FlowDesk;
import vn.hoso.routing.flows.FlowDesk.Looked;

/** The flows as a document, for administrators. */
@RestController
@RequestMapping("/api/routing/flows")
class FlowController {

  /** What a document came to, or would come to. */
  record Change(int version, LocalDate from, List<Difference.Change> changes) {

    static Change of(Looked.Sound it) {
      return new Change(it.book().version(), it.book().from(), it.difference().changes());
    }
  }

  private final FlowDesk desk;

  FlowController(FlowDesk desk) {
    this.desk = desk;
  }

  /** The newest book, as YAML. */
  @GetMapping
  ResponseEntity<byte[]> export(Staff staff) {
    staff.requireRole(Role.ADMINISTRATOR);
    return ResponseEntity.ok()
        .eTag(new Version(desk.newest().version()).etag())
        .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
        .body(desk.export().getBytes(StandardCharsets.UTF_8));
  }

  /** Written from the version in {@code If-Match}; with {@code dryRun} nothing is done. */
  @PutMapping
  Change put(
      @IfMatch Version version,
      @RequestBody byte[] text,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Staff staff) {
    staff.requireRole(Role.ADMINISTRATOR);
    version.requireCurrent(desk.newest().version());
    var yaml = new String(text, StandardCharsets.UTF_8);
    var looked = dryRun ? desk.look(yaml, staff.user()) : desk.put(yaml, staff.user());
    return switch (looked) {
      case Looked.Sound it -> Change.of(it);
      case Looked.Unsound(var mistakes) -> throw Mistake.problem(mistakes).exception();
    };
  }
}
