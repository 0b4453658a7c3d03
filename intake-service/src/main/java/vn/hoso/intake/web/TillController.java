package vn.hoso.intake.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.intake.application.Fees.Choice;
import vn.hoso.intake.application.Ruled;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;

/** Fee and payments of a dossier as JSON; amounts in đồng. */
@RestController
@RequestMapping("/api/intake/dossiers/{id}")
class TillController {

  /** Money on the counter. */
  record Payment(
      @Nullable String receipt,
      @Nullable String obligation,
      @Nullable Long amount,
      @Nullable PaymentMethod method) {}

  /** Money that goes back. */
  record Refund(@Nullable String payment, @Nullable Long amount, @Nullable String reason) {}

  private final TillActions actions;
  private final DossierViews views;
  private final CounterDoor door;

  TillController(TillActions actions, DossierViews views, CounterDoor door) {
    this.actions = actions;
    this.views = views;
    this.door = door;
  }

  @PostMapping("/fee")
  ResponseEntity<Map<String, Object>> setFee(
      @PathVariable String id, @IfMatch long version, Staff staff, @RequestBody Choice body) {
    return answer(actions.setFee(id, version, staff, body), staff);
  }

  @PostMapping("/payments")
  ResponseEntity<Map<String, Object>> take(
      @PathVariable String id, @IfMatch long version, Staff staff, @RequestBody Payment body) {
    return answer(
        actions.take(
            id, version, staff, body.receipt(), body.obligation(), body.amount(), body.method()),
        staff);
  }

  @PostMapping("/refunds")
  ResponseEntity<Map<String, Object>> refund(
      @PathVariable String id, @IfMatch long version, Staff staff, @RequestBody Refund body) {
    return answer(
        actions.refund(id, version, staff, body.payment(), body.amount(), body.reason()), staff);
  }

  private ResponseEntity<Map<String, Object>> answer(Ruled ruled, Staff staff) {
    if (!(ruled instanceof Ruled.Done done)) {
      throw Refusals.of(ruled).exception();
    }
    Acknowledgement.await(done.published());
    return ResponseEntity.ok()
        .eTag(new Version(done.after().version()).etag())
        .body(views.json(door.open(done.after().dossierId(), staff)));
  }
}
