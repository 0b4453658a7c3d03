package vn.hoso.notification.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.Elsewhere;
import vn.hoso.notification.domain.Occasion;
import vn.hoso.notification.domain.RequestId;
import vn.hoso.notification.domain.Wording;

/** The providers, one per medium, watched. */
public final class Providers {

  private static final Answer DEFECT = new Answer.Unknown("defect");

  private final TextMessages texts;
  private final Letters letters;
  private final Words words;
  private final ProviderHealth health;
  private final MeterRegistry meters;

  public Providers(
      TextMessages texts,
      Letters letters,
      Words words,
      ProviderHealth health,
      MeterRegistry meters) {
    this.texts = texts;
    this.letters = letters;
    this.words = words;
    this.health = health;
    this.meters = meters;
  }

  Answer send(
      RequestId id, Wording wording, Elsewhere dossier, Occasion occasion, Addressee addressee) {
    var person = addressee.person();
    if (person == null) {
      return new Answer.Refused("forgotten");
    }
    return switch (wording.medium()) {
      case SMS -> {
        var mobile = addressee.mobile();
        yield mobile == null
            ? new Answer.Refused("invalid-number")
            : watched(
                Medium.SMS,
                id,
                () -> texts.send(words.text(id, wording, dossier, occasion, person, mobile)));
      }
      case EMAIL -> {
        var email = addressee.email();
        yield email == null
            ? new Answer.Refused("no-address")
            : watched(
                Medium.EMAIL,
                id,
                () -> letters.send(words.letter(id, wording, dossier, occasion, person, email)));
      }
    };
  }

  /**
   * To the staff of an agency.
   *
   * @param mailbox null where the agency has none any more
   */
  Answer alert(
      RequestId id,
      Wording wording,
      Elsewhere dossier,
      Occasion occasion,
      @Nullable String mailbox) {
    return mailbox == null
        ? new Answer.Refused("no-address")
        : watched(
            Medium.EMAIL,
            id,
            () -> letters.send(words.alert(id, wording, dossier, occasion, mailbox)));
  }

  /** What became of a text message. */
  Answer ask(RequestId id) {
    return Safely.call(id.toString(), () -> texts.ask(id), DEFECT);
  }

  private Answer watched(Medium medium, RequestId id, Supplier<Answer> call) {
    var answer = Safely.call(id.toString(), call, DEFECT);
    health.saw(medium, answer);
    meters
        .counter(
            "hoso.notification.answers",
            "medium",
            medium.name().toLowerCase(Locale.ROOT),
            "answer",
            answer.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .increment();
    return answer;
  }
}
