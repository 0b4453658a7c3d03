package vn.hoso.notification.portal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.NotificationEvent.SyncAcknowledged;
import vn.hoso.contract.NotificationEvent.SyncClaimed;
import vn.hoso.contract.NotificationEvent.SyncDeferred;
import vn.hoso.contract.NotificationEvent.SyncQueued;
import vn.hoso.contract.NotificationEvent.SyncRejected;
import vn.hoso.contract.NotificationEvent.SyncRetried;
import vn.hoso.contract.NotificationEvent.SyncSkipped;
import vn.hoso.contract.NotificationEvent.SyncUncertain;
import vn.hoso.contract.NotificationEvent.Synchronisation;
import vn.hoso.contract.NotificationEvent.Unasked;
import vn.hoso.contract.Sealed;

/**
 * One message to the portal and how far it has come. A word that comes too late moves nothing.
 *
 * @param id owner and place of the fact that it tells of
 * @param trigger name of that fact
 * @param status the national status from then on
 * @param version of the portal's interface it was last written for; null before the first attempt
 */
public record SyncMessage(
    String id,
    String trigger,
    NationalStatus status,
    Instant queuedAt,
    SyncStanding standing,
    Progress progress,
    @Nullable String version) {

  /**
   * What came of it last.
   *
   * @param at since when it stands so
   * @param attempt how often the portal was called
   * @param until not before then, where it is deferred
   * @param word why, or the portal's code, or the portal's reference
   * @param by the operator who decided
   * @param said the portal's or the operator's words
   */
  public record Progress(
      Instant at,
      int attempt,
      @Nullable Instant until,
      @Nullable String word,
      @Nullable String by,
      @Nullable Sealed said) {}

  static SyncMessage queued(SyncQueued fact) {
    return new SyncMessage(
        fact.message(),
        fact.trigger(),
        fact.status(),
        fact.at(),
        SyncStanding.QUEUED,
        new Progress(fact.at(), 0, null, null, null, null),
        null);
  }

  SyncMessage evolve(Synchronisation fact) {
    return switch (fact) {
      case SyncQueued _ -> this;
      case SyncClaimed(var at, _, var attempt, var inVersion) ->
          standing.isWaiting()
              ? moved(
                  SyncStanding.CLAIMED,
                  new Progress(at, attempt, null, null, null, null),
                  inVersion)
              : this;
      case SyncDeferred(var at, _, var until, var why) ->
          isUnderWay()
              ? moved(
                  SyncStanding.DEFERRED, new Progress(at, attemptsBut(why), until, why, null, null))
              : this;
      case SyncUncertain(var at, _) ->
          standing == SyncStanding.CLAIMED
              ? moved(SyncStanding.UNCERTAIN, since(at, null, null))
              : this;
      case SyncAcknowledged(var at, _, var reference) ->
          standing.isDone() ? this : moved(SyncStanding.ACKNOWLEDGED, since(at, null, reference));
      case SyncRejected(var at, _, var code, var words) ->
          isUnderWay()
              ? moved(
                  SyncStanding.REJECTED,
                  new Progress(at, progress.attempt(), null, code, null, words))
              : this;
      case SyncRetried(var at, _, var by) ->
          standing.isRetriable()
              ? moved(
                  SyncStanding.QUEUED, new Progress(at, progress.attempt(), null, null, by, null))
              : this;
      case SyncSkipped(var at, _, var why, var by, var reason) ->
          standing.isDone()
              ? this
              : moved(
                  SyncStanding.SKIPPED,
                  new Progress(at, progress.attempt(), null, why, by, reason));
    };
  }

  /** When it may be claimed. */
  Instant notBefore() {
    return progress.until() == null ? Synchronising.AT_ONCE : progress.until();
  }

  /** Whether an answer is awaited, or was when its sender died. */
  private boolean isUnderWay() {
    return standing == SyncStanding.CLAIMED || standing == SyncStanding.UNCERTAIN;
  }

  /** The claim has counted as an attempt; where nobody was asked it was none. */
  private int attemptsBut(String why) {
    return standing == SyncStanding.CLAIMED && Unasked.says(why)
        ? progress.attempt() - 1
        : progress.attempt();
  }

  private Progress since(Instant at, @Nullable Instant until, @Nullable String word) {
    return new Progress(at, progress.attempt(), until, word, null, null);
  }

  private SyncMessage moved(SyncStanding to, Progress next) {
    return moved(to, next, version);
  }

  private SyncMessage moved(SyncStanding to, Progress next, @Nullable String inVersion) {
    return new SyncMessage(id, trigger, status, queuedAt, to, next, inVersion);
  }
}
