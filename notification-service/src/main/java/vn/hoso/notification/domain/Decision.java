package vn.hoso.notification.domain;

import java.util.List;
import vn.hoso.contract.NotificationEvent;

/** What a command came to. */
public sealed interface Decision {

  /** It is done; these are the facts. */
  record Accepted(List<NotificationEvent> facts) implements Decision {

    public Accepted {
      facts = List.copyOf(facts);
    }
  }

  /** It is not done. */
  record Rejected(Rejection why) implements Decision {}
}
