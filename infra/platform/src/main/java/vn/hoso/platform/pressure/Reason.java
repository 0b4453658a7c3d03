package vn.hoso.platform.pressure;

import java.util.Locale;

/** What is too much. */
public enum Reason {
  /** Downstream services have not caught up with what we stated. */
  READERS,
  /** The broker has not taken what we saved. */
  OUTBOX,
  /** A write takes too long. */
  STORE,
  MEMORY,
  /** Too many requests are in hand at once. */
  PLACES;

  /** As metrics and problems name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
