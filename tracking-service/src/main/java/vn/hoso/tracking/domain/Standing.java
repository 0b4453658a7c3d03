package vn.hoso.tracking.domain;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one dossier or petition is counted: for whom, and under which headings it adds one.
 *
 * @param headings such as {@code status:4} or {@code returned:2026-11-23}
 */
public record Standing(String agency, Set<String> headings) {

  public static final String TOTAL = "total";
  public static final String OPEN = "open";
  public static final String DUE_SOON = "due-soon";
  public static final String OVERDUE = "overdue";
  public static final String ON_TIME = "on-time";
  public static final String LATE = "late";
  public static final String RATINGS = "ratings";

  /** A heading with values, such as {@code status}. */
  public enum By {
    STATUS,
    PROCEDURE,
    PROCEDURE_OVERDUE,
    FIELD,
    FIELD_OVERDUE,
    CHANNEL,
    SUBMITTED,
    ACCEPTED,
    RETURNED,
    /** Value: subject and score, such as {@code TIME:4}. */
    RATED;

    public String heading(Object value) {
      return prefix() + value;
    }

    public String prefix() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-') + ":";
    }
  }

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  public Standing {
    headings = Collections.unmodifiableSet(new LinkedHashSet<>(headings));
  }

  /** Empty while nobody has said whose dossier it is. */
  public static Optional<Standing> of(View view) {
    var petition = view.petition();
    if (petition != null) {
      return Optional.of(new Standing(petition.agency(), PetitionHeadings.of(petition)));
    }
    var agency = Reading.agency(view);
    return agency == null ? Optional.empty() : Optional.of(new Standing(agency, headings(view)));
  }

  private static Set<String> headings(View view) {
    var headings = new LinkedHashSet<String>();
    var situation = Reading.situation(view);
    headings.add(TOTAL);
    headings.add(By.STATUS.heading(situation.status().code()));
    if (!situation.isFinished()) {
      headings.add(OPEN);
    }
    var lateness = Reading.lateness(view);
    switch (lateness) {
      case DUE_SOON -> headings.add(DUE_SOON);
      case OVERDUE -> headings.add(OVERDUE);
      case IN_TIME -> {}
    }
    whatItIsAbout(view, lateness == Reading.Lateness.OVERDUE, headings);
    var onTime = Reading.onTime(view);
    if (onTime != null) {
      headings.add(onTime ? ON_TIME : LATE);
    }
    days(view, headings);
    ratings(view, headings);
    return headings;
  }

  private static void whatItIsAbout(View view, boolean overdue, Set<String> headings) {
    var channel = Reading.channel(view);
    if (channel != null) {
      headings.add(By.CHANNEL.heading(channel.name()));
    }
    var submission = view.intake().submission();
    var report = view.intake().report();
    if (submission != null) {
      var procedure = submission.procedure();
      var name = procedure.code() + " " + procedure.name();
      headings.add(By.PROCEDURE.heading(name));
      headings.add(By.FIELD.heading(procedure.field()));
      if (overdue) {
        headings.add(By.PROCEDURE_OVERDUE.heading(name));
        headings.add(By.FIELD_OVERDUE.heading(procedure.field()));
      }
    } else if (report != null) {
      var field = requireNonNullElse(report.department(), "");
      headings.add(By.FIELD.heading(field));
      if (overdue) {
        headings.add(By.FIELD_OVERDUE.heading(field));
      }
    }
  }

  /** One for each subject, so that sums are exact: the mean is score times count. */
  private static void ratings(View view, Set<String> headings) {
    var scores = view.intake().atDesk().scores();
    if (scores != null) {
      headings.add(RATINGS);
      scores.forEach(it -> headings.add(By.RATED.heading(it.subject() + ":" + it.score())));
    }
  }

  private static void days(View view, Set<String> headings) {
    day(By.SUBMITTED, Reading.submittedAt(view), headings);
    var acceptance = view.intake().acceptance();
    day(By.ACCEPTED, acceptance == null ? null : acceptance.at(), headings);
    day(By.RETURNED, view.routing().returnedAt(), headings);
  }

  private static void day(By by, @Nullable Instant at, Set<String> headings) {
    if (at != null) {
      headings.add(by.heading(LocalDate.ofInstant(at, ZONE)));
    }
  }
}
