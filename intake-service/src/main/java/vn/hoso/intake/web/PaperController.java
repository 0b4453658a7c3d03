package vn.hoso.intake.web;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hoso.intake.papers.Papers;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** Hands a stored file to staff for saving: never shown in place, never run. */
@Controller
class PaperController {

  private final CounterDoor door;
  private final Papers papers;

  PaperController(CounterDoor door, Papers papers) {
    this.door = door;
    this.papers = papers;
  }

  /** It takes as long as the line is slow, and hardly anything else, so no place either. */
  @GetMapping({"/counter/dossiers/{id}/papers/{file}", "/api/intake/dossiers/{id}/papers/{file}"})
  @InLane(Lane.ALWAYS)
  ResponseEntity<InputStreamResource> download(
      @PathVariable String id, @PathVariable String file, Staff staff) {
    door.open(id, staff);
    return Download.of(
        papers
            .open(id, file)
            .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "paper-not-found").exception()));
  }
}
