package vn.hoso.platform.parked;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.rebuild.BesideRebuild.Aim;
import vn.hoso.platform.rebuild.RebuildStatus;
import vn.hoso.platform.rebuild.Rebuildable;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.store.Editions;

/** How far a rebuild is, and the buttons that begin one, for people. */
@Controller
@RequestMapping("/ops/{service}/rebuild")
@InLane(Lane.ALWAYS)
class RebuildPages {

  private static final String AGAIN_AFTER_SECONDS = "2";

  private final List<Rebuildable> all;
  private final Editions editions;

  RebuildPages(List<Rebuildable> all, Editions editions) {
    this.all = all;
    this.editions = editions;
  }

  /** A family and how far its rebuild is. */
  record Course(String family, RebuildStatus status) {}

  /** A page of a rebuild that runs asks for itself again, with scripts or without. */
  @GetMapping
  ModelAndView progress(Staff staff, @PathVariable String service, HttpServletResponse response) {
    Operators.only(staff);
    var courses = all.stream().map(it -> new Course(it.family(), it.beside().status())).toList();
    if (courses.stream().anyMatch(it -> it.status().phase().isRunning())) {
      response.setHeader("Refresh", AGAIN_AFTER_SECONDS);
    }
    return new ModelAndView(
        "webkit/rebuild",
        Map.of(
            "service", service,
            "courses", courses,
            "untouched", editions.untouched()));
  }

  @PostMapping
  String start(
      Staff staff, @RequestParam Aim aim, @RequestParam(defaultValue = "dossier") String family) {
    Operators.only(staff);
    Operators.begin(Operators.rebuild(all, family), aim);
    return "redirect:/ops/{service}/rebuild";
  }
}
