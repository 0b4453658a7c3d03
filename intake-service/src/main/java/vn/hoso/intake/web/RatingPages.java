package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.hoso.contract.IntakeEvent.DossierRated.Score;
import vn.hoso.contract.RatingSubject;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.application.RateDossiers;
import vn.hoso.intake.application.Ruled;
import vn.hoso.platform.vault.Vault;
import vn.hoso.platform.web.ProblemException;

/**
 * A citizen rates how a dossier was handled, with the lookup code only: the official code can be
 * guessed. The code travels in a body, never in an address.
 */
@Controller
class RatingPages {

  private static final String CODE = "code";

  /** A rating as a program sends it. */
  record Rating(String lookupCode, List<Score> scores, @Nullable String comment) {}

  private final CitizenDoor door;
  private final RateDossiers ratings;
  private final Vault vault;
  private final PageProblems problems;

  RatingPages(CitizenDoor door, RateDossiers ratings, Vault vault, PageProblems problems) {
    this.door = door;
    this.ratings = ratings;
    this.vault = vault;
    this.problems = problems;
  }

  @GetMapping("/rating")
  String ask() {
    return "intake/rating-code";
  }

  @PostMapping("/rating")
  String show(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return door.find(code)
        .map(row -> form(code, row, response, model))
        .orElseGet(() -> unknown(request, response, model));
  }

  @PostMapping("/rating/scores")
  String rate(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var code = typed.getOrDefault(CODE, "");
    var found = door.find(code);
    if (found.isEmpty()) {
      return unknown(request, response, model);
    }
    try {
      await(rate(found.get(), RatingForm.scores(typed), typed.get("comment")));
      model.addAttribute("done", true);
    } catch (ProblemException refused) {
      problems.tell(refused.problem(), model, request, response);
      model.addAttribute("typed", typed);
    }
    return form(code, door.open(code), response, model);
  }

  @PostMapping("/api/intake/ratings")
  @ResponseBody
  Map<String, Object> rate(@RequestBody Rating rating) {
    var row = door.open(rating.lookupCode());
    await(rate(row, RatingForm.checked(rating.scores()), rating.comment()));
    return Map.of("rated", true);
  }

  private Ruled rate(DossierIndex.Row row, List<Score> scores, @Nullable String comment) {
    return ratings.rate(row.id(), scores, CounterActions.optional("/comment", comment));
  }

  private static void await(Ruled ruled) {
    if (!(ruled instanceof Ruled.Done done)) {
      throw Refusals.of(ruled).exception();
    }
    Acknowledgement.await(done.published());
  }

  private String form(
      String code, DossierIndex.Row row, HttpServletResponse response, Model model) {
    var dossier = row.dossier();
    var feedback = dossier.own().feedback();
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute(CODE, code);
    model.addAttribute("status", DossierViews.status(dossier));
    model.addAttribute("submission", dossier.own().submission());
    model.addAttribute("subjects", RatingSubject.values());
    model.addAttribute("grades", List.of("5", "4", "3", "2", "1"));
    model.addAttribute("until", feedback == null ? null : feedback.changeableUntil());
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", feedback == null ? Map.of() : typed(row, feedback.scores()));
    }
    return "intake/rating";
  }

  private Map<String, String> typed(DossierIndex.Row row, List<Score> scores) {
    var typed =
        scores.stream()
            .collect(
                Collectors.toMap(it -> it.subject().name(), it -> Integer.toString(it.score())));
    var feedback = row.dossier().own().feedback();
    var comment = feedback == null ? null : feedback.comment();
    if (comment != null) {
      vault.open(row.id(), comment).ifPresent(it -> typed.put("comment", it));
    }
    return typed;
  }

  private String unknown(HttpServletRequest request, HttpServletResponse response, Model model) {
    problems.tell(CitizenDoor.unknown(), model, request, response);
    return "intake/rating-code";
  }
}
