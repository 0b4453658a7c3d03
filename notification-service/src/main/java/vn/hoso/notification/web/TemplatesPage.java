package vn.hoso.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.NotificationProperties;
import vn.hoso.notification.domain.Policy;
import vn.hoso.notification.domain.Wording;
import vn.hoso.notification.wording.Centre;
import vn.hoso.notification.wording.EmailTemplate.Email;
import vn.hoso.notification.wording.Samples;
import vn.hoso.notification.wording.SmsSize;
import vn.hoso.notification.wording.Templates;
import vn.hoso.platform.security.Staff;

/** Every template filled with an invented dossier, with its size and its price. */
@Controller
class TemplatesPage {

  /** A text message in one way of writing. */
  record Written(String text, SmsSize size, long price) {}

  /**
   * A template as it will look.
   *
   * @param triggers what it tells of; none for an old version
   */
  record Preview(
      Wording wording,
      String source,
      List<String> triggers,
      @Nullable Written plain,
      @Nullable Written accented,
      @Nullable Email email) {}

  private final Templates templates;
  private final Policy policy;
  private final Centre centre;
  private final long pricePerPart;

  TemplatesPage(
      Templates templates, Policy policy, Centre centre, NotificationProperties settings) {
    this.templates = templates;
    this.policy = policy;
    this.centre = centre;
    this.pricePerPart = settings.pricePerPart();
  }

  @GetMapping("/messages/templates")
  String show(Staff staff, Model model) {
    Access.mayLook(staff);
    model.addAttribute("previews", templates.all().stream().map(this::preview).toList());
    return "notification-templates";
  }

  private Preview preview(Wording wording) {
    var source = templates.source(wording);
    var triggers =
        policy.rules().rules().stream()
            .filter(it -> it.wordings().contains(wording))
            .map(it -> it.trigger())
            .toList();
    if (wording.medium() == Medium.EMAIL) {
      var values = wording.isForStaff() ? Samples.forStaff(centre) : Samples.forEmail(centre);
      var email = templates.email(wording).fill(values);
      return new Preview(wording, source, triggers, null, null, email);
    }
    var template = templates.sms(wording);
    var values = Samples.forSms(centre);
    return new Preview(
        wording,
        source,
        triggers,
        written(template.plain(values)),
        written(template.accented(values)),
        null);
  }

  private Written written(String text) {
    var size = SmsSize.of(text);
    return new Written(text, size, size.price(pricePerPart));
  }
}
