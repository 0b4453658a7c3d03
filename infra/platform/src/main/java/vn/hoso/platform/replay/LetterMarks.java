package vn.hoso.platform.replay;

import java.time.Instant;
import java.util.Map;

/** Remembers in the service's own database which dead letters somebody has dealt with. */
public interface LetterMarks {

  /** How a letter was dealt with. */
  enum How {
    REPLAYED,
    DISMISSED
  }

  /** Who dealt with a letter, how, and when. */
  record Mark(How how, String by, Instant at) {}

  /** Marks by the ids of their letters. */
  Map<String, Mark> all();

  /** Remembers a letter; the last word counts. */
  void mark(String letter, Mark mark);
}
