package vn.hoso.routing.domain;

import java.util.List;
import vn.hoso.contract.RoutingEvent;

/** What a command came to. */
public sealed interface Decision {

  /** Facts to state; none when what was asked for is so already. */
  record Accepted(List<RoutingEvent> facts) implements Decision {
    public Accepted {
      facts = List.copyOf(facts);
    }
  }

  /** Nothing happens, and why. */
  record Rejected(Rejection why) implements Decision {}

  static Decision accept(RoutingEvent... facts) {
    return new Accepted(List.of(facts));
  }

  static Decision reject(Rejection why) {
    return new Rejected(why);
  }
}
