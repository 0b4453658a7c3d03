package vn.hoso.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.hoso.contract.IntakeEvent.DossierRated.Score;
import vn.hoso.contract.RatingSubject;
import vn.hoso.platform.web.Problem;

/** The scores of a rating as somebody sends them; a subject without a score is left out. */
final class RatingForm {

  private static final int BEST = 5;

  private RatingForm() {}

  /** Reads them from a form: a field for each subject. */
  static List<Score> scores(Map<String, String> typed) {
    var scores = new ArrayList<Score>();
    for (var subject : RatingSubject.values()) {
      var score = HandInRequest.blankToNull(typed.get(subject.name()));
      if (score != null) {
        scores.add(new Score(subject, score.matches("\\d") ? Integer.parseInt(score) : 0));
      }
    }
    return checked(scores);
  }

  /** At least one, each from 1 to 5, none twice; else the request ends with what is wrong. */
  static List<Score> checked(List<Score> scores) {
    if (scores.isEmpty()
        || scores.stream().map(Score::subject).distinct().count() < scores.size()) {
      throw wrong("/scores", "scores-none");
    }
    for (var it : scores) {
      if (it.score() < 1 || it.score() > BEST) {
        throw wrong("/" + it.subject(), "score-unusable");
      }
    }
    return scores;
  }

  private static RuntimeException wrong(String pointer, String code) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request")
        .wrong(pointer, code)
        .exception();
  }
}
