package vn.hoso.platform.replay;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers in the service's own database which dead letters somebody has dealt with. */
public interface LetterMarks {

  /** How a letter was dealt with. */
  enum How {
    REPLAYED,
    DISMISSED
  }

  /**
   * Who dealt with a letter, how, and when.
   *
   * @param by the user name
   * @param name as people call them; null in marks from before names were kept
   */
  record Mark(How how, String by, @Nullable String name, Instant at) {

    /** Whom to name to people. */
    public String who() {
      return name == null ? by : name;
    }
  }

  /** Marks by the ids of their letters. */
  Map<String, Mark> all();

  /** Remembers a letter; the last word counts. */
  void mark(String letter, Mark mark);
}
