package vn.hoso.intake.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Destination;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.petition.EarlierPetitions;
import vn.hoso.intake.petition.EarlierPetitions.Earlier;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.Sight;
import vn.hoso.intake.petition.domain.Likeness;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;

/** Everything that the page of one petition shows to staff. */
@Component
final class PetitionPage {

  private final PetitionViews views;
  private final EarlierPetitions earlier;
  private final DossierIndex dossiers;

  PetitionPage(PetitionViews views, EarlierPetitions earlier, DossierIndex dossiers) {
    this.views = views;
    this.earlier = earlier;
    this.dossiers = dossiers;
  }

  /** Another petition as this page names it: with the beginning of its words. */
  record Other(
      String id,
      String stage,
      String tone,
      Instant receivedAt,
      String beginning,
      Set<Likeness> likeness) {}

  String show(
      Remembered<Petition, PetitionEvent> found,
      Staff staff,
      Model model,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    whatItIs(found.dossierId(), found.state(), model);
    whatWasSaid(found.dossierId(), found.state(), model);
    model.addAttribute("version", found.version());
    model.addAttribute("destinations", Destination.values());
    model.addAttribute("leads", staff.hasRole(Role.LEADER));
    others(found.state(), PetitionDoor.sight(staff), model);
    return "intake/petition-desk";
  }

  private void whatItIs(String id, Petition petition, Model model) {
    var arrival = PetitionViews.arrival(petition);
    model.addAttribute("id", id);
    model.addAttribute("petition", petition);
    model.addAttribute("arrival", arrival);
    model.addAttribute("agency", views.agency(petition));
    model.addAttribute("stage", PetitionViews.stage(petition));
    model.addAttribute("tone", PetitionViews.tone(petition));
    model.addAttribute("minutesLeft", views.minutesLeft(petition));
    model.addAttribute("person", views.contact(id, petition).orElse(null));
    var code = arrival.dossier();
    model.addAttribute(
        "dossierId",
        code == null ? null : dossiers.byOfficialCode(code).map(DossierIndex.Row::id).orElse(null));
  }

  private void whatWasSaid(String id, Petition petition, Model model) {
    model.addAttribute("words", views.words(id, petition));
    model.addAttribute("files", views.files(id, petition));
    model.addAttribute("note", views.note(id, petition));
    model.addAttribute("reply", petition.reply().orElse(null));
    model.addAttribute("answer", views.answer(id, petition));
    model.addAttribute("answerFiles", views.answerFiles(id, petition));
    model.addAttribute("published", views.published(id, petition));
  }

  /** What it may repeat while nothing is decided, and what it was closed for. */
  private void others(Petition petition, Sight sight, Model model) {
    var stage = petition.stage();
    var found =
        stage.undecided() || stage.ours() ? earlier.of(petition, sight) : List.<Earlier>of();
    var words = views.firstWords(found.stream().map(Earlier::row).toList());
    model.addAttribute(
        "alike",
        found.stream()
            .map(it -> other(it.row(), words.getOrDefault(it.row().id(), "—"), it.likeness()))
            .toList());
    model.addAttribute(
        "repeats",
        views.earlier(petition).filter(it -> sight.sees(it.petition())).map(Row::id).orElse(null));
  }

  private static Other other(Row row, String words, Set<Likeness> likeness) {
    var petition = row.petition();
    return new Other(
        row.id(),
        PetitionViews.stage(petition),
        PetitionViews.tone(petition),
        PetitionViews.arrival(petition).at(),
        PetitionViews.beginning(words),
        likeness);
  }
}
