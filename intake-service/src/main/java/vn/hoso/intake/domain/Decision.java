package vn.hoso.intake.domain;

import java.util.List;
import vn.hoso.contract.IntakeEvent;

/** What deciding came to: facts to state, or why not. */
public sealed interface Decision {

  /** No fact at all means that it was so before. */
  record Accepted(List<IntakeEvent> facts) implements Decision {
    public Accepted {
      facts = List.copyOf(facts);
    }
  }

  /** Nothing happens. */
  record Rejected(Rejection why) implements Decision {}

  static Decision accept(IntakeEvent fact) {
    return new Accepted(List.of(fact));
  }

  static Decision nothing() {
    return new Accepted(List.of());
  }

  static Decision reject(Rejection why) {
    return new Rejected(why);
  }
}
