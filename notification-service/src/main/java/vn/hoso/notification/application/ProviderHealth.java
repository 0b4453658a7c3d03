package vn.hoso.notification.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.domain.Answer;

/** What the providers answered since this process began; for the staff, not for decisions. */
public final class ProviderHealth {

  /**
   * One provider at a glance.
   *
   * @param inARow failures since the last success
   * @param why the last failure, a stable word
   */
  public record Glance(
      long taken,
      long refused,
      long failed,
      int inARow,
      @Nullable Instant lastTaken,
      @Nullable Instant lastFailed,
      @Nullable String why) {

    static final Glance NOTHING = new Glance(0, 0, 0, 0, null, null, null);

    /** Whether it works as far as anybody knows. */
    public boolean isWell() {
      return inARow == 0;
    }

    Glance after(Answer answer, Instant now) {
      return switch (answer) {
        case Answer.Taken _, Answer.Arrived _ ->
            new Glance(taken + 1, refused, failed, 0, now, lastFailed, why);
        case Answer.Refused _ ->
            new Glance(taken, refused + 1, failed, inARow, lastTaken, lastFailed, why);
        case Answer.NotTaken(var reason) -> failing(reason, now);
        case Answer.Unknown(var reason) -> failing(reason, now);
        case Answer.NotAsked _ -> this;
      };
    }

    private Glance failing(String reason, Instant now) {
      return new Glance(taken, refused, failed + 1, inARow + 1, lastTaken, now, reason);
    }
  }

  private final InstantSource clock;
  private final Map<Medium, Glance> glances = new EnumMap<>(Medium.class);

  public ProviderHealth(InstantSource clock) {
    this.clock = clock;
    for (var medium : Medium.values()) {
      glances.put(medium, Glance.NOTHING);
    }
  }

  synchronized void saw(Medium medium, Answer answer) {
    glances.computeIfPresent(medium, (_, it) -> it.after(answer, clock.instant()));
  }

  public synchronized Map<Medium, Glance> glances() {
    return new EnumMap<>(glances);
  }
}
