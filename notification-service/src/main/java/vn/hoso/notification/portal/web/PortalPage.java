package vn.hoso.notification.portal.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.portal.application.NationalPortal;
import vn.hoso.notification.portal.application.PortalPulse;
import vn.hoso.notification.portal.application.PortalQueue;
import vn.hoso.notification.portal.domain.SyncStanding;
import vn.hoso.notification.web.Links;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;

/** What the portal was told as pages: the latest of all dossiers, and all of one. */
@Controller
class PortalPage {

  private static final int SHOWN = 25;

  private final PortalDoor door;
  private final NationalPortal portal;
  private final PortalPulse pulse;
  private final PortalQueue queue;
  private final JsonMapper json;

  PortalPage(
      PortalDoor door,
      NationalPortal portal,
      PortalPulse pulse,
      PortalQueue queue,
      JsonMapper json) {
    this.door = door;
    this.portal = portal;
    this.pulse = pulse;
    this.queue = queue;
    this.json = json;
  }

  @GetMapping("/messages/portal")
  String latest(
      @RequestParam @Nullable SyncStanding standing,
      @RequestParam @Nullable Long before,
      Staff staff,
      Model model) {
    var from = before == null ? null : Instant.ofEpochMilli(before);
    var dossiers = door.latest(standing, from, SHOWN, staff);
    model.addAttribute("dossiers", dossiers);
    model.addAttribute("standing", standing);
    model.addAttribute("standings", SyncStanding.values());
    model.addAttribute("connected", portal.isThere());
    model.addAttribute("glance", pulse.glance());
    model.addAttribute("rejected", queue.rejected());
    model.addAttribute("behindSince", queue.behindSince().orElse(null));
    model.addAttribute("next", Links.older("/messages/portal", lastOfFull(dossiers), standing));
    return "notification-portal";
  }

  @GetMapping("/messages/portal/{dossier}")
  String dossier(
      @PathVariable String dossier,
      @RequestParam @Nullable String decided,
      Staff staff,
      Model model) {
    model.addAttribute("view", door.find(dossier, staff));
    model.addAttribute("decided", decided != null);
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("plain", new Plain(json));
    return "notification-portal-dossier";
  }

  @PostMapping("/messages/portal/{dossier}/retry")
  @Idempotent
  ModelAndView retry(
      @PathVariable String dossier,
      @RequestParam String message,
      @IfMatch Version version,
      Staff staff) {
    door.retry(dossier, message, version, staff);
    return decided(dossier);
  }

  @PostMapping("/messages/portal/{dossier}/skip")
  @Idempotent
  ModelAndView skip(
      @PathVariable String dossier,
      @RequestParam String message,
      @RequestParam(defaultValue = "") String reason,
      @IfMatch Version version,
      Staff staff) {
    door.skip(dossier, message, reason, version, staff);
    return decided(dossier);
  }

  /**
   * Shows a field as text, lists as JSON.
   *
   * @param json the mapper of the service
   */
  record Plain(JsonMapper json) {

    public String of(Object value) {
      return value instanceof String text ? text : json.writeValueAsString(value);
    }
  }

  private static ModelAndView decided(String dossier) {
    return new ModelAndView(Links.seeOther("/messages/portal/" + dossier + "?decided"));
  }

  private static @Nullable Instant lastOfFull(List<PortalView> shown) {
    return shown.size() < SHOWN ? null : shown.getLast().latest();
  }
}
