package vn.hoso.contract;

/**
 * Which leg a step belongs to where several agencies work on one dossier (liên thông): NĐ 118/2025
 * art. 20(2).
 *
 * @param stage number of the stretch of the way that has legs, from 1
 * @param number of the leg within its stage, from 1; the first one leads and gathers the results
 * @param onPaper the legs follow one another and the papers go with a slip, art. 20(2a); if not,
 *     all agencies work at once, art. 20(2b)
 */
public record Leg(int stage, int number, boolean onPaper) {

  /** Whether the agency of this leg answers for the whole stage. */
  public boolean leads() {
    return number == 1;
  }

  /** Whether another leg is walked at the same time as this one. */
  public boolean isBeside(Leg other) {
    return stage == other.stage && number != other.number && !onPaper;
  }
}
