package vn.hoso.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.application.Wish;

/** What is out of the ordinary about one dossier and has to be answered for, as JSON. */
@RestController
@RequestMapping("/api/routing/dossiers/{id}")
class LeaderController {

  /** The new day, and why the old one cannot be kept. */
  record ReschedulingBody(@NotNull LocalDate to, @NotBlank @Size(max = 4000) String cause) {}

  /** Which papers, and why they are asked for a second time. */
  record SecondSupplementBody(
      @NotBlank @Size(max = 4000) String what, @NotBlank @Size(max = 4000) String override) {}

  /** What the slip says. */
  record RefusalBody(@NotBlank @Size(max = 4000) String reason) {}

  /** Which step has to be done again, and what is wrong. */
  record RecallBody(@Positive int to, @NotBlank @Size(max = 4000) String reason) {}

  private final Replies replies;

  LeaderController(Replies replies) {
    this.replies = replies;
  }

  @PostMapping("/rescheduling")
  @Idempotent
  ResponseEntity<DossierView> reschedule(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid ReschedulingBody body,
      Staff staff) {
    return replies.after(new Wish.ToReschedule(body.to(), body.cause()), id, version, staff);
  }

  @PostMapping("/second-supplement-request")
  @Idempotent
  ResponseEntity<DossierView> requestSupplementAgain(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid SecondSupplementBody body,
      Staff staff) {
    var wish = new Wish.ToRequestSupplementAgain(body.what(), body.override());
    return replies.after(wish, id, version, staff);
  }

  @PostMapping("/refusal")
  @Idempotent
  ResponseEntity<DossierView> refuse(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid RefusalBody body,
      Staff staff) {
    return replies.after(new Wish.ToRefuse(body.reason()), id, version, staff);
  }

  @PostMapping("/recall")
  @Idempotent
  ResponseEntity<DossierView> recall(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid RecallBody body,
      Staff staff) {
    return replies.after(new Wish.ToRecall(body.to(), body.reason()), id, version, staff);
  }
}
