package vn.hoso.platform.parked;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.replay.DeadLetterBox;
import vn.hoso.platform.replay.DeadLetterBox.Reread;
import vn.hoso.platform.replay.Letter;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** The same at every service, under {@code /api/<service>/dead-letters}. */
@RestController
@RequestMapping("/api/*/dead-letters")
@InLane(Lane.ALWAYS)
class DeadLetterController {

  private final DeadLetterBox letters;

  DeadLetterController(Engine<?, ?> engine) {
    this.letters = engine.deadLetters();
  }

  /** How many letters were read and handled. */
  record Replayed(int replayed) {}

  /** Those nobody has dealt with, or with {@code all} every letter there ever was. */
  @GetMapping
  List<Letter> list(Staff staff, @RequestParam(defaultValue = "false") boolean all) {
    Operators.only(staff);
    return letters.list().stream().filter(it -> all || it.isOpen()).toList();
  }

  @GetMapping("/{id}")
  Letter inspect(Staff staff, @PathVariable String id) {
    Operators.only(staff);
    return Operators.letter(letters, id);
  }

  /** Whether this build can read it, and what replaying it would do. */
  @GetMapping("/{id}/dry-run")
  Reread rehearse(Staff staff, @PathVariable String id) {
    Operators.only(staff);
    return letters.rehearse(Operators.letter(letters, id), staff);
  }

  @PostMapping("/{id}/replay")
  Replayed replay(Staff staff, @PathVariable String id) {
    Operators.only(staff);
    var replayed = letters.replay(List.of(Operators.letter(letters, id)), staff);
    if (replayed == 0) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "letter-unreadable").exception();
    }
    return new Replayed(replayed);
  }

  /** All that nobody has dealt with and that can be read now. */
  @PostMapping("/replay")
  Replayed replayAll(Staff staff) {
    Operators.only(staff);
    var open = letters.list().stream().filter(Letter::isOpen).toList();
    return new Replayed(letters.replay(open, staff));
  }

  @PostMapping("/{id}/dismiss")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(Staff staff, @PathVariable String id) {
    Operators.only(staff);
    letters.dismiss(Operators.letter(letters, id), staff);
  }
}
