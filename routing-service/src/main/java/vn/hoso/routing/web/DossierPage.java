package vn.hoso.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.hoso.contract.Outcome;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.ProblemException;
import vn.hoso.platform.web.Problems;
import vn.hoso.platform.web.Version;
import vn.hoso.routing.application.Wish;
import vn.hoso.webkit.page.FormError;

/** One dossier as a page, with a form for everything its reader may do next. */
@Controller
class DossierPage {

  static final int LONGEST = 4000;
  private static final int LONGEST_PLACE = 300;

  private final DeskDoor door;
  private final OfficerDoor officers;
  private final DossierViews views;
  private final Timelines timelines;
  private final Problems problems;
  private final MessageSource messages;

  DossierPage(
      DeskDoor door,
      OfficerDoor officers,
      DossierViews views,
      Timelines timelines,
      Problems problems,
      MessageSource messages) {
    this.door = door;
    this.officers = officers;
    this.views = views;
    this.timelines = timelines;
    this.problems = problems;
    this.messages = messages;
  }

  @GetMapping("/desk/{id}")
  ModelAndView show(@PathVariable String id, @RequestParam @Nullable String done, Staff staff) {
    return page(id, staff, Typed.NOTHING, HttpStatus.OK).addObject("done", done);
  }

  /** Everything that needs no words. */
  @PostMapping("/desk/{id}/{action:claim|release|completion|hand-over|closing}")
  ModelAndView act(
      @PathVariable String id,
      @PathVariable String action,
      @IfMatch Version version,
      Staff staff,
      HttpServletRequest request) {
    var wish =
        switch (action) {
          case "claim" -> new Wish.ToClaim();
          case "release" -> new Wish.ToRelease();
          case "completion" -> new Wish.ToComplete();
          case "hand-over" -> new Wish.ToHandOver();
          default -> new Wish.ToClose();
        };
    return new Attempt(id, action, version, staff, Typed.NOTHING, request).at(wish);
  }

  @PostMapping("/desk/{id}/return")
  ModelAndView sendBack(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = new Attempt(id, "return", version, staff, typed, request);
    var wrong =
        mistakes(
            typed.to() == null ? "to" : null, tooLongOrBlank("reason", typed.reason(), LONGEST));
    return typed.to() == null || typed.reason() == null || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(new Wish.ToReturn(typed.to(), typed.reason().strip()));
  }

  @PostMapping("/desk/{id}/supplement-request")
  @Idempotent
  ModelAndView requestSupplement(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = new Attempt(id, "supplement-request", version, staff, typed, request);
    var wrong = mistakes(tooLongOrBlank("what", typed.what(), LONGEST));
    return typed.what() == null || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(new Wish.ToRequestSupplement(typed.what().strip()));
  }

  @PostMapping("/desk/{id}/result")
  @Idempotent
  ModelAndView presentResult(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = new Attempt(id, "result", version, staff, typed, request);
    var needsNote = typed.outcome() == Outcome.REFUSED;
    var wrong =
        mistakes(
            typed.outcome() == null ? "outcome" : null,
            tooLongOrBlank("place", typed.place(), LONGEST_PLACE),
            needsNote ? tooLongOrBlank("note", typed.note(), LONGEST) : null);
    return typed.outcome() == null || typed.place() == null || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(
            new Wish.ToPresentResult(typed.outcome(), typed.place().strip(), typed.note()));
  }

  Attempt attempt(
      String id,
      String action,
      Version version,
      Staff staff,
      Typed typed,
      HttpServletRequest request) {
    return new Attempt(id, action, version, staff, typed, request);
  }

  @PostMapping("/desk/{id}/reassignment")
  ModelAndView reassign(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = new Attempt(id, "reassignment", version, staff, typed, request);
    return typed.officer() == null || typed.officer().isBlank()
        ? attempt.again(mistakes("officer"))
        : attempt.at(door.reassignmentTo(typed.officer()));
  }

