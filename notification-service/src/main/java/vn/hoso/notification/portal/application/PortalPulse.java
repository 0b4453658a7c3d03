package vn.hoso.notification.portal.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.notification.portal.domain.PortalAnswer;

/**
 * Whether the portal answers. While it does not, one dossier at a time tries, so that the others
 * wait without stating a fact at each attempt.
 */
public final class PortalPulse {

  private static final int MOST_DOUBLINGS = 5;

  /** Fewer may be the fault of a message. */
  private static final int AWAY_AFTER = 3;

  /**
   * The portal at a glance, since this process began; for the staff.
   *
   * @param awaySince when it stopped answering; null while it answers
   * @param why a stable word
   */
  public record Glance(
      long acknowledged, long rejected, @Nullable Instant awaySince, @Nullable String why) {

    public boolean isWell() {
      return awaySince == null;
    }
  }

  private final Duration pause;
  private final InstantSource clock;
  private Glance glance = new Glance(0, 0, null, null);
  private int inVain;
  private Instant nextTry = Instant.EPOCH;

  /**
   * A portal that is believed to answer.
   *
   * @param pause before the first try after it went away; it doubles up to 32 times as long
   */
  public PortalPulse(Duration pause, InstantSource clock) {
    this.pause = pause;
    this.clock = clock;
  }

  public synchronized Glance glance() {
    return glance;
  }

  /** Whether it is of any use to look for somebody who tries. */
  synchronized boolean isOpen() {
    return glance.isWell() || !clock.instant().isBefore(nextTry);
  }

  /** Whether the caller may try; while the portal is away, nobody else may for a while. */
  synchronized boolean mayTry() {
    if (!isOpen()) {
      return false;
    }
    if (!glance.isWell()) {
      nextTry = clock.instant().plus(pauseNow());
    }
    return true;
  }

  synchronized void saw(PortalAnswer answer) {
    switch (answer) {
      case PortalAnswer.Acknowledged _ -> answers(1, 0);
      case PortalAnswer.Rejected _ -> answers(0, 1);
      case PortalAnswer.NotTaken(var why) -> isAway(why);
      case PortalAnswer.Unknown(var why) -> isAway(why);
      case PortalAnswer.NotAsked _ -> {}
    }
  }

  private void answers(int acknowledged, int rejected) {
    inVain = 0;
    glance =
        new Glance(glance.acknowledged() + acknowledged, glance.rejected() + rejected, null, null);
  }

  private void isAway(String why) {
    var now = clock.instant();
    var since = Optional.ofNullable(glance.awaySince()).orElse(now);
    inVain++;
    if (inVain >= AWAY_AFTER) {
      glance = new Glance(glance.acknowledged(), glance.rejected(), since, why);
      nextTry = now.plus(pauseNow());
    }
  }

  private Duration pauseNow() {
    return pause.multipliedBy(1L << Math.min(inVain - AWAY_AFTER, MOST_DOUBLINGS));
  }
}
