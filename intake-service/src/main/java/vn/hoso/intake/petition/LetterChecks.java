package vn.hoso.intake.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hoso.intake.application.Mistake;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.Agency;
import vn.hoso.intake.domain.person.EmailAddress;
import vn.hoso.intake.domain.person.PhoneNumber;

/** Checks a petition field by field, and says everything that is wrong at once. */
final class LetterChecks {

  static final int LONGEST = 5000;

  private static final int LONGEST_NAME = 120;

  /** Other systems write codes in other forms; whether there is such a dossier is not told. */
  private static final Pattern DOSSIER = Pattern.compile("[\\p{Alnum}.-]{5,40}");

  private final List<Mistake> mistakes = new ArrayList<>();

  private LetterChecks() {}

  static List<Mistake> mistakesIn(Letter it, Agencies agencies, Instant now) {
    var checks = new LetterChecks();
    checks.letter(it, now);
    if (agencies.find(it.agency()).filter(Agency::receives).isEmpty()) {
      checks.wrong("agency", it.agency().isEmpty() ? "agency-required" : "agency-unknown");
    }
    if (!it.isAnonymous()) {
      checks.contact(it);
    }
    return List.copyOf(checks.mistakes);
  }

  private void letter(Letter it, Instant now) {
    if (it.kind() == null) {
      wrong("kind", "petition-kind-required");
    }
    if (it.words().isEmpty()) {
      wrong("words", "petition-words-required");
    } else if (it.words().length() > LONGEST) {
      mistakes.add(new Mistake("words", "petition-words-too-long", Map.of("most", LONGEST)));
    }
    if (!it.dossier().isEmpty() && !DOSSIER.matcher(it.dossier()).matches()) {
      wrong("dossier", "petition-dossier-form");
    }
    if (it.sentAt() != null && it.sentAt().isAfter(now)) {
      wrong("sentAt", "past-or-present");
    }
  }

  /** Whoever leaves a contact can be told; half of one is a mistake, not anonymity. */
  private void contact(Letter it) {
    if (it.name().isEmpty()) {
      wrong("name", "name-required");
    } else if (it.name().length() > LONGEST_NAME
        || it.name().chars().anyMatch(Character::isDigit)) {
      wrong("name", "name-unusable");
    }
    if (it.phone().isEmpty() && it.email().isEmpty()) {
      wrong("phone", "petition-contact-required");
    }
    if (!it.phone().isEmpty() && PhoneNumber.parse(it.phone()).isEmpty()) {
      wrong("phone", "phone-invalid");
    }
    if (!it.email().isEmpty() && !EmailAddress.isOne(it.email())) {
      wrong("email", "email");
    }
  }

  private void wrong(String field, String code) {
    mistakes.add(Mistake.in(field, code));
  }
}
