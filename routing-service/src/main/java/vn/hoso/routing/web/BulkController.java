package vn.hoso.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.platform.security.Staff;
import vn.hoso.routing.application.Errand;
import vn.hoso.routing.application.Wish;
import vn.hoso.routing.web.BulkDoor.LineView;

/** Many dossiers of the worklist at once, as JSON: always 200, with an answer for each. */
@RestController
@RequestMapping("/api/routing/worklist")
class BulkController {

  /** A dossier in the version the caller saw. */
  record Item(@NotBlank String id, long version) {}

  /** Which ones. */
  record ItemsBody(@NotEmpty @Size(max = BulkDoor.MOST) List<@Valid Item> items) {}

  /** Which ones, and who is to have them. */
  record ReassignmentBody(
      @NotEmpty @Size(max = BulkDoor.MOST) List<@Valid Item> items, @NotBlank String officer) {}

  /** Whose steps are spread. */
  record SpreadingBody(@NotBlank String agency) {}

  /** What became of each, in the order they were asked for. */
  record LinesView(List<LineView> lines, long done) {

    static LinesView of(List<LineView> lines) {
      return new LinesView(lines, lines.stream().filter(LineView::done).count());
    }
  }

  private final BulkDoor bulk;
  private final DeskDoor door;

  BulkController(BulkDoor bulk, DeskDoor door) {
    this.bulk = bulk;
    this.door = door;
  }

  @PostMapping("/claim")
  LinesView claim(@RequestBody @Valid ItemsBody body, Staff staff, HttpServletRequest request) {
    return all(body.items(), new Wish.ToClaim(), staff, request);
  }

  @PostMapping("/release")
  LinesView release(@RequestBody @Valid ItemsBody body, Staff staff, HttpServletRequest request) {
    return all(body.items(), new Wish.ToRelease(), staff, request);
  }

  @PostMapping("/reassignment")
  LinesView reassign(
      @RequestBody @Valid ReassignmentBody body, Staff staff, HttpServletRequest request) {
    return all(body.items(), door.reassignmentTo(body.officer()), staff, request);
  }

  @PostMapping("/spreading")
  LinesView spread(
      @RequestBody @Valid SpreadingBody body, Staff staff, HttpServletRequest request) {
    return LinesView.of(bulk.spread(staff, body.agency(), request));
  }

  private LinesView all(List<Item> items, Wish wish, Staff staff, HttpServletRequest request) {
    var errands = items.stream().map(it -> new Errand(it.id(), it.version(), wish)).toList();
    return LinesView.of(bulk.handle(staff, errands, request));
  }
}
