package vn.hoso.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.Sealed;

/**
 * What intake heard of the processing, as far as it matters to a citizen who hands something in or
 * wants the dossier back, and to the official forms.
 *
 * @param requests how many supplements routing asked for
 * @param asked the last of them
 * @param expired its window went by
 * @param declined routing did not let a withdrawal stop the dossier
 * @param obligations what routing says is to be paid, oldest first; null where nothing ever was
 * @param forms what the forms state; null while that is nothing
 */
public record Elsewhere(
    Progress progress,
    int requests,
    @Nullable Asked asked,
    boolean expired,
    boolean declined,
    @Nullable List<Obligation> obligations,
    @Nullable Course forms) {

  /**
   * Something to pay before processing goes on: national status 6.
   *
   * @param amount in đồng
   * @param what sealed: what it is for; null for the fee
   */
  public record Obligation(
      String id, Instant at, long amount, @Nullable Sealed what, boolean settled) {}

  /** How far the processing has come. */
  public enum Progress {
    NONE,
    PROCESSING,
    DECIDED,
    RETURNED,
    STOPPED
  }

  static final Elsewhere NOTHING = new Elsewhere(Progress.NONE, 0, null, false, false, null, null);

  /** What the forms state. */
  public Course course() {
    return Objects.requireNonNullElse(forms, Course.NOTHING);
  }

  /** Whether a supplement is asked for beyond those that were handed in; late is not too late. */
  boolean openSince(int supplied) {
    return requests > supplied && progress == Progress.PROCESSING;
  }

  Elsewhere at(Progress other) {
    return new Elsewhere(other, requests, asked, expired, declined, obligations, forms);
  }

  Elsewhere asking(Asked what) {
    return new Elsewhere(
        Progress.PROCESSING, requests + 1, what, false, declined, obligations, forms);
  }

  Elsewhere withWindowGone() {
    return new Elsewhere(progress, requests, asked, true, declined, obligations, forms);
  }

  Elsewhere declining() {
    return new Elsewhere(progress, requests, asked, expired, true, obligations, forms);
  }

  /** Everything routing ever asked to be paid. */
  List<Obligation> raised() {
    return obligations == null ? List.of() : obligations;
  }

  Optional<Obligation> obligation(String id) {
    return raised().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** What processing waits for, if it waits for money. */
  public @Nullable Obligation awaited() {
    return progress == Progress.PROCESSING
        ? raised().stream().filter(it -> !it.settled()).findFirst().orElse(null)
        : null;
  }

  Elsewhere owing(FinancialObligationRaised it) {
    var one = new Obligation(it.obligation(), it.at(), it.amount(), it.what(), false);
    return with(Stream.concat(raised().stream(), Stream.of(one)).toList());
  }

  Elsewhere settled(String id) {
    return with(
        raised().stream()
            .map(
                it ->
                    it.id().equals(id)
                        ? new Obligation(id, it.at(), it.amount(), it.what(), true)
                        : it)
            .toList());
  }

  private Elsewhere with(List<Obligation> all) {
    return new Elsewhere(progress, requests, asked, expired, declined, all, forms);
  }

  Elsewhere noting(UnaryOperator<Course> fact) {
    var noted = fact.apply(course());
    return new Elsewhere(
        progress,
        requests,
        asked,
        expired,
        declined,
        obligations,
        noted.equals(Course.NOTHING) ? null : noted);
  }
}
