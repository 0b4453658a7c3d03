package vn.hoso.notification.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hoso.notification.web.Inbox.Received;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** The simulated telephones and mailboxes, for a trial; any member of staff may look. */
@Controller
class InboxPage {

  private static final int SHOWN = 200;

  private final Inbox inbox;

  InboxPage(Inbox inbox) {
    this.inbox = inbox;
  }

  @GetMapping("/messages/inbox")
  String show(Staff anybodyOfTheStaff, Model model) {
    if (!inbox.isThere()) {
      throw Problem.of(HttpStatus.NOT_FOUND, "not-found").exception();
    }
    var received = inbox.received();
    var latest = received.orElse(List.of()).stream().limit(SHOWN).toList();
    model.addAttribute("reached", received.isPresent());
    model.addAttribute("phones", byRecipient(latest, true));
    model.addAttribute("mailboxes", byRecipient(latest, false));
    return "notification-inbox";
  }

  private static Map<String, List<Received>> byRecipient(List<Received> latest, boolean sms) {
    var byRecipient = new LinkedHashMap<String, List<Received>>();
    for (var it : latest) {
      if (it.isSms() == sms) {
        byRecipient.computeIfAbsent(it.recipient(), _ -> new ArrayList<>()).add(it);
      }
    }
    return byRecipient;
  }
}
