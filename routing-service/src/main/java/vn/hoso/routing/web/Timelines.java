package vn.hoso.routing.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.hoso.routing.web.DossierView.StepView;
import vn.hoso.webkit.page.Formats;
import vn.hoso.webkit.page.Stage;

/** Draws the steps of a dossier as the stops of a timeline. */
@Component
class Timelines {

  private final MessageSource messages;
  private final Formats formats;
  private final PeopleNames people;
  private final AgencyNames agencies;

  Timelines(MessageSource messages, Formats formats, PeopleNames people, AgencyNames agencies) {
    this.messages = messages;
    this.formats = formats;
    this.people = people;
    this.agencies = agencies;
  }

  List<Stage> of(DossierView dossier) {
    return dossier.steps().stream().map(it -> stop(it, dossier.competentAgency())).toList();
  }

  private Stage stop(StepView step, String competent) {
    return new Stage(
        step.number() + ". " + step.name(),
        who(step, competent),
        step.at(),
        text("desk.budget", formats.workingTime(step.budgetMinutes())),
        Stage.Progress.valueOf(step.state().toUpperCase(Locale.ROOT)));
  }

  /** The role, its holder, and the agency where it is another one than decides. */
  private String who(StepView step, String competent) {
    var role = text("role." + step.role());
    var holder = step.officer() == null ? role : role + " " + people.of(step.officer());
    return step.agency().equals(competent) ? holder : holder + ", " + agencies.of(step.agency());
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
