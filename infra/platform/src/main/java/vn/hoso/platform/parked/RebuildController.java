package vn.hoso.platform.parked;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.rebuild.BesideRebuild.Aim;
import vn.hoso.platform.rebuild.RebuildStatus;
import vn.hoso.platform.rebuild.Rebuildable;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.store.Editions;

/**
 * The same at every service, under {@code /api/<service>/rebuild}: begin, and how far it is. A
 * service with a second family, as intake's petitions, names it.
 */
@RestController
@RequestMapping("/api/*/rebuild")
@InLane(Lane.ALWAYS)
class RebuildController {

  private final List<Rebuildable> all;
  private final Editions editions;

  RebuildController(List<Rebuildable> all, Editions editions) {
    this.all = all;
    this.editions = editions;
  }

  /**
   * How far it is, in words for a progress bar.
   *
   * @param untouched collections of the service that no topic brings back, and no rebuild changes
   */
  record Progress(RebuildStatus status, long percent, long secondsLeft, List<String> untouched) {}

  @GetMapping
  Progress progress(Staff staff, @RequestParam(defaultValue = "dossier") String family) {
    Operators.only(staff);
    var status = Operators.rebuild(all, family).status();
    return new Progress(status, status.percent(), status.secondsLeft(), editions.untouched());
  }

  /** {@code CHECK} compares and forgets, {@code SWITCH} makes the new documents the live ones. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Progress start(
      Staff staff,
      @RequestParam(defaultValue = "CHECK") Aim aim,
      @RequestParam(defaultValue = "dossier") String family) {
    Operators.only(staff);
    Operators.begin(Operators.rebuild(all, family), aim);
    return progress(staff, family);
  }
}
