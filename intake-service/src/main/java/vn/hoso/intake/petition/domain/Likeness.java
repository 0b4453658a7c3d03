package vn.hoso.intake.petition.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent.Marks;

/** In what a petition resembles one that came before it: it may be a repetition. */
public enum Likeness {
  /** The same telephone number or e-mail address, while the earlier one is open. */
  SENDER,
  /** The same words, while the earlier one is open or after it was answered. */
  WORDS;

  /** How these are alike; empty where the first cannot be a repetition of the second. */
  public static Set<Likeness> between(Petition now, Petition before) {
    var found = EnumSet.noneOf(Likeness.class);
    var marks = marks(now);
    var earlier = marks(before);
    if (marks == null || earlier == null || !mayRepeat(now, before)) {
      return found;
    }
    if (before.open() && !Collections.disjoint(marks.senders(), earlier.senders())) {
      found.add(SENDER);
    }
    if (marks.words().equals(earlier.words())) {
      found.add(WORDS);
    }
    return found;
  }

  /** Whether the second came before the first, to the same agency, which deals with it or did. */
  static boolean mayRepeat(Petition now, Petition before) {
    var arrival = now.arrival();
    var earlier = before.arrival();
    return arrival != null
        && earlier != null
        && earlier.agency().equals(arrival.agency())
        && !earlier.lookupHash().equals(arrival.lookupHash())
        && !earlier.at().isAfter(arrival.at())
        && (before.open() || before.reply().isPresent());
  }

  private static @Nullable Marks marks(Petition petition) {
    var arrival = petition.arrival();
    return arrival == null ? null : arrival.marks();
  }
}
