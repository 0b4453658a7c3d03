package vn.hoso.notification.portal.domain;

import java.util.List;
import vn.hoso.contract.NotificationEvent;

/** What an operator's order came to. */
public sealed interface SyncDecision {

  /** It is done; these are the facts. */
  record Accepted(List<NotificationEvent> facts) implements SyncDecision {

    public Accepted {
      facts = List.copyOf(facts);
    }
  }

  /** It is not done. */
  record Rejected(SyncRejection why) implements SyncDecision {}
}
