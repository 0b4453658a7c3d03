package vn.hoso.platform.parked;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.rebuild.BesideRebuild;
import vn.hoso.platform.rebuild.BesideRebuild.Aim;
import vn.hoso.platform.security.Staff;

/** How far a rebuild is, and the buttons that begin one, for people. */
@Controller
@RequestMapping("/ops/{service}/rebuild")
@InLane(Lane.ALWAYS)
class RebuildPages {

  private final BesideRebuild<?, ?> rebuild;

  RebuildPages(Engine<?, ?> engine) {
    this.rebuild = engine.beside();
  }

  @GetMapping
  ModelAndView progress(Staff staff, @PathVariable String service) {
    Operators.only(staff);
    return new ModelAndView(
        "webkit/rebuild",
        Map.of(
            "service", service,
            "status", rebuild.status(),
            "switchable", rebuild.isSwitchable()));
  }

  @PostMapping
  String start(Staff staff, @RequestParam Aim aim) {
    Operators.only(staff);
    Operators.begin(rebuild, aim);
    return "redirect:/ops/{service}/rebuild";
  }
}
