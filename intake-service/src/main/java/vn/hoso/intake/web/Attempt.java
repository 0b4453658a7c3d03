package vn.hoso.intake.web;

import java.util.function.Function;
import vn.hoso.intake.application.Ruled;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.ProblemException;

/** One form of the staff's about a dossier that was sent. */
final class Attempt {

  /** What the form asks for. */
  interface Deed {
    Ruled by(String id, long version, Staff staff);
  }

  private final String id;
  private final long version;
  private final Staff staff;
  private final String page;
  private final Function<Problem, String> again;

  /**
   * One form.
   *
   * @param page where to go on when it is done
   * @param again shows the page once more, with the reason on top
   */
  Attempt(String id, long version, Staff staff, String page, Function<Problem, String> again) {
    this.id = id;
    this.version = version;
    this.staff = staff;
    this.page = page;
    this.again = again;
  }

  String at(Deed deed) {
    return at("", deed);
  }

  /**
   * Done: on to the next page. Refused: the same page again, unless nobody may see it.
   *
   * @param next a page below the dossier's own
   */
  String at(String next, Deed deed) {
    Problem problem;
    try {
      var ruled = deed.by(id, version, staff);
      if (ruled instanceof Ruled.Done done) {
        Acknowledgement.await(done.published());
        return "redirect:" + page + next;
      }
      problem = Refusals.of(ruled);
    } catch (ProblemException refused) {
      problem = refused.problem();
      if (problem.status().value() < 404) {
        throw refused;
      }
    }
    return again.apply(problem);
  }
}
