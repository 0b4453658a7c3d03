package vn.hoso.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * What intake heard of the processing, as far as it matters to a citizen who hands something in or
 * wants the dossier back.
 *
 * @param requests how many supplements routing asked for
 * @param asked the last of them
 * @param expired its window went by
 * @param declined routing did not let a withdrawal stop the dossier
 */
public record Elsewhere(
    Progress progress, int requests, @Nullable Asked asked, boolean expired, boolean declined) {

  /** How far the processing has come. */
  public enum Progress {
    NONE,
    PROCESSING,
    DECIDED,
    RETURNED,
    STOPPED
  }

  static final Elsewhere NOTHING = new Elsewhere(Progress.NONE, 0, null, false, false);

  /** Whether a supplement is asked for beyond those that were handed in. */
  boolean openSince(int supplied) {
    return requests > supplied && !expired && progress == Progress.PROCESSING;
  }

  Elsewhere at(Progress other) {
    return new Elsewhere(other, requests, asked, expired, declined);
  }

  Elsewhere asking(Asked what) {
    return new Elsewhere(Progress.PROCESSING, requests + 1, what, false, declined);
  }

  Elsewhere withWindowGone() {
    return new Elsewhere(progress, requests, asked, true, declined);
  }

  Elsewhere declining() {
    return new Elsewhere(progress, requests, asked, expired, true);
  }
}
