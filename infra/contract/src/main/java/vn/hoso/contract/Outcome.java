package vn.hoso.contract;

/** How a dossier ended, kept apart from where it stands. */
public enum Outcome {
  APPROVED,
  REFUSED,
  WITHDRAWN,
  /** Closed because the supplement never came: NĐ 118/2025 art. 19(5). */
  LAPSED
}
