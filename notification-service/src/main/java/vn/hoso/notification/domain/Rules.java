package vn.hoso.notification.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of what by which way: data that an office can review.
 *
 * @param mailboxes where the staff is told; an agency without one is told by its pages alone
 */
public record Rules(List<Rule> rules, Mailboxes mailboxes) {

  /** Whom a fact concerns. */
  public enum Audience {
    APPLICANT,
    /** The staff of the desk that received the dossier. */
    RECEIVING,
    /** The staff of the agency that decides it. */
    COMPETENT
  }

  /**
   * What is sent when something happens.
   *
   * @param trigger name of the fact
   * @param wordings one per medium
   * @param urgent whether it goes out during quiet hours too
   */
  public record Rule(String trigger, List<Wording> wordings, boolean urgent, Audience to) {

    public Rule {
      wordings = List.copyOf(wordings);
    }

    public boolean isForStaff() {
      return to != Audience.APPLICANT;
    }

    /** The agency whose staff is told; null where it is the applicant, or nobody knows which. */
    @Nullable String agency(Elsewhere dossier) {
      var agencies = dossier.agencies();
      return switch (to) {
        case APPLICANT -> null;
        case RECEIVING -> agencies.isEmpty() ? null : agencies.getFirst();
        case COMPETENT -> agencies.isEmpty() ? null : agencies.getLast();
      };
    }
  }

  public Rules {
    rules = List.copyOf(rules);
  }

  public Optional<Rule> of(String trigger) {
    return rules.stream().filter(it -> it.trigger().equals(trigger)).findFirst();
  }

  /** Whether there is somebody to tell of an occasion, as far as can be seen without the vault. */
  boolean reaches(Occasion occasion, Elsewhere dossier) {
    return of(occasion.trigger())
        .filter(
            it ->
                it.isForStaff() ? mailboxes.of(it.agency(dossier)) != null : dossier.isReachable())
        .isPresent();
  }
}
