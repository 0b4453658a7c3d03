package vn.hoso.routing.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.routing.domain.HandOver.Hand;
import vn.hoso.routing.domain.HandOver.Pace;

/**
 * What the control slip prints.
 *
 * @param applicant null when forgotten
 * @param code null before acceptance is heard of
 */
public record SlipView(
    String issuer,
    @Nullable String code,
    @Nullable String applicant,
    @Nullable String phone,
    String procedure,
    @Nullable Instant acceptedAt,
    @Nullable Instant promisedAt,
    List<Line> lines) {

  public SlipView {
    lines = List.copyOf(lines);
  }

  /**
   * One hand-over.
   *
   * @param to null while nobody has taken it
   * @param task name of the step that begins
   * @param note in the clear
   */
  public record Line(
      Instant at,
      Hand from,
      @Nullable Hand to,
      @Nullable String task,
      @Nullable Pace pace,
      @Nullable String note) {}

  /** Ids only: a person is never written to a log by accident. */
  @Override
  public String toString() {
    return "SlipView[" + code + "]";
  }
}
