package vn.hoso.intake.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.hoso.contract.Limit;
import vn.hoso.intake.application.Fees.Choice;
import vn.hoso.intake.application.Ruled;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;

/** What an officer does with a dossier, as JSON. */
@RestController
@RequestMapping("/api/intake/dossiers/{id}")
class DossierCommandController {

  /** An acceptance; the limit where the catalogue has none, and what is confirmed of the fee. */
  record Acceptance(@Nullable Limit limit, @Nullable Choice fee) {}

  /** Words to the citizen, which are sealed. */
  record Words(@Nullable String what, @Nullable String reason) {}

  /** How many papers came. */
  record Arrived(int papers) {}

  private final CounterActions actions;
  private final DossierViews views;
  private final CounterDoor door;

  DossierCommandController(CounterActions actions, DossierViews views, CounterDoor door) {
    this.actions = actions;
    this.views = views;
    this.door = door;
  }

  @PostMapping("/accept")
  ResponseEntity<Map<String, Object>> accept(
      @PathVariable String id,
      @IfMatch long version,
      Staff staff,
      @RequestBody(required = false) @Nullable Acceptance body) {
    var fee = body == null || body.fee() == null ? Choice.NONE : body.fee();
    var limit = body == null ? null : body.limit();
    return answer(actions.accept(id, version, staff, limit, fee), staff);
  }

  @PostMapping("/supplement-request")
  ResponseEntity<Map<String, Object>> askForSupplement(
      @PathVariable String id, @IfMatch long version, Staff staff, @RequestBody Words body) {
    return answer(actions.askForSupplement(id, version, staff, body.what()), staff);
  }

  @PostMapping(path = "/supplement", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> supplement(
      @PathVariable String id, @IfMatch long version, Staff staff, @RequestBody Arrived body) {
    if (body.papers() < 1 || body.papers() > 200) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request")
          .wrong("/papers", "papers-count")
          .exception();
    }
    return answer(actions.supplement(id, version, staff, body.papers(), List.of()), staff);
  }

  @PostMapping(path = "/supplement", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Map<String, Object>> supplement(
      @PathVariable String id,
      @IfMatch long version,
      Staff staff,
      MultipartHttpServletRequest request) {
    return answer(actions.supplement(id, version, staff, 0, Uploads.of(request)), staff);
  }

  @PostMapping("/refusal")
  ResponseEntity<Map<String, Object>> refuse(
      @PathVariable String id, @IfMatch long version, Staff staff, @RequestBody Words body) {
    return answer(actions.refuse(id, version, staff, body.reason()), staff);
  }

  @PostMapping("/withdrawal")
  ResponseEntity<Map<String, Object>> withdraw(
      @PathVariable String id,
      @IfMatch long version,
      Staff staff,
      @RequestBody(required = false) @Nullable Words body) {
    return answer(
        actions.requestWithdrawal(id, version, staff, body == null ? null : body.reason()), staff);
  }

  @PostMapping("/withdrawal-confirmation")
  ResponseEntity<Map<String, Object>> confirmWithdrawal(
      @PathVariable String id, @IfMatch long version, Staff staff) {
    return answer(actions.confirmWithdrawal(id, version, staff), staff);
  }

  @PostMapping("/withdrawal-cancellation")
  ResponseEntity<Map<String, Object>> cancelWithdrawal(
      @PathVariable String id, @IfMatch long version, Staff staff) {
    return answer(actions.cancelWithdrawal(id, version, staff), staff);
  }

  @PostMapping("/closing")
  ResponseEntity<Map<String, Object>> close(
      @PathVariable String id, @IfMatch long version, Staff staff) {
    return answer(actions.close(id, version, staff), staff);
  }

  private ResponseEntity<Map<String, Object>> answer(Ruled ruled, Staff staff) {
    if (!(ruled instanceof Ruled.Done done)) {
      throw Refusals.of(ruled).exception();
    }
    Acknowledgement.await(done.published());
    var opened = door.open(done.after().dossierId(), staff);
    return ResponseEntity.ok()
        .eTag(new Version(done.after().version()).etag())
        .body(views.json(opened));
  }
}
