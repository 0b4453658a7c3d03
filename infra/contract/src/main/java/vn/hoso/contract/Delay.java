package vn.hoso.contract;

/** Why the steps that are left take longer than was promised. */
public enum Delay {
  /** The open step has used up its time. */
  STEP_OVERDUE,
  /** The time of the steps that are left is more than there is. */
  STEPS_TOO_LONG
}
