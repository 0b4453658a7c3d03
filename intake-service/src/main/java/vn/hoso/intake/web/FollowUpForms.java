package vn.hoso.intake.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a leader does about a low rating. */
@Controller
@RequestMapping("/counter/ratings/{id}")
class FollowUpForms {

  private final FollowUpDoor door;

  FollowUpForms(FollowUpDoor door) {
    this.door = door;
  }

  @PostMapping("/answer")
  String answer(@RequestParam(required = false) @Nullable String answer, Attempt attempt) {
    return attempt.at((id, version, staff) -> door.answer(id, version, staff, answer));
  }

  @PostMapping("/closing")
  String close(Attempt attempt) {
    return attempt.at(door::close);
  }
}
