package vn.hoso.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Promise;
import vn.hoso.contract.Sealed;

/** Where a dossier stands at the desk. */
public sealed interface Stage {

  /** Nobody has spoken of it. */
  record Unseen() implements Stage {}

  /** It lies at the desk, complete or not. */
  record Submitted() implements Stage {}

  /**
   * The desk asked for papers before it accepts.
   *
   * @param expiredAt when it was found that the window went by; null while it is open
   */
  record SupplementAsked(Asked asked, @Nullable Instant expiredAt) implements Stage {}

  /** Complete and valid; routing has it. */
  record Accepted(
      Instant at, String code, String receipt, String by, Limit limit, @Nullable Promise promise)
      implements Stage {}

  /** Not received: the end. */
  record Refused(Instant at, String by, Sealed reason) implements Stage {}

  /** The citizen wants it back; an officer has to look at it. */
  record WithdrawalPending(Stage before, Instant at, @Nullable Sealed reason) implements Stage {}

  /** Withdrawn after acceptance: routing stops it, or declines because it is decided. */
  record WithdrawalPassedOn(Accepted before, Instant at, String by) implements Stage {}

  /** Withdrawn before acceptance: the end. */
  record Withdrawn(Instant at, String by) implements Stage {}

  /**
   * Another system handles it and tells us.
   *
   * @param eventIds that system's events we know already
   */
  record Reported(String source, String code, List<String> eventIds, boolean ended)
      implements Stage {

    public Reported {
      eventIds = List.copyOf(eventIds);
    }

    Reported knowing(@Nullable String eventId) {
      return eventId == null ? this : new Reported(source, code, plus(eventId), ended);
    }

    Reported endedBy(@Nullable String eventId) {
      return new Reported(source, code, eventId == null ? eventIds : plus(eventId), true);
    }

    private List<String> plus(String eventId) {
      var more = new ArrayList<>(eventIds);
      more.add(eventId);
      return more;
    }
  }

  /** Never completed, and closed by an officer: the end. */
  record Closed(Instant at, Outcome outcome, String by) implements Stage {}
}
