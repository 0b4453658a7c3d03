package vn.hoso.routing.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.routing.application.Worklist.View;

/** The worklist as JSON. */
@RestController
class WorklistController {

  private static final int MOST = 200;

  private final WorklistViews views;

  WorklistController(WorklistViews views) {
    this.views = views;
  }

  @GetMapping("/api/routing/worklist")
  ResponseEntity<WorklistView> show(
      @RequestParam(defaultValue = "all") String filter,
      @RequestParam @Nullable String code,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(defaultValue = "false") boolean counts,
      Staff staff) {
    int size = Math.clamp(limit, 1, MOST);
    var page = views.of(staff, view(filter), code, cursor, size);
    var answer = ResponseEntity.ok();
    if (page.next() != null) {
      answer.header(HttpHeaders.LINK, "<" + link(filter, page.next(), size) + ">; rel=\"next\"");
    }
    return answer.body(counts ? page.with(views.counts(staff)) : page);
  }

  /** The view of that word; anything else ends the request with 400. */
  static View view(String filter) {
    for (var view : View.values()) {
      if (word(view).equals(filter)) {
        return view;
      }
    }
    throw Problem.of(HttpStatus.BAD_REQUEST, "filter-unknown").with("filter", filter).exception();
  }

  static String word(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  private static String link(String filter, String cursor, int size) {
    return UriComponentsBuilder.fromPath("/api/routing/worklist")
        .queryParam("filter", filter)
        .queryParam("cursor", cursor)
        .queryParam("limit", size)
        .build()
        .toUriString();
  }
}
