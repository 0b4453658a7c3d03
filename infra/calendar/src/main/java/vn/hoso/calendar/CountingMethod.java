package vn.hoso.calendar;

/** The two ways of counting a limit; the same limit may end a day apart. */
public enum CountingMethod {
  /** The first day is not counted; due at closing time of the last day, rolled forward. */
  DAY,
  /** Working hours are added from the first working minute on. */
  HOUR
}
