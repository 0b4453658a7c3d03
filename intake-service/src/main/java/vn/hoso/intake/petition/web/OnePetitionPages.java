package vn.hoso.intake.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Destination;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.petition.Outcome;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.web.PetitionActions.Details;
import vn.hoso.intake.web.Acknowledgement;
import vn.hoso.intake.web.PageProblems;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.ProblemException;
import vn.hoso.webkit.page.FormError;

/** One petition for staff, and what can be done with it. */
@Controller
@RequestMapping("/petitions/{id}")
class OnePetitionPages {

  private final PetitionDoor door;
  private final PetitionActions actions;
  private final PetitionViews views;
  private final DossierIndex dossiers;
  private final PageProblems problems;

  OnePetitionPages(
      PetitionDoor door,
      PetitionActions actions,
      PetitionViews views,
      DossierIndex dossiers,
      PageProblems problems) {
    this.door = door;
    this.actions = actions;
    this.views = views;
    this.dossiers = dossiers;
    this.problems = problems;
  }

  @GetMapping
  String show(@PathVariable String id, Model model, HttpServletResponse response, Staff staff) {
    return petition(door.open(id, staff), model, response);
  }

  /** Done: on to the page. Refused: this page again, with the reason on top and the words kept. */
  @PostMapping("/{command}")
  String act(
      @PathVariable String id,
      @PathVariable String command,
      @IfMatch long version,
      @ModelAttribute Details details,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Staff staff) {
    Problem problem;
    try {
      var action = PetitionController.action(command);
      var outcome = actions.act(id, version, staff, action, details);
      if (outcome instanceof Outcome.Done done) {
        Acknowledgement.await(done.published());
        return "redirect:/petitions/" + id;
      }
      problem = PetitionRefusals.of(outcome);
    } catch (ProblemException refused) {
      problem = refused.problem();
      if (problem.status().value() <= 404) {
        throw refused;
      }
    }
    response.setStatus(problem.status().value());
    if (problem.errors().isEmpty()) {
      model.addAttribute("notice", problems.notice(problem, request));
    }
    model.addAttribute("errors", errors(command, problem, request));
    model.addAttribute("tried", command);
    model.addAttribute("typed", details.text());
    return petition(door.open(id, staff), model, response);
  }

  /** Each form of the page has words of its own. */
  private List<FormError> errors(String command, Problem problem, HttpServletRequest request) {
    return problems.errors(problem, request).stream()
        .map(it -> it.field().equals("text") ? new FormError("text-" + command, it.message()) : it)
        .toList();
  }

  private String petition(
      Remembered<Petition, PetitionEvent> found, Model model, HttpServletResponse response) {
    var id = found.dossierId();
    var petition = found.state();
    var arrival = PetitionViews.arrival(petition);
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("id", id);
    model.addAttribute("version", found.version());
    model.addAttribute("petition", petition);
    model.addAttribute("arrival", arrival);
    model.addAttribute("agency", views.agency(petition));
    model.addAttribute("stage", PetitionViews.stage(petition));
    model.addAttribute("tone", PetitionViews.tone(petition));
    model.addAttribute("minutesLeft", views.minutesLeft(petition));
    model.addAttribute("person", views.contact(id, petition).orElse(null));
    model.addAttribute("words", views.words(id, petition));
    model.addAttribute("note", views.note(id, petition));
    model.addAttribute("reply", petition.reply().orElse(null));
    model.addAttribute("answer", views.answer(id, petition));
    model.addAttribute("published", views.published(id, petition));
    model.addAttribute("destinations", Destination.values());
    var code = arrival.dossier();
    model.addAttribute(
        "dossierId",
        code == null ? null : dossiers.byOfficialCode(code).map(DossierIndex.Row::id).orElse(null));
    return "intake/petition-desk";
  }
}
