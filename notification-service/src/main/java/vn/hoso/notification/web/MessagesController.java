package vn.hoso.notification.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.application.ProviderHealth;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;

/** Messages as JSON. */
@RestController
class MessagesController {

  private final JournalDoor door;
  private final ProviderHealth health;

  MessagesController(JournalDoor door, ProviderHealth health) {
    this.door = door;
    this.health = health;
  }

  @GetMapping("/api/notification/dossiers/{dossier}/messages")
  ResponseEntity<DossierView> messages(@PathVariable String dossier, Staff staff) {
    return answer(door.find(dossier, staff));
  }

  @PostMapping("/api/notification/dossiers/{dossier}/messages/{message}/resend")
  @Idempotent
  ResponseEntity<DossierView> resend(
      @PathVariable String dossier,
      @PathVariable String message,
      @IfMatch Version version,
      Staff staff) {
    door.resend(dossier, message, version, staff);
    return answer(door.find(dossier, staff));
  }

  @GetMapping("/api/notification/providers")
  Map<Medium, ProviderHealth.Glance> providers(Staff staff) {
    Access.mayLook(staff);
    return health.glances();
  }

  private static ResponseEntity<DossierView> answer(DossierView view) {
    return ResponseEntity.ok().eTag(new Version(view.version()).etag()).body(view);
  }
}
