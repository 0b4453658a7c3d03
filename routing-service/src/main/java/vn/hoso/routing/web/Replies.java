package vn.hoso.routing.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.application.Wish;

/** What a command about one dossier is answered with: the dossier as it now is. */
@Component
class Replies {

  private final DeskDoor door;
  private final DossierViews views;

  Replies(DeskDoor door, DossierViews views) {
    this.door = door;
    this.views = views;
  }

  ResponseEntity<DossierView> now(String id, Staff staff) {
    return answer(door.find(id, staff), staff);
  }

  ResponseEntity<DossierView> after(Wish wish, String id, Version version, Staff staff) {
    return answer(door.handle(id, staff, version, wish), staff);
  }

  private ResponseEntity<DossierView> answer(Known known, Staff staff) {
    return ResponseEntity.ok()
        .eTag(new Version(known.version()).etag())
        .body(views.of(known, staff));
  }
}
