package vn.hoso.tracking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Way;

/**
 * The headings under which a petition is counted, such as {@code petition:CONDUCT:ZALO:OPEN}. What
 * is overdue is a comparison, so open ones are counted by the moment they are due.
 */
public final class PetitionHeadings {

  /** What is counted of a class that came by a channel. */
  public enum Count {
    RECEIVED,
    /** Not answered and not closed. */
    OPEN,
    /** Value: the moment by which the agency has to answer. */
    DUE,
    ANSWERED,
    IN_TIME,
    /** Value: days from the citizen's sending to the answer. */
    TOOK,
    LIKED,
    DISLIKED,
    REPEATED
  }

  /** A heading taken apart; the value is empty where the count has none. */
  public record Heading(Kind kind, Way way, Count count, String value) {

    /** Empty where it is a heading of dossiers. */
    public static Optional<Heading> of(String text) {
      var parts = text.split(":", 5);
      return parts[0].equals(FAMILY)
          ? Optional.of(
              new Heading(
                  Kind.valueOf(parts[1]),
                  Way.valueOf(parts[2]),
                  Count.valueOf(parts[3]),
                  parts.length < 5 ? "" : parts[4]))
          : Optional.empty();
    }

    @Override
    public String toString() {
      var name = FAMILY + ":" + kind + ":" + way + ":" + count;
      return value.isEmpty() ? name : name + ":" + value;
    }
  }

  private static final String FAMILY = "petition";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Petition petition;
  private final Set<String> headings = new LinkedHashSet<>();

  private PetitionHeadings(Petition petition) {
    this.petition = petition;
  }

  static Set<String> of(Petition it) {
    var all = new PetitionHeadings(it);
    all.add(Count.RECEIVED, null);
    switch (it.state()) {
      case OPEN -> {
        all.add(Count.OPEN, null);
        all.add(Count.DUE, it.answerBy());
      }
      case WAITING -> all.add(Count.OPEN, null);
      case REPEATED -> all.add(Count.REPEATED, null);
      case ANSWERED, CLOSED -> {}
    }
    var answeredAt = it.answeredAt();
    if (answeredAt != null) {
      all.answered(answeredAt);
    }
    var liked = it.liked();
    if (liked != null) {
      all.add(liked ? Count.LIKED : Count.DISLIKED, null);
    }
    return all.headings;
  }

  private void answered(Instant at) {
    add(Count.ANSWERED, null);
    if (!at.isAfter(petition.answerBy())) {
      add(Count.IN_TIME, null);
    }
    add(Count.TOOK, days(petition.since(), at));
  }

  /** Days of the calendar in Hà Nội: answered on the day it was sent is none. */
  public static long days(Instant since, Instant at) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(since, ZONE), LocalDate.ofInstant(at, ZONE));
  }

  private void add(Count count, @Nullable Object value) {
    var text = value == null ? "" : value.toString();
    headings.add(new Heading(petition.kind(), petition.way(), count, text).toString());
  }
}
