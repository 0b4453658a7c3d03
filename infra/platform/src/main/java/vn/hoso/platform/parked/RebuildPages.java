package vn.hoso.platform.parked;

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

  private final List<Rebuildable> all;
  private final Editions editions;

  RebuildPages(List<Rebuildable> all, Editions editions) {
    this.all = all;
    this.editions = editions;
  }

  /** A family and how far its rebuild is. */
  record Course(String family, RebuildStatus status) {}

  @GetMapping
  ModelAndView progress(Staff staff, @PathVariable String service) {
    Operators.only(staff);
    return new ModelAndView(
        "webkit/rebuild",
        Map.of(
            "service", service,
            "courses",
                all.stream().map(it -> new Course(it.family(), it.beside().status())).toList(),
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
