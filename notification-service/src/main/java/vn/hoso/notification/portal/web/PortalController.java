package vn.hoso.notification.portal.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.notification.portal.application.NationalPortal;
import vn.hoso.notification.portal.application.PortalPulse;
import vn.hoso.notification.portal.application.PortalQueue;
import vn.hoso.notification.web.Access;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;

/** What the portal was told, as JSON. */
@RestController
class PortalController {

  /** Why a message is left out. */
  record SkipRequest(@Nullable String reason) {}

  /**
   * How the synchronisation does.
   *
   * @param connected whether a portal is named at all
   * @param rejected dossiers that wait for a person
   * @param behindSince since when the longest waiting dossier waits; null when none does
   */
  record State(
      boolean connected, PortalPulse.Glance portal, long rejected, @Nullable Instant behindSince) {}

  private final PortalDoor door;
  private final NationalPortal portal;
  private final PortalPulse pulse;
  private final PortalQueue queue;

  PortalController(PortalDoor door, NationalPortal portal, PortalPulse pulse, PortalQueue queue) {
    this.door = door;
    this.portal = portal;
    this.pulse = pulse;
    this.queue = queue;
  }

  @GetMapping("/api/notification/portal")
  State state(Staff staff) {
    Access.mayLook(staff);
    return new State(
        portal.isThere(), pulse.glance(), queue.rejected(), queue.behindSince().orElse(null));
  }

  @GetMapping("/api/notification/dossiers/{dossier}/portal")
  ResponseEntity<PortalView> messages(@PathVariable String dossier, Staff staff) {
    return answer(door.find(dossier, staff));
  }

  @PostMapping("/api/notification/dossiers/{dossier}/portal/{message}/retry")
  @Idempotent
  ResponseEntity<PortalView> retry(
      @PathVariable String dossier,
      @PathVariable String message,
      @IfMatch Version version,
      Staff staff) {
    door.retry(dossier, message, version, staff);
    return answer(door.find(dossier, staff));
  }

  @PostMapping("/api/notification/dossiers/{dossier}/portal/{message}/skip")
  @Idempotent
  ResponseEntity<PortalView> skip(
      @PathVariable String dossier,
      @PathVariable String message,
      @RequestBody SkipRequest why,
      @IfMatch Version version,
      Staff staff) {
    door.skip(dossier, message, why.reason() == null ? "" : why.reason(), version, staff);
    return answer(door.find(dossier, staff));
  }

  private static ResponseEntity<PortalView> answer(PortalView view) {
    return ResponseEntity.ok().eTag(new Version(view.version()).etag()).body(view);
  }
}
