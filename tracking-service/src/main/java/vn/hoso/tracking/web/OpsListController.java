package vn.hoso.tracking.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hoso.contract.Channel;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.tracking.application.Overview;
import vn.hoso.tracking.application.Views;
import vn.hoso.tracking.application.Views.Wanted;
import vn.hoso.tracking.domain.Reading.Lateness;
import vn.hoso.tracking.domain.View;

/** The list of dossiers for operators, leaders and administrators, page by page. */
@Controller
class OpsListController {

  private static final int PAGE = 50;

  private final OpsNumbers numbers;
  private final Views views;
  private final Words words;

  OpsListController(OpsNumbers numbers, Views views, Words words) {
    this.numbers = numbers;
    this.views = views;
    this.words = words;
  }

  /** One row of the list. */
  record Row(String dossierId, View view, StatusLine line) {}

  @GetMapping("/ops/dossiers")
  ModelAndView dossiers(
      Staff staff,
      @RequestParam Map<String, String> asked,
      @RequestParam(required = false) @Nullable Integer status,
      @RequestParam(required = false) @Nullable Channel channel,
      @RequestParam(required = false) @Nullable Lateness lateness,
      Locale locale) {
    OpsNumbers.require(staff);
    var wanted =
        new Wanted(
            scope(staff, given(asked.get("agency"))),
            status,
            channel,
            given(asked.get("field")),
            lateness,
            given(asked.get("code")),
            read(given(asked.get("cursor"))));
    var found = views.list(wanted, PAGE + 1);
    var shown = found.stream().limit(PAGE).toList();
    var known = numbers.of(staff);
    var model = new HashMap<String, @Nullable Object>();
    model.put(
        "rows",
        shown.stream()
            .map(it -> new Row(it.dossierId(), it.view(), StatusLine.of(it.view(), words, locale)))
            .toList());
    model.put("asked", asked);
    model.put("next", found.size() > PAGE ? next(asked, shown.getLast().dossierId()) : null);
    model.put("agencies", known.agencies().stream().map(Overview.Line::name).toList());
    model.put("fields", known.fields().stream().map(Overview.Line::name).toList());
    model.put("words", words);
    model.put("locale", locale);
    return new ModelAndView("tracking/dossiers", model);
  }

  private static @Nullable Set<String> scope(Staff staff, @Nullable String agency) {
    if (agency == null) {
      return OpsNumbers.scope(staff);
    }
    staff.requireAgency(agency);
    return Set.of(agency);
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  private static String next(Map<String, String> asked, String last) {
    var cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(last.getBytes(StandardCharsets.UTF_8));
    var uri = UriComponentsBuilder.fromPath("/ops/dossiers");
    asked.forEach(
        (name, value) -> {
          if (!value.isBlank() && !name.equals("cursor")) {
            uri.queryParam(name, value);
          }
        });
    return uri.queryParam("cursor", cursor).encode().toUriString();
  }

  private static @Nullable String read(@Nullable String cursor) {
    try {
      return cursor == null
          ? null
          : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request")
          .wrong("/cursor", "invalid-format")
          .exception();
    }
  }
}
