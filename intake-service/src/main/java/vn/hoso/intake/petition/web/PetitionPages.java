package vn.hoso.intake.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Way;
import vn.hoso.intake.application.Mistake;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.petition.Mailbox;
import vn.hoso.intake.petition.Mailbox.Sent;
import vn.hoso.intake.petition.PetitionIndex;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.PetitionTray;
import vn.hoso.intake.web.Acknowledgement;
import vn.hoso.intake.web.PageProblems;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.AttemptId;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.webkit.page.FormError;

/** The list of petitions by working time left, and the entry of what came by telephone or mail. */
@Controller
@RequestMapping("/petitions")
class PetitionPages {

  private static final int PAGE = 50;

  /**
   * A petition in the list: no person, no words but the first.
   *
   * @param minutesLeft working minutes until the next thing has to be done; null where none runs
   */
  record Line(
      String id,
      Kind kind,
      Way way,
      Instant receivedAt,
      String beginning,
      String stage,
      String tone,
      @Nullable Long minutesLeft) {}

  private static final int BEGINNING = 90;

  private final Mailbox mailbox;
  private final PetitionIndex index;
  private final PetitionViews views;
  private final Agencies agencies;
  private final PageProblems problems;

  PetitionPages(
      Mailbox mailbox,
      PetitionIndex index,
      PetitionViews views,
      Agencies agencies,
      PageProblems problems) {
    this.mailbox = mailbox;
    this.index = index;
    this.views = views;
    this.agencies = agencies;
    this.problems = problems;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "NEW") PetitionTray tray,
      @RequestParam(required = false) @Nullable String after,
      Model model,
      Staff staff) {
    var mine = PetitionDoor.agencies(staff);
    var page = index.tray(tray, mine, after, PAGE);
    model.addAttribute("tray", tray);
    model.addAttribute("counts", index.counts(mine));
    model.addAttribute("lines", lines(page.rows()));
    model.addAttribute("next", page.next());
    return "intake/petitions";
  }

  private List<Line> lines(List<Row> rows) {
    var words = views.firstWords(rows);
    return rows.stream().map(it -> line(it, words.getOrDefault(it.id(), "—"))).toList();
  }

  private Line line(Row row, String words) {
    var petition = row.petition();
    var arrival = PetitionViews.arrival(petition);
    return new Line(
        row.id(),
        arrival.kind(),
        arrival.way(),
        arrival.at(),
        beginning(words),
        PetitionViews.stage(petition),
        PetitionViews.tone(petition),
        views.minutesLeft(petition));
  }

  private static String beginning(String words) {
    return words.length() <= BEGINNING ? words : words.substring(0, BEGINNING).strip() + "…";
  }

  @GetMapping("/new")
  String ask(Model model, Staff staff) {
    staff.requireRole(Role.RECEIVER, Role.OFFICER, Role.LEADER);
    var own =
        agencies.receiving().stream()
            .filter(it -> staff.mayActFor(it.code()))
            .findFirst()
            .map(it -> PetitionForm.at(it.code()))
            .orElse(PetitionForm.EMPTY);
    return form(own, List.of(), model);
  }

  @PostMapping("/new")
  @Idempotent
  String enter(
      @AttemptId String attempt,
      @ModelAttribute PetitionForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Staff staff) {
    PetitionDoor.requireEntry(staff, form.agency() == null ? "" : form.agency());
    var sent =
        form.hasUnreadableSentAt()
            ? new Sent.Invalid(List.of(Mistake.in("sentAt", "moment-unreadable")))
            : mailbox.send(form.byOfficer(attempt, staff.user()));
    return switch (sent) {
      case Sent.Invalid(var mistakes) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(form, problems.errors(PetitionRefusals.of(mistakes), request), model);
      }
      case Sent.In in -> {
        Acknowledgement.await(in.published());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("in", in);
        model.addAttribute("staff", true);
        yield "intake/petition-sent";
      }
    };
  }

  private String form(PetitionForm form, List<FormError> errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("ways", Way.values());
    model.addAttribute("desks", agencies.receiving());
    model.addAttribute("key", UUID.randomUUID().toString());
    return "intake/petition-entry";
  }
}
