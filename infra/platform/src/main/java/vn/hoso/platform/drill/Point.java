package vn.hoso.platform.drill;

/** Where a change stands between its poll or request and the broker. */
public enum Point {
  /** The documents are read. */
  LOAD,
  /** State and facts are in the store, nobody else knows. */
  SAVE,
  /** The broker has the facts, the documents say they are unpublished. */
  PUBLISH,
  /** The documents are cleared. */
  CLEAR,
  /** The poll is handled, its offsets are not committed. */
  COMMIT
}
