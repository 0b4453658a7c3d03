package vn.hoso.intake.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.hoso.contract.Limit;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.application.Mark;
import vn.hoso.intake.application.Tray;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.PaperItem;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.domain.Slip;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.web.CounterDoor.Opened;
import vn.hoso.platform.security.Staff;

/** One dossier at the counter, with a form for what can be done with it. */
@Controller
@RequestMapping("/counter/dossiers/{id}")
class CounterDossierPages {

  private final CounterDoor door;
  private final DossierViews views;
  private final Desk desk;
  private final MoneyViews money;
  private final Papers papers;
  private final Agencies agencies;

  CounterDossierPages(
      CounterDoor door,
      DossierViews views,
      Desk desk,
      MoneyViews money,
      Papers papers,
      Agencies agencies) {
    this.door = door;
    this.views = views;
    this.desk = desk;
    this.money = money;
    this.papers = papers;
    this.agencies = agencies;
  }

  @GetMapping
  String show(@PathVariable String id, Model model, HttpServletResponse response, Staff staff) {
    return dossier(door.open(id, staff), model, response);
  }

  private String dossier(Opened opened, Model model, HttpServletResponse response) {
    describe(opened, model, response);
    var dossier = opened.dossier().state();
    model.addAttribute("tray", Tray.of(dossier).name());
    model.addAttribute("stage", dossier.stage().getClass().getSimpleName());
    model.addAttribute("acceptance", dossier.acceptance());
    model.addAttribute("slips", Slip.of(dossier).map(FormPages::word).toList());
    model.addAttribute("asked", dossier.asked());
    model.addAttribute("mark", Mark.of(dossier));
    model.addAttribute("words", views.words(opened));
    model.addAttribute("askedBefore", dossier.own().askedAtDesk());
    model.addAttribute("declined", dossier.heard().declined());
    model.addAttribute("files", papers.of(opened.id()));
    model.addAttribute("limit", desk.limitOf(opened.submission()).orElse(null));
    model.addAttribute("units", Limit.Unit.values());
    model.addAttribute("key", UUID.randomUUID().toString());
    return "intake/dossier";
  }

  private void describe(Opened opened, Model model, HttpServletResponse response) {
    var submission = opened.submission();
    money.describe(opened.id(), opened.dossier().state(), submission, model);
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("id", opened.id());
    model.addAttribute("version", opened.version());
    model.addAttribute("status", DossierViews.status(opened.dossier().state()));
    model.addAttribute("submission", submission);
    model.addAttribute("papers", opened.dossier().state().own().papers());
    model.addAttribute("person", views.person(opened).orElse(null));
    model.addAttribute("desk", agencies.name(submission.receivingAgency()));
    model.addAttribute("deciding", agencies.name(submission.competentAgency()));
    var listed = desk.procedureOf(submission).map(ProcedureVersion::content).orElse(null);
    model.addAttribute("listed", listed);
    var checklist = listed == null ? List.<PaperItem>of() : listed.papersIn(submission.caseKey());
    model.addAttribute("checklist", checklist);
    model.addAttribute(
        "paperNames", checklist.stream().collect(toMap(PaperItem::key, PaperItem::name)));
    model.addAttribute(
        "paperCase", listed == null ? null : listed.inCase(submission.caseKey()).orElse(null));
    var helped = submission.helpingAgency();
    model.addAttribute("helping", helped == null ? null : agencies.name(helped));
  }
}
