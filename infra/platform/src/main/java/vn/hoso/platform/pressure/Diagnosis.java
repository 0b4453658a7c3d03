package vn.hoso.platform.pressure;

/**
 * What a moment's readings amount to.
 *
 * @param reason the worst of them; of no meaning while all is calm
 */
record Diagnosis(Level level, Reason reason) {

  Diagnosis or(Diagnosis other) {
    return other.level.compareTo(level) > 0 ? other : this;
  }
}
