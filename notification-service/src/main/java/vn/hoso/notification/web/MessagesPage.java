package vn.hoso.notification.web;

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
import org.springframework.web.servlet.view.RedirectView;
import vn.hoso.notification.application.ProviderHealth;
import vn.hoso.notification.domain.Standing;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;

/** The journal of messages as pages: the latest of all dossiers, and all of one. */
@Controller
class MessagesPage {

  private static final int SHOWN = 25;

  private final JournalDoor door;
  private final ProviderHealth health;
  private final Inbox inbox;

  MessagesPage(JournalDoor door, ProviderHealth health, Inbox inbox) {
    this.door = door;
    this.health = health;
    this.inbox = inbox;
  }

  @GetMapping("/messages")
  String latest(
      @RequestParam @Nullable Standing standing,
      @RequestParam @Nullable Long before,
      @RequestParam @Nullable String missing,
      Staff staff,
      Model model) {
    var from = before == null ? null : Instant.ofEpochMilli(before);
    var dossiers = door.latest(standing, from, SHOWN, staff);
    model.addAttribute("dossiers", dossiers);
    model.addAttribute("standing", standing);
    model.addAttribute("standings", Standing.values());
    model.addAttribute("missing", missing != null);
    model.addAttribute("health", health.glances());
    model.addAttribute("hasInbox", inbox.isThere());
    model.addAttribute("next", Links.older("/messages", lastOfFull(dossiers), standing));
    return "notification-messages";
  }

  /** A lookup code is a secret and shall not stand in an address, so this is no GET. */
  @PostMapping("/messages/search")
  @InLane(Lane.ALWAYS)
  RedirectView search(@RequestParam String code, Staff staff) {
    return Links.seeOther(
        door.findByCode(code, staff).map(it -> "/messages/" + it).orElse("/messages?missing"));
  }

  @GetMapping("/messages/{dossier}")
  String dossier(
      @PathVariable String dossier,
      @RequestParam @Nullable String resent,
      Staff staff,
      Model model) {
    model.addAttribute("view", door.find(dossier, staff));
    model.addAttribute("resent", resent != null);
    model.addAttribute("key", UUID.randomUUID().toString());
    return "notification-dossier";
  }

  @PostMapping("/messages/{dossier}/resend")
  @Idempotent
  ModelAndView resend(
      @PathVariable String dossier,
      @RequestParam String message,
      @IfMatch Version version,
      Staff staff) {
    door.resend(dossier, message, version, staff);
    return new ModelAndView(Links.seeOther("/messages/" + dossier + "?resent"));
  }

  private static @Nullable Instant lastOfFull(List<DossierView> shown) {
    return shown.size() < SHOWN ? null : shown.getLast().latest();
  }
}
