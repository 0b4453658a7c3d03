package vn.hoso.notification.application;

import java.util.Map;
import vn.hoso.contract.Person;
import vn.hoso.notification.application.Letters.Letter;
import vn.hoso.notification.application.TextMessages.TextMessage;
import vn.hoso.notification.domain.Elsewhere;
import vn.hoso.notification.domain.MobileNumber;
import vn.hoso.notification.domain.Occasion;
import vn.hoso.notification.domain.RequestId;
import vn.hoso.notification.domain.Wording;
import vn.hoso.notification.wording.Centre;
import vn.hoso.notification.wording.Templates;
import vn.hoso.notification.wording.Values;

/** Puts a message into words. */
public final class Words {

  private final Templates templates;
  private final Centre centre;

  public Words(Templates templates, Centre centre) {
    this.templates = templates;
    this.centre = centre;
  }

  TextMessage text(
      RequestId id,
      Wording wording,
      Elsewhere dossier,
      Occasion occasion,
      Person person,
      MobileNumber to) {
    var values = Values.forSms(centre, dossier, occasion, person);
    return new TextMessage(id, to, templates.sms(wording).plain(values));
  }

  Letter letter(
      RequestId id,
      Wording wording,
      Elsewhere dossier,
      Occasion occasion,
      Person person,
      String to) {
    return letter(id, wording, Values.forEmail(centre, dossier, occasion, person), to);
  }

  /** To the staff: nothing of the applicant, the page to open instead. */
  Letter alert(RequestId id, Wording wording, Elsewhere dossier, Occasion occasion, String to) {
    return letter(id, wording, Values.forStaff(centre, id.dossierId(), dossier, occasion), to);
  }

  private Letter letter(RequestId id, Wording wording, Map<String, String> values, String to) {
    var email = templates.email(wording).fill(values);
    return new Letter(id, to, email.subject(), email.text(), email.html());
  }

  /** As the staff may read it: without name and lookup code. */
  String masked(String dossierId, Wording wording, Elsewhere dossier, Occasion occasion) {
    return switch (wording.medium()) {
      case SMS ->
          templates.sms(wording).plain(Values.forSms(centre, dossier, occasion, Masked.NOBODY));
      case EMAIL -> {
        var values =
            wording.isForStaff()
                ? Values.forStaff(centre, dossierId, dossier, occasion)
                : Values.forEmail(centre, dossier, occasion, Masked.NOBODY);
        var email = templates.email(wording).fill(values);
        yield email.subject() + "\n\n" + email.text();
      }
    };
  }
}
