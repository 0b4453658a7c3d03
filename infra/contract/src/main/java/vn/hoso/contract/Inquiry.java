package vn.hoso.contract;

/** What another agency is asked for. */
public enum Inquiry {
  /** Whether something is as the papers say. */
  VERIFICATION,
  /** What it thinks of the matter. */
  CONSULTATION
}
