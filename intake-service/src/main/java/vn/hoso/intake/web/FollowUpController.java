package vn.hoso.intake.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.intake.application.Ruled;
import vn.hoso.intake.web.FollowUpDoor.FollowUpView;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;

/** Low ratings as JSON, for leaders. */
@RestController
@RequestMapping("/api/intake/follow-ups")
class FollowUpController {

  /** What came of it; sealed. */
  record Answer(@Nullable String answer) {}

  private final FollowUpDoor door;

  FollowUpController(FollowUpDoor door) {
    this.door = door;
  }

  @GetMapping
  Map<String, List<FollowUpView>> list(Staff staff) {
    return Map.of("items", door.open(staff));
  }

  @GetMapping("/{id}")
  ResponseEntity<FollowUpView> show(@PathVariable String id, Staff staff) {
    return answer(door.find(id, staff));
  }

  @PostMapping("/{id}/answer")
  ResponseEntity<FollowUpView> answer(
      @PathVariable String id, @IfMatch long version, Staff staff, @RequestBody Answer body) {
    return done(door.answer(id, version, staff, body.answer()), staff);
  }

  @PostMapping("/{id}/closing")
  ResponseEntity<FollowUpView> close(@PathVariable String id, @IfMatch long version, Staff staff) {
    return done(door.close(id, version, staff), staff);
  }

  private ResponseEntity<FollowUpView> done(Ruled ruled, Staff staff) {
    if (!(ruled instanceof Ruled.Done done)) {
      throw Refusals.of(ruled).exception();
    }
    Acknowledgement.await(done.published());
    return answer(door.find(done.after().dossierId(), staff));
  }

  private static ResponseEntity<FollowUpView> answer(FollowUpView view) {
    return ResponseEntity.ok().eTag(new Version(view.version()).etag()).body(view);
  }
}
