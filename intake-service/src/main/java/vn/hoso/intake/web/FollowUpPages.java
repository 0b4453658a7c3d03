package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.hoso.platform.security.Staff;

/** Low ratings, for leaders: the list and one of them. */
@Controller
@RequestMapping("/counter/ratings")
class FollowUpPages {

  private final FollowUpDoor door;

  FollowUpPages(FollowUpDoor door) {
    this.door = door;
  }

  @GetMapping
  String list(Model model, Staff staff) {
    model.addAttribute("followUps", door.open(staff));
    return "intake/follow-ups";
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, Model model, HttpServletResponse response, Staff staff) {
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("it", door.find(id, staff));
    return "intake/follow-up";
  }
}
