package vn.hoso.routing.web;

import org.springframework.http.HttpStatus;
import vn.hoso.platform.web.Problem;
import vn.hoso.routing.domain.AbsenceRefused;
import vn.hoso.routing.domain.AbsenceRefused.EndsBeforeItBegins;
import vn.hoso.routing.domain.AbsenceRefused.Overlaps;
import vn.hoso.routing.domain.AbsenceRefused.SubstituteAway;
import vn.hoso.routing.domain.AbsenceRefused.SubstituteIsAbsent;
import vn.hoso.routing.domain.AbsenceRefused.SubstituteLacksRole;
import vn.hoso.routing.domain.AbsenceRefused.SubstituteUnknown;

/** Every reason against an absence as a problem document with a stable code. */
final class AbsenceRefusals {

  private AbsenceRefusals() {}

  static Problem of(AbsenceRefused why) {
    return switch (why) {
      case EndsBeforeItBegins _ -> wrong("absence-ends-before-it-begins", "/until");
      case Overlaps(var from, var until) ->
          wrong("absence-overlaps", "/from")
              .with("from", from.toString())
              .with("until", until.toString());
      case SubstituteIsAbsent _ -> wrong("substitute-is-absent", "/substitute");
      case SubstituteUnknown(var user) ->
          wrong("substitute-unknown", "/substitute").with("substitute", user);
      case SubstituteLacksRole(var user, var role) ->
          wrong("substitute-lacks-role", "/substitute")
              .with("substitute", user)
              .with("role", role.word());
      case SubstituteAway(var user, var from, var until) ->
          wrong("substitute-away", "/substitute")
              .with("substitute", user)
              .with("from", from.toString())
              .with("until", until.toString());
    };
  }

  private static Problem wrong(String code, String pointer) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code).wrong(pointer, code);
  }
}