  @PostMapping("/desk/{id}/call-back")
  ModelAndView callBack(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = new Attempt(id, "call-back", version, staff, typed, request);
    var wrong = mistakes(tooLongOrBlank("callBackReason", typed.callBackReason(), LONGEST));
    return typed.callBackReason() == null || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(new Wish.ToCallBack(typed.callBackReason().strip()));
  }

  @PostMapping("/desk/{id}/obligation")
  @Idempotent
  ModelAndView raiseObligation(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = new Attempt(id, "obligation", version, staff, typed, request);
    var amount = typed.amount();
    boolean unusable = amount == null || amount < 1 || amount > DossierController.MOST_DONG;
    var wrong = mistakes(unusable ? "amount" : null, tooLongOrBlank("owed", typed.owed(), LONGEST));
    return amount == null || typed.owed() == null || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(new Wish.ToRaiseObligation(typed.owed().strip(), amount));
  }

  @PostMapping("/desk/{id}/settlement")
  @Idempotent
  ModelAndView settleObligation(
      @PathVariable String id,
      @IfMatch Version version,
      Typed typed,
      Staff staff,
      HttpServletRequest request) {
    var attempt = new Attempt(id, "settlement", version, staff, typed, request);
    var wrong = mistakes(tooLongOrBlank("proof", typed.proof(), LONGEST));
    return typed.proof() == null || !wrong.isEmpty()
        ? attempt.again(wrong)
        : attempt.at(new Wish.ToSettleObligation(typed.proof().strip()));
  }

  /** One form that was sent. */
  final class Attempt {

    private final String id;
    private final String action;
    private final Version version;
    private final Staff staff;
    private final Typed typed;
    private final HttpServletRequest request;

    Attempt(
        String id,
        String action,
        Version version,
        Staff staff,
        Typed typed,
        HttpServletRequest request) {
      this.id = id;
      this.action = action;
      this.version = version;
      this.staff = staff;
      this.typed = typed;
      this.request = request;
    }

    /** The page anew with what was done, or as it was with the reason why not. */
    ModelAndView at(Wish wish) {
      try {
        door.handle(id, staff, version, wish);
      } catch (ProblemException refused) {
        var problem = problems.document(refused.problem(), request);
        return again(problem, refused.problem().status());
      }
      var shown = new RedirectView("/desk/" + id + "?done=" + action, false);
      shown.setStatusCode(HttpStatus.SEE_OTHER);
      return new ModelAndView(shown);
    }

    ModelAndView again(List<FormError> wrong) {
      return page(id, staff, typed, HttpStatus.UNPROCESSABLE_CONTENT).addObject("errors", wrong);
    }

    private ModelAndView again(ProblemDetail problem, HttpStatusCode status) {
      return page(id, staff, typed, status)
          .addObject("problem", problem)
          .addObject("attempted", action);
    }
  }

  private ModelAndView page(String id, Staff staff, Typed typed, HttpStatusCode status) {
    var view = views.of(door.find(id, staff), staff);
    var model = new HashMap<String, Object>();
    model.put("dossier", view);
    model.put("timeline", timelines.of(view));
    model.put("typed", typed);
    model.put("standingIn", standsIn(staff, view));
    model.put("officers", view.may("reassignment") ? colleagues(staff, view) : List.of());
    model.put("key", UUID.randomUUID().toString());
    return new ModelAndView("desk-dossier", model, status);
  }

  private boolean standsIn(Staff staff, DossierView view) {
    var open = view.step();
    return open != null && open.officer() != null && door.standsInFor(staff, open.officer());
  }

  /** Whom a leader may choose from. */
  private List<OfficerView> colleagues(Staff staff, DossierView view) {
    return officers.choices(staff, view.competentAgency());
  }

  List<FormError> mistakes(@Nullable String... fields) {
    return Stream.of(fields)
        .filter(it -> it != null)
        .map(it -> new FormError(it, text("desk.error." + it)))
        .toList();
  }

  static @Nullable String tooLongOrBlank(String field, @Nullable String text, int longest) {
    return text == null || text.isBlank() || text.length() > longest ? field : null;
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
