package vn.hoso.routing.web;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.platform.security.Staff;

/** One dossier as a page, with a form for everything its reader may do next. */
@Controller
class DossierPage {

  private final DeskDoor door;
  private final OfficerDoor officers;
  private final DossierViews views;
  private final Timelines timelines;
  private final NamedLeg leg;

  DossierPage(
      DeskDoor door, OfficerDoor officers, DossierViews views, Timelines timelines, NamedLeg leg) {
    this.door = door;
    this.officers = officers;
    this.views = views;
    this.timelines = timelines;
    this.leg = leg;
  }

  @GetMapping("/desk/{id}")
  ModelAndView show(@PathVariable String id, @RequestParam @Nullable String done, Staff staff) {
    return of(id, staff, Typed.NOTHING, HttpStatus.OK).addObject("done", done);
  }

  ModelAndView of(String id, Staff staff, Typed typed, HttpStatusCode status) {
    var view = views.of(door.find(id, staff), staff);
    var model = new HashMap<String, Object>();
    model.put("dossier", view);
    model.put("timeline", timelines.of(view));
    model.put("typed", typed);
    model.put("leg", leg.agency());
    model.put("standingIn", standsIn(staff, view));
    model.put("officers", view.may("reassignment") ? colleagues(staff, view) : List.of());
    model.put("key", UUID.randomUUID().toString());
    return new ModelAndView("desk-dossier", model, status);
  }

  private boolean standsIn(Staff staff, DossierView view) {
    var open = view.step();
    return open != null && open.officer() != null && door.standsInFor(staff, open.officer());
  }

  /** Whom a leader may choose from. */
  private List<OfficerView> colleagues(Staff staff, DossierView view) {
    var open = view.step();
    return officers.choices(staff, open == null ? view.competentAgency() : open.agency());
  }
}
