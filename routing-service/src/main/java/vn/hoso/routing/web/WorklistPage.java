package vn.hoso.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.routing.application.Wish;
import vn.hoso.routing.application.Worklist.Counts;
import vn.hoso.routing.application.Worklist.View;
import vn.hoso.routing.web.BulkDoor.LineView;

/** The worklist as a page. */
@Controller
class WorklistPage {

  private static final int SHOWN = 25;

  private final WorklistViews views;
  private final DeskDoor door;
  private final BulkDoor bulk;
  private final OfficerDoor officers;

  WorklistPage(WorklistViews views, DeskDoor door, BulkDoor bulk, OfficerDoor officers) {
    this.views = views;
    this.door = door;
    this.bulk = bulk;
    this.officers = officers;
  }

  @GetMapping("/desk")
  ModelAndView show(
      @RequestParam @Nullable String filter,
      @RequestParam @Nullable String code,
      @RequestParam @Nullable String cursor,
      Staff staff) {
    return page(filter, code, cursor, staff, HttpStatus.OK);
  }

  /** The same with everything that was ticked; the page says what became of each. */
  @PostMapping("/desk/bulk")
  ModelAndView handle(BulkForm form, Staff staff, HttpServletRequest request) {
    var wish = form.isEmpty() ? null : wish(form);
    if (wish == null) {
      var missing = form.isEmpty() ? "desk.bulk.nothing-ticked" : "desk.error.officer";
      return page(form.filter(), null, null, staff, HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("missing", missing)
          .addObject("ticked", form);
    }
    var lines = bulk.handle(staff, form.errands(wish), request);
    return answered(form.filter(), lines, staff);
  }

  /** A leader spreads what nobody has. */
  @PostMapping("/desk/spreading")
  ModelAndView spread(@RequestParam String agency, Staff staff, HttpServletRequest request) {
    var lines = bulk.spread(staff, agency, request);
    return answered("all", lines, staff);
  }

  /** What was refused stands first: of many lines it is what somebody has to read. */
  private ModelAndView answered(@Nullable String filter, List<LineView> lines, Staff staff) {
    return page(filter, null, null, staff, HttpStatus.OK)
        .addObject("lines", lines.stream().sorted(Comparator.comparing(LineView::done)).toList())
        .addObject("made", lines.stream().filter(LineView::done).count());
  }

  private @Nullable Wish wish(BulkForm form) {
    return switch (form.action()) {
      case "release" -> new Wish.ToRelease();
      case "reassignment" ->
          form.officer() == null || form.officer().isBlank()
              ? null
              : door.reassignmentTo(form.officer());
      case null, default -> new Wish.ToClaim();
    };
  }

  private ModelAndView page(
      @Nullable String filter,
      @Nullable String code,
      @Nullable String cursor,
      Staff staff,
      HttpStatus status) {
    var counts = views.counts(staff);
    var view = filter == null || filter.isBlank() ? first(counts) : WorklistController.view(filter);
    var page = views.of(staff, view, code, cursor, SHOWN).with(counts);
    return new ModelAndView("desk", status)
        .addObject("filter", WorklistController.word(view))
        .addObject("code", code)
        .addObject("page", page)
        .addObject("next", page.next() == null ? null : link(view, page.next()))
        .addObject("agencies", ownAgencies(staff))
        .addObject("leads", staff.hasRole(Role.LEADER))
        .addObject("works", staff.hasRole(Role.LEADER) || staff.hasRole(Role.OFFICER))
        .addObject("officers", staff.hasRole(Role.LEADER) ? colleagues(staff) : List.of());
  }

  private List<OfficerView> colleagues(Staff staff) {
    return ownAgencies(staff).stream()
        .flatMap(it -> officers.choices(staff, it).stream())
        .distinct()
        .toList();
  }

  private static List<String> ownAgencies(Staff staff) {
    return staff.mayActForAll() ? List.of() : staff.agencies().stream().sorted().toList();
  }

  /** What somebody sees first: their own work, else what they could take, else what can go out. */
  private static View first(Counts counts) {
    if (counts.mine() > 0) {
      return View.MINE;
    }
    if (counts.unclaimed() > 0) {
      return View.UNCLAIMED;
    }
    return counts.ready() > 0 ? View.READY : View.ALL;
  }

  private static String link(View view, String cursor) {
    return UriComponentsBuilder.fromPath("/desk")
        .queryParam("filter", WorklistController.word(view))
        .queryParam("cursor", cursor)
        .build()
        .toUriString();
  }
}
