package vn.hoso.tracking.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agency that works on a dossier which several agencies share (liên thông): NĐ 118/2025 art.
 * 20(2). The citizen sees whose clock is running.
 *
 * @param agency code
 * @param step what it does, in public words; null where only whose turn it is may be told
 * @param dueAt when its time is used up
 * @param late that it was is known
 * @param lead it answers for the whole dossier
 */
public record AtWork(
    String agency, @Nullable String step, Instant dueAt, boolean late, boolean lead) {

  /** All of them while the clock runs; none where one agency works on the dossier alone. */
  static List<AtWork> of(View view, Situation situation) {
    var routing = view.routing();
    boolean stands =
        situation.isFinished()
            || situation.needsCitizen()
            || situation == Situation.WITHDRAWAL_REQUESTED;
    return stands || routing.steps().stream().allMatch(it -> it.leg() == null)
        ? List.of()
        : routing.open().stream().flatMap(it -> of(view, it)).toList();
  }

  private static Stream<AtWork> of(View view, Work it) {
    boolean lead = it.agency().equals(Reading.agency(view));
    return Stream.ofNullable(it.dueAt())
        .map(due -> new AtWork(it.agency(), it.name(), due, it.late(), lead));
  }

  /** For a guessable code: agencies and dates, never what is done (DOMAIN §7.3). */
  AtWork withoutStep() {
    return new AtWork(agency, null, dueAt, late, lead);
  }
}
