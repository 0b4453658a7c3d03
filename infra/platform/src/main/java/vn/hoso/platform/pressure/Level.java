package vn.hoso.platform.pressure;

/** How far the system behind the doors is from calm. */
public enum Level {
  CALM,
  /** Bulk work under way yields. */
  BUSY,
  /** Machines have to wait too, and no bulk work begins. */
  TIGHT,
  /** Everybody has to wait. */
  FULL;

  /** As a gauge shows it. */
  int height() {
    return switch (this) {
      case CALM -> 0;
      case BUSY -> 1;
      case TIGHT -> 2;
      case FULL -> 3;
    };
  }

  Level lower() {
    return switch (this) {
      case CALM, BUSY -> CALM;
      case TIGHT -> BUSY;
      case FULL -> TIGHT;
    };
  }
}
