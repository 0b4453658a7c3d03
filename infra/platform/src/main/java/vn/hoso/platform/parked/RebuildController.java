package vn.hoso.platform.parked;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.rebuild.BesideRebuild;
import vn.hoso.platform.rebuild.BesideRebuild.Aim;
import vn.hoso.platform.rebuild.RebuildStatus;
import vn.hoso.platform.security.Staff;

/** The same at every service, under {@code /api/<service>/rebuild}: begin, and how far it is. */
@RestController
@RequestMapping("/api/*/rebuild")
@InLane(Lane.ALWAYS)
class RebuildController {

  private final BesideRebuild<?, ?> rebuild;

  RebuildController(Engine<?, ?> engine) {
    this.rebuild = engine.beside();
  }

  /** How far it is, in words for a progress bar. */
  record Progress(RebuildStatus status, long percent, long secondsLeft, boolean switchable) {}

  @GetMapping
  Progress progress(Staff staff) {
    Operators.only(staff);
    var status = rebuild.status();
    return new Progress(status, status.percent(), status.secondsLeft(), rebuild.isSwitchable());
  }

  /** {@code CHECK} compares and forgets, {@code SWITCH} makes the new documents the live ones. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Progress start(Staff staff, @RequestParam(defaultValue = "CHECK") Aim aim) {
    Operators.only(staff);
    Operators.begin(rebuild, aim);
    return progress(staff);
  }
}
