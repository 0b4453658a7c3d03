package vn.hoso.platform.pressure;

/** Whose requests these are: what can wait gives way to who stands at the counter. */
public enum Lane {
  /** Never refused: what helps out of trouble. */
  ALWAYS,
  /** Citizens and officers. */
  LIVE,
  /** Other systems, which send again by themselves. */
  MACHINE,
  /** What somebody imports. */
  BULK,
  /** Reads that take much for one answer: registers, exports, printed forms. */
  LONG;

  boolean isClosedAt(Level level) {
    return switch (this) {
      case ALWAYS -> false;
      case LIVE -> level.compareTo(Level.FULL) >= 0;
      case MACHINE, BULK, LONG -> level.compareTo(Level.TIGHT) >= 0;
    };
  }

  /** How many of the places may be taken when one of this lane asks for the next. */
  int share(int places) {
    return switch (this) {
      case ALWAYS -> Integer.MAX_VALUE;
      case LIVE -> places;
      case MACHINE -> Math.max(1, places / 2);
      case BULK, LONG -> Math.max(1, places / 4);
    };
  }
}
