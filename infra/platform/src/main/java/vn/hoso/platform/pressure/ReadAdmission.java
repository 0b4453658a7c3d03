package vn.hoso.platform.pressure;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Decides who may come in to read. Readers have places of their own, so that a crowd that looks
 * keeps nobody from the counter, and the other way round; long reads have a few more of their own,
 * so that they keep nobody from looking. That somebody downstream lags is no reason to refuse a
 * read; that there is no memory is, and long reads also spare a store that is slow.
 */
final class ReadAdmission implements Doorkeeper {

  private final Supplier<Gate> gate;
  private final RetryAfter retryAfter;
  private final Uptime uptime;
  private final Crowd crowd;
  private final Semaphore longest;

  ReadAdmission(
      PressureProperties.Reads settings,
      Supplier<Gate> gate,
      RetryAfter retryAfter,
      Uptime uptime) {
    this.gate = gate;
    this.retryAfter = retryAfter;
    this.uptime = uptime;
    this.crowd = new Crowd(settings.places(), uptime);
    this.longest = new Semaphore(settings.longest());
  }

  @Override
  public Optional<Refused> refusal(Lane lane) {
    var now = gate.get();
    return lane.isClosedAt(now.level()) && concerns(lane, now.reason())
        ? Optional.of(refused("reads-paused", now.reason(), now.troubledFor(uptime.now())))
        : Optional.empty();
  }

  private static boolean concerns(Lane lane, Reason reason) {
    return reason == Reason.MEMORY || (lane == Lane.LONG && reason == Reason.STORE);
  }

  @Override
  public Answer enter(Lane lane) {
    return (lane == Lane.LONG ? enterForLong() : crowd.enter(lane))
        .<Answer>map(it -> it)
        .orElseGet(() -> refused("reads-busy", Reason.PLACES, Duration.ZERO));
  }

  private Refused refused(String code, Reason reason, Duration troubledFor) {
    return new Refused(code, reason, retryAfter.seconds(troubledFor));
  }

  private Optional<Pass> enterForLong() {
    return longest.tryAcquire() ? Optional.of(new Pass(longest::release)) : Optional.empty();
  }

  Crowd crowd() {
    return crowd;
  }

  void look() {
    crowd.look();
  }
}
