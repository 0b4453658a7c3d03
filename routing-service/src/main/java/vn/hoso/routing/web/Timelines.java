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

  Timelines(MessageSource messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  List<Stage> of(DossierView dossier) {
    return dossier.steps().stream().map(this::stop).toList();
  }

  private Stage stop(StepView step) {
    var role = text("role." + step.role());
    return new Stage(
        step.number() + ". " + step.name(),
        step.officer() == null ? role : role + " " + step.officer(),
        step.at(),
        text("desk.budget", formats.workingTime(step.budgetMinutes())),
        Stage.Progress.valueOf(step.state().toUpperCase(Locale.ROOT)));
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
