package vn.hoso.routing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hoso.platform.security.Staff;
import vn.hoso.routing.application.Worklist.Counts;
import vn.hoso.routing.application.Worklist.View;

/** The worklist as a page. */
@Controller
class WorklistPage {

  private static final int SHOWN = 25;

  private final WorklistViews views;

  WorklistPage(WorklistViews views) {
    this.views = views;
  }

  @GetMapping("/desk")
  String show(
      @RequestParam @Nullable String filter,
      @RequestParam @Nullable String code,
      @RequestParam @Nullable String cursor,
      Staff staff,
      Model model) {
    var counts = views.counts(staff);
    var view = filter == null || filter.isBlank() ? first(counts) : WorklistController.view(filter);
    var page = views.of(staff, view, code, cursor, SHOWN).with(counts);
    model.addAttribute("filter", WorklistController.word(view));
    model.addAttribute("code", code);
    model.addAttribute("page", page);
    model.addAttribute("next", page.next() == null ? null : link(view, page.next()));
    return "desk";
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
