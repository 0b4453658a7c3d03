package vn.hoso.notification.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the pages of a journal lead on to. */
public final class Links {

  private Links() {}

  /** To look at, after something was ordered. */
  public static RedirectView seeOther(String path) {
    var view = new RedirectView(path, false);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }

  /**
   * To what is older than a page's last row.
   *
   * @param last when that row moved; null where the page is not full
   * @param standing that is looked for; null for all
   */
  public static @Nullable String older(
      String path, @Nullable Instant last, @Nullable Enum<?> standing) {
    return last == null
        ? null
        : UriComponentsBuilder.fromPath(path)
            .queryParam("before", last.toEpochMilli())
            .queryParamIfPresent("standing", Optional.ofNullable(standing))
            .build()
            .toUriString();
  }
}
