package vn.hoso.intake.application;

import java.util.concurrent.CompletableFuture;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Rejection;
import vn.hoso.platform.dossier.Remembered;

/** What a command over one dossier came to. */
public sealed interface Ruled {

  /** Saved; the broker has it when {@code published} completes. */
  record Done(Remembered<Dossier, IntakeEvent> after, CompletableFuture<Void> published)
      implements Ruled {}

  record Refused(Rejection why) implements Ruled {}

  /** Somebody else was faster. */
  record Stale(long current) implements Ruled {}

  /** The catalogue has no limit for this procedure and channel: the officer has to say one. */
  record LimitNeeded() implements Ruled {}

  /** The catalogue has a limit, and it is not the officer's to change. */
  record LimitFixed() implements Ruled {}

  /** What the officer said of the fee is wrong in this field. */
  record Unfit(String field, String code) implements Ruled {}
}
