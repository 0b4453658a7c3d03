package vn.hoso.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.contract.Inquiry;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.application.Wish;

/** Questions to other agencies, and errors in results that were handed over, as JSON. */
@RestController
@RequestMapping("/api/routing/dossiers/{id}")
class InquiryController {

  /** Who is asked what, and until which day; without one, what holds for the step. */
  record ConsultationBody(
      @NotBlank @Size(max = 300) String of,
      @NotNull Inquiry kind,
      @NotBlank @Size(max = 4000) String question,
      @Nullable LocalDate until) {}

  /** What the other agency says. */
  record AnswerBody(@NotBlank @Size(max = 4000) String answer) {}

  /** What is wrong with the result. */
  record CorrectionBody(@NotBlank @Size(max = 4000) String error) {}

  /** What was done about it. */
  record CorrectionClosingBody(@NotBlank @Size(max = 4000) String outcome) {}

  private final Replies replies;

  InquiryController(Replies replies) {
    this.replies = replies;
  }

  @PostMapping("/consultation")
  @Idempotent
  ResponseEntity<DossierView> consult(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid ConsultationBody body,
      Staff staff) {
    var wish = new Wish.ToConsult(body.of(), body.kind(), body.question(), body.until());
    return replies.after(wish, id, version, staff);
  }

  @PostMapping("/consultation-answer")
  @Idempotent
  ResponseEntity<DossierView> recordAnswer(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid AnswerBody body,
      Staff staff) {
    return replies.after(new Wish.ToRecordAnswer(body.answer()), id, version, staff);
  }

  @PostMapping("/correction")
  @Idempotent
  ResponseEntity<DossierView> openCorrection(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid CorrectionBody body,
      Staff staff) {
    return replies.after(new Wish.ToOpenCorrection(body.error()), id, version, staff);
  }

  @PostMapping("/correction-closing")
  @Idempotent
  ResponseEntity<DossierView> closeCorrection(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid CorrectionClosingBody body,
      Staff staff) {
    return replies.after(new Wish.ToCloseCorrection(body.outcome()), id, version, staff);
  }
}
