package vn.hoso.intake.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.catalogue.revision.Revision;
import vn.hoso.platform.document.Difference;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;

/** The catalogue as documents, for administrators: export, look, put in force. */
@RestController
@RequestMapping("/api/procedures")
class RevisionController {

  static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
  private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /**
   * What one document came to, or would come to.
   *
   * @param version the number it has then
   */
  record Change(
      String code, String outcome, int version, LocalDate from, List<Difference.Change> changes) {

    static Change of(Revision it) {
      return new Change(
          it.code(), RevisionDesk.outcome(it), it.version(), it.from(), it.difference().changes());
    }
  }

  /** A version in the history of a procedure. */
  record Past(
      int version,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      ProcedureVersion.Origin origin,
      ProcedureVersion.@Nullable Audit audit) {

    static Past of(ProcedureVersion it) {
      return new Past(it.version(), it.validFrom(), it.validTo(), it.origin(), it.audit());
    }
  }

  private final RevisionDesk desk;

  RevisionController(RevisionDesk desk) {
    this.desk = desk;
  }

  /** The newest version of everything that is found, or of one code. */
  @GetMapping("/export")
  @InLane(Lane.LONG)
  ResponseEntity<byte[]> export(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String code,
      Staff staff) {
    RevisionDesk.require(staff);
    return text(YAML, code == null ? desk.export(q) : desk.exportOf(code));
  }

  /** With {@code dryRun} nothing is done. */
  @PostMapping("/revisions")
  @InLane(Lane.BULK)
  List<Change> revise(
      @RequestBody byte[] text, @RequestParam(defaultValue = "false") boolean dryRun, Staff staff) {
    RevisionDesk.require(staff);
    var yaml = new String(text, StandardCharsets.UTF_8);
    return dryRun ? changes(desk.looked(yaml)) : changes(desk.done(yaml, staff.user()));
  }

  @GetMapping("/{code}/versions")
  ResponseEntity<List<Past>> versions(@PathVariable String code, Staff staff) {
    RevisionDesk.require(staff);
    var history = desk.history(code);
    return ResponseEntity.ok()
        .eTag(new Version(history.getFirst().version()).etag())
        .body(history.stream().map(Past::of).toList());
  }

  /** What a version changed, one line per change. */
  @GetMapping(path = "/{code}/versions/{version}/changes", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> changes(
      @PathVariable String code, @PathVariable int version, Staff staff) {
    RevisionDesk.require(staff);
    return text(PLAIN, desk.difference(code, version) + "\n");
  }

  /** One document for one procedure, written from the version in {@code If-Match}; 0 for none. */
  @PutMapping("/{code}")
  List<Change> put(
      @PathVariable String code, @IfMatch Version version, @RequestBody byte[] text, Staff staff) {
    RevisionDesk.require(staff);
    version.requireCurrent(desk.newest(code));
    return changes(desk.done(code, new String(text, StandardCharsets.UTF_8), staff.user()));
  }

  private static ResponseEntity<byte[]> text(MediaType type, String text) {
    return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Change> changes(List<Revision> revisions) {
    return revisions.stream().map(Change::of).toList();
  }
}
