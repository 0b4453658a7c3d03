package vn.hoso.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.contract.Outcome;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.application.Wish;

/** One dossier and what can be done with it, as JSON. */
@RestController
@RequestMapping("/api/routing/dossiers/{id}")
class DossierController {

  /** Where to send it back to, and why. */
  record ReturnBody(@Positive int to, @NotBlank @Size(max = 4000) String reason) {}

  /** Which papers are missing, and why. */
  record SupplementBody(@NotBlank @Size(max = 4000) String what) {}

  /** Granted, or refused with a reason; and where to collect it. */
  record ResultBody(
      @NotNull Outcome outcome,
      @NotBlank @Size(max = 300) String place,
      @Size(max = 4000) @Nullable String note) {}

  /** Who is to have the step. */
  record ReassignmentBody(@NotBlank String officer) {}

  /** What is to be paid and why, in đồng. */
  record ObligationBody(
      @NotBlank @Size(max = 4000) String what, @Positive @Max(MOST_DONG) long amount) {}

  /** Which proof of payment was seen. */
  record SettlementBody(@NotBlank @Size(max = 4000) String proof) {}

  /** Which papers go to the next agency. */
  record SlipBody(@NotBlank @Size(max = 4000) String papers) {}

  /** The number on the slip. */
  record SlipReceiptBody(@Positive int slip) {}

  static final long MOST_DONG = 1_000_000_000_000L;

  /** Why what was passed on is called back. */
  record CallBackBody(@NotBlank @Size(max = 4000) String reason) {}

  private final DeskDoor door;
  private final Replies replies;

  DossierController(DeskDoor door, Replies replies) {
    this.door = door;
    this.replies = replies;
  }

  @GetMapping
  ResponseEntity<DossierView> show(@PathVariable String id, Staff staff) {
    return replies.now(id, staff);
  }

  @PostMapping("/claim")
  ResponseEntity<DossierView> claim(
      @PathVariable String id, @IfMatch Version version, Staff staff) {
    return done(id, version, staff, new Wish.ToClaim());
  }

  @PostMapping("/release")
  ResponseEntity<DossierView> release(
      @PathVariable String id, @IfMatch Version version, Staff staff) {
    return done(id, version, staff, new Wish.ToRelease());
  }

  @PostMapping("/completion")
  ResponseEntity<DossierView> complete(
      @PathVariable String id, @IfMatch Version version, Staff staff) {
    return done(id, version, staff, new Wish.ToComplete());
  }

  @PostMapping("/return")
  ResponseEntity<DossierView> sendBack(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid ReturnBody body,
      Staff staff) {
    return done(id, version, staff, new Wish.ToReturn(body.to(), body.reason()));
  }

  @PostMapping("/supplement-request")
  @Idempotent
  ResponseEntity<DossierView> requestSupplement(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid SupplementBody body,
      Staff staff) {
    return done(id, version, staff, new Wish.ToRequestSupplement(body.what()));
  }

  @PostMapping("/result")
  @Idempotent
  ResponseEntity<DossierView> presentResult(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid ResultBody body,
      Staff staff) {
    var wish = new Wish.ToPresentResult(body.outcome(), body.place(), body.note());
    return done(id, version, staff, wish);
  }

  @PostMapping("/hand-over")
  ResponseEntity<DossierView> handOver(
      @PathVariable String id, @IfMatch Version version, Staff staff) {
    return done(id, version, staff, new Wish.ToHandOver());
  }

  @PostMapping("/closing")
  ResponseEntity<DossierView> close(
      @PathVariable String id, @IfMatch Version version, Staff staff) {
    return done(id, version, staff, new Wish.ToClose());
  }

  @PostMapping("/reassignment")
  ResponseEntity<DossierView> reassign(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid ReassignmentBody body,
      Staff staff) {
    return done(id, version, staff, door.reassignmentTo(body.officer()));
  }

  @PostMapping("/obligation")
  @Idempotent
  ResponseEntity<DossierView> raiseObligation(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid ObligationBody body,
      Staff staff) {
    return done(id, version, staff, new Wish.ToRaiseObligation(body.what(), body.amount()));
  }

  @PostMapping("/settlement")
  @Idempotent
  ResponseEntity<DossierView> settleObligation(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid SettlementBody body,
      Staff staff) {
    return done(id, version, staff, new Wish.ToSettleObligation(body.proof()));
  }

  @PostMapping("/slip")
  @Idempotent
  ResponseEntity<DossierView> sendPapers(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid SlipBody body,
      Staff staff) {
    return done(id, version, staff, new Wish.ToSendPapers(body.papers()));
  }

  @PostMapping("/slip-receipt")
  ResponseEntity<DossierView> receivePapers(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid SlipReceiptBody body,
      Staff staff) {
    return done(id, version, staff, new Wish.ToReceivePapers(body.slip()));
  }

  @PostMapping("/call-back")
  ResponseEntity<DossierView> callBack(
      @PathVariable String id,
      @IfMatch Version version,
      @RequestBody @Valid CallBackBody body,
      Staff staff) {
    return done(id, version, staff, new Wish.ToCallBack(body.reason()));
  }

  private ResponseEntity<DossierView> done(String id, Version version, Staff staff, Wish wish) {
    return replies.after(wish, id, version, staff);
  }
}
