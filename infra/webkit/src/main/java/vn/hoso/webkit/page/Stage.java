package vn.hoso.webkit.page;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One stop on the way of a dossier, as the timeline draws it.
 *
 * @param title what happens there
 * @param unit who does it
 * @param at when it began or happened
 * @param note anything else worth a line
 */
public record Stage(
    String title,
    @Nullable String unit,
    @Nullable Instant at,
    @Nullable String note,
    Progress progress) {

  /** How far a stop has come. */
  public enum Progress {
    DONE,
    CURRENT,
    WAITING,
    LATE,
    AHEAD,
    STOPPED,
    /** Never begun, and never to be. */
    SKIPPED;

    /** Class of the style sheet and tail of the message key. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isCurrent() {
    return switch (progress) {
      case CURRENT, WAITING, LATE -> true;
      case DONE, AHEAD, STOPPED, SKIPPED -> false;
    };
  }
}
