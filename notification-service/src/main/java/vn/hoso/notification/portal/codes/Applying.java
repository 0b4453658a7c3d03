package vn.hoso.notification.portal.codes;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Person;
import vn.hoso.contract.Sealed;

/**
 * What is personal in a message, opened for the moment of sending, or masked for the staff's eyes.
 *
 * @param kind of applicant; intake knows of citizens only
 * @param words opens a sealed box; empty where nobody can
 */
public record Applying(Applicant kind, Person person, Function<Sealed, Optional<String>> words) {

  private static final String HIDDEN = "•••";

  public static Applying citizen(Person person, Function<Sealed, Optional<String>> words) {
    return new Applying(Applicant.CITIZEN, person, words);
  }

  /** As the journal shows it: that something stood there, and nothing of what. */
  public static Applying masked() {
    return citizen(
        new Person(HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN), _ -> Optional.of(HIDDEN));
  }

  String open(@Nullable Sealed box) {
    return box == null ? "" : words.apply(box).orElse("");
  }

  /** Nobody's name in a log by accident. */
  @Override
  public String toString() {
    return "Applying[" + kind + "]";
  }
}
