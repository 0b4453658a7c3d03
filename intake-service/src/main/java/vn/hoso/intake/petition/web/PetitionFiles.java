package vn.hoso.intake.petition.web;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.web.Download;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** Hands the files of a petition and of its answer to who may see it. */
@Controller
class PetitionFiles {

  private final PetitionDoor door;
  private final PetitionViews views;

  PetitionFiles(PetitionDoor door, PetitionViews views) {
    this.door = door;
    this.views = views;
  }

  @GetMapping({"/petitions/{id}/files/{file}", "/api/petitions/{id}/files/{file}"})
  ResponseEntity<InputStreamResource> forStaff(
      @PathVariable String id, @PathVariable String file, Staff staff) {
    return download(id, door.open(id, staff).state(), file);
  }

  /** Its citizen has the code in hand, and sees what was sent and what was answered. */
  @GetMapping({"/petition/{code}/files/{file}", "/api/petition/{code}/files/{file}"})
  ResponseEntity<InputStreamResource> forCitizen(
      @PathVariable String code, @PathVariable String file) {
    var row = door.byCode(code);
    return download(row.id(), row.petition(), file);
  }

  private ResponseEntity<InputStreamResource> download(String id, Petition petition, String file) {
    return Download.of(
        views
            .file(id, petition, file)
            .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "paper-not-found").exception()));
  }
}
