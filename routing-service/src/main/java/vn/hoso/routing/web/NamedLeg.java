package vn.hoso.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.routing.domain.Actor;

/**
 * For which agency somebody acts who may act for several: the one whose leg the request names, by
 * its code in the parameter {@code leg}. It takes rights away and gives none.
 */
@Component
class NamedLeg {

  private static final String PARAMETER = "leg";

  private final HttpServletRequest request;

  NamedLeg(HttpServletRequest request) {
    this.request = request;
  }

  /** Null where the request names none. */
  @Nullable String agency() {
    var named = request.getParameter(PARAMETER);
    return named == null || named.isBlank() ? null : named.strip();
  }

  Actor of(Actor actor) {
    var agency = agency();
    return agency == null ? actor : actor.onlyFor(agency);
  }
}
